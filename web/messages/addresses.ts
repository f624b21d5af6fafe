import type { ReasonCode } from "../module/generated/catalog.js";
import { reasonSentence } from "./deciding.js";
import type { Messages } from "./messages.js";

/** What is wrong with an address or a row, as far as a reader can do something about it: one sentence each. */
const problemOf = {
  empty: "missing",
  "no-at": "incomplete",
  "empty-local-part": "incomplete",
  "empty-domain": "incomplete",
  "missing-address": "incomplete",
  "multiple-at": "several",
  "bad-local-part": "dots",
  "consecutive-dots": "dots",
  "unsupported-character": "letters",
  "non-ascii-local-part": "letters",
  "non-ascii-domain": "letters",
  "mixed-script": "imitation",
  "lookalike-domain": "imitation",
  "invisible-character": "hidden",
  "control-char": "hidden",
  "bidi-override": "hidden",
  "invalid-unicode": "hidden",
  "bad-domain": "domain",
  "no-tld": "domain",
  "idn-tld": "domain",
  "ip-address": "domain",
  "tld-looks-like-file": "domain",
  "space-in-address": "blank",
  "space-for-dot": "blank",
  "comma-for-dot": "blank",
  url: "link",
  "local-part-too-long": "long",
  "label-too-long": "long",
  "domain-too-long": "long",
  "address-too-long": "long",
  "role-account": "shared",
  disposable: "disposable",
  "possible-typo": "typo",
  "mail-header": "header",
  "header-like-text": "header",
  "name-is-address": "name",
  "same-mailbox": "mailbox",
  "maybe-same-mailbox": "maybeMailbox",
  "domain-not-allowed": "notAllowed",
} as const satisfies { [Code in ReasonCode]?: string };

export type AddressProblem = (typeof problemOf)[keyof typeof problemOf] | "member" | "invited" | "duplicate";

/** The problem a code stands for; `null` when it is not one of an address. */
export function addressProblem(reasonCode: string): AddressProblem | null {
  return Object.hasOwn(problemOf, reasonCode) ? problemOf[reasonCode as keyof typeof problemOf] : null;
}

/** What is to be said about an address, in words: what is the matter with it, or why it may not be invited. */
export function addressSentence(messages: Messages, answer: Parameters<typeof reasonSentence>[1]): string {
  const problem = addressProblem(answer.reasonCode);
  return problem ? messages.addresses.problems[problem] : reasonSentence(messages, answer);
}

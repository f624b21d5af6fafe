import type { ReasonCode } from "../module/generated/catalog.js";
import { reasonSentence } from "./deciding.js";
import type { Messages } from "./messages.js";

/** What is wrong with an address or a row, as far as a reader can do something about it: one sentence each. */
const codesOf = {
  missing: ["empty"],
  incomplete: ["no-at", "empty-local-part", "empty-domain", "missing-address"],
  several: ["multiple-at"],
  dots: ["bad-local-part", "consecutive-dots"],
  letters: ["unsupported-character", "non-ascii-local-part", "non-ascii-domain"],
  imitation: ["mixed-script", "lookalike-domain"],
  hidden: ["invisible-character", "control-char", "bidi-override", "invalid-unicode"],
  domain: ["bad-domain", "no-tld", "idn-tld", "ip-address", "tld-looks-like-file"],
  blank: ["space-in-address", "space-for-dot", "comma-for-dot"],
  link: ["url"],
  long: ["local-part-too-long", "label-too-long", "domain-too-long", "address-too-long"],
  shared: ["role-account"],
  disposable: ["disposable"],
  typo: ["possible-typo"],
  header: ["mail-header", "header-like-text"],
  name: ["name-is-address"],
  mailbox: ["same-mailbox"],
  maybeMailbox: ["maybe-same-mailbox"],
  notAllowed: ["domain-not-allowed"],
} as const satisfies Record<string, readonly ReasonCode[]>;

export type AddressProblem = keyof typeof codesOf | "member" | "invited" | "duplicate";

/** The problem a code stands for; `null` when it is not one of an address. */
export function addressProblem(reasonCode: string): AddressProblem | null {
  const problems = Object.keys(codesOf) as (keyof typeof codesOf)[];
  return problems.find((problem) => (codesOf[problem] as readonly string[]).includes(reasonCode)) ?? null;
}

/** What is to be said about an address, in words: what is the matter with it, or why it may not be invited. */
export function addressSentence(messages: Messages, answer: Parameters<typeof reasonSentence>[1]): string {
  const problem = addressProblem(answer.reasonCode);
  return problem ? messages.addresses.problems[problem] : reasonSentence(messages, answer);
}

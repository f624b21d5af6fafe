import type { Messages } from "../messages/messages.js";
import type { Usher } from "../module/types.js";
import { wordsOf } from "./state.js";

const relations = {
  ok: "same",
  "differs-in-case": "case",
  "other-alias": "alias",
  "other-address": "other",
} as const;

/** How the address of an invitation and one to sign in with are related, as the rules say, and what differs. */
export function relationSentence(
  usher: Usher,
  invited: string,
  signedIn: string,
  messages: Messages,
): string {
  const { steps } = usher.checkInvite({ invitedEmail: invited, signedInAs: signedIn });
  const code = steps.find(({ step }) => step === "account")?.reasonCode ?? "";
  const relation = Object.hasOwn(relations, code) ? relations[code as keyof typeof relations] : "unknown";
  const sentence = messages.joinCheck.accounts[relation];
  const { parts, differs } = wordsOf(messages).acceptance.otherAccount;
  const different = usher.compareEmails(invited, signedIn).differs.map((part) => parts[part]);
  return relation === "other" && different.length > 0 ? `${sentence} ${differs(different)}` : sentence;
}

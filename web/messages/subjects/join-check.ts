import type { InviteStep, InviteVerdict } from "../../module/types.js";
import type { Sentence } from "../messages.js";

export interface JoinCheckMessages {
  label: string;
  /** The FAQ's questions, in its order. */
  questions: Readonly<Record<"link" | "account" | "region" | "expiry" | "owner", string>>;
  /** How a question stands. */
  status: Readonly<Record<InviteStep["status"], string>>;
  paste: string;
  noMail: string;
  noMailAdvice: readonly string[];
  several: string;
  found: Sentence;
  invited: string;
  signedIn: string;
  whereIsMine: string;
  /** How the two addresses are related. */
  accounts: Readonly<Record<"same" | "case" | "alias" | "other" | "unknown", string>>;
  regionUnknown: string;
  sameRegion: string;
  hasExpired: string;
  owner: string;
  /** The first thing in the way, and what to do. */
  verdicts: Readonly<Record<InviteVerdict["verdict"], string>>;
  open: string;
  letterTitle: string;
  /** A message to the inviter; what is not known is empty. */
  letter(facts: { address: string; region: string }): string;
  copy: string;
  copied: string;
  copyByHand: string;
}

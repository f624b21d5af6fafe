import type { Sentence } from "../messages.js";
import type { AcceptanceMessages } from "./page/acceptance.js";
import type { MailboxMessages } from "./page/mailbox.js";
import type { SigningInMessages } from "./page/signing-in.js";

export interface PageMessages {
  title: string;
  purpose: string;
  language: string;
  settings: string;
  join: string;
  signedInAs: Sentence;
  failure: string;
  failureMeaning: string;
  failureDetail: string;
  tryTitle: string;
  tryPurpose: string;
  tryLabel: string;
  rolesTitle: string;
  rolesPurpose: string;
  privacy: string;
  privacyOfSettings: string;
  sandbox: string;
  sandboxMeaning: string;
  sandboxSelf: string;
  sandboxNobody: string;
  sandboxReset: string;
  /** How an invitation becomes a membership in the sandbox. */
  acceptanceMode: string;
  acceptanceModes: Readonly<Record<"faq" | "upstream", string>>;
  acceptance: AcceptanceMessages;
  signingIn: SigningInMessages;
  mailbox: MailboxMessages;
}

/** All that the page shows follows from this. */
import type { Language } from "../messages/languages.js";
import type { Messages } from "../messages/messages.js";
import { pageMessages } from "../messages/page.js";
import type { PageMessages } from "../messages/subjects/page.js";
import type { Usher } from "../module/types.js";
import type { Account } from "./account.js";
import type { InvitationReader } from "./invitation.js";
import type { Mailbox } from "./mailbox.js";
import type { PeopleReader } from "./people.js";
import type { Route } from "./route.js";
import type { Acceptance, Sandbox } from "./sandbox.js";
import type { SigningIn } from "./signing-in.js";

export interface PageState {
  view: Route["view"];
  messages: Messages;
  usher: Usher | undefined;
  /** What went wrong while the rules were loaded. */
  failure: string | null;
  offline: boolean;
  /** What the view is about was read, and nothing of it is being read anew. */
  isSettled: boolean;
  /** `undefined`: not known. */
  account: Account | undefined;
  /** `null` on a real server. */
  sandbox: Sandbox | null;
  reader: PeopleReader;
  /** On the page of an organisation. */
  invitation: InvitationReader | null;
  /** On the pages on which one signs in. */
  signing: SigningIn | null;
  /** On the page of the mailbox. */
  mailbox: Mailbox | null;
  /** The text that was last to be copied, and whether the browser let us. */
  copied: { text: string; done: boolean } | null;
  /** The invitation somebody who cannot join has pasted. */
  pasted: string | undefined;
  /** The address being tried. */
  tried: string;
}

export interface PageActions {
  speak(language: string): void;
  tryAddress(text: string): void;
  paste(link: string): void;
  invite(): void;
  /** The lists of people, and everything. */
  readAgain(): void;
  refresh(): void;
  /** The rules. */
  retry(): void;
  join(): void;
  tellCopied(text: string, done: boolean): void;
  become(userId: string): void;
  accept(mode: Acceptance): void;
  reset(): void;
}

export const wordsOf = ({ locale }: Messages): PageMessages => pageMessages[locale as Language];

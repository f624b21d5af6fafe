import type { Sentence } from "../../messages.js";

/** The mailbox of the sandbox: every e-mail it has sent. */
export interface MailboxMessages {
  title: string;
  purpose: string;
  /** Only e-mails to one recipient. */
  recipient: string;
  filter: string;
  refresh: string;
  list: string;
  columns: Readonly<Record<"to" | "subject" | "sent" | "region", string>>;
  /** Said aloud after the list was read again. */
  arrived(count: number): string;
  empty: string;
  emptyFor: Sentence;
  /** Where the page of the list is. */
  shown(first: number, last: number, total: number): string;
  newer: string;
  older: string;
  unread: string;
  gone: string;
  /** There is none on this server, such as when real mail goes out. */
  missing: string;
  from: string;
  gateway: string;
  untouched: string;
  rewrittenBy(gateways: readonly string[]): string;
  leadsTo: Sentence;
  opaque: string;
  noLink: string;
  text: string;
  choose: string;
}

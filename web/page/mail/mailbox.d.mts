import type { Database, Sql } from "../server/database.mjs";
import type { Gateway } from "./gateways.mjs";
import type { MailMessage } from "./message.mjs";

/** A message in a list. */
export interface KeptLine {
  id: string;
  to: string;
  subject: string;
  /** ISO 8601. */
  sentAt: string;
  region: string | null;
}

export interface KeptMessage extends KeptLine {
  /** The name and the address of the sender, as the header has them. */
  from: string;
  text: string;
  html: string;
  url: string;
}

export interface Mailbox {
  /** Keeps messages, each once, in a transaction of any schema. */
  keep(sql: Sql, messages: readonly MailMessage[]): Promise<void>;
  /** Newest first; `to` is an address, in any case. */
  list(part: {
    to: string | null;
    page: number;
    limit: number;
  }): Promise<{ messages: KeptLine[]; total: number }>;
  /** With each link as the gateway rewrites it. */
  read(id: string, gateway?: Gateway | null): Promise<KeptMessage | null>;
  clear(): Promise<void>;
}

/** Opens the mailbox of a database, and makes it where there is none. It keeps at most so many messages. */
export function openMailbox(database: Database, options?: { most?: number }): Promise<Mailbox>;

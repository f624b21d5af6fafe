import type { RegionId, Usher } from "../../module/types.js";
import type { MailLanguage } from "./sentences/index.mjs";

/** An invitation as its mail tells of it. What strangers typed may be anything. */
export interface MailedInvitation {
  id: string;
  /** `null` on an instance of no region. */
  region: RegionId | null;
  organization: { id: string; name: string | null };
  /** The name of whoever invites. */
  inviter: string | null;
  /** As it was typed. */
  address: string;
  /** Whether the address has an account in the region. */
  hasAccount: boolean;
  /** Milliseconds since 1970. The same sending twice is the same message. */
  sentAt: number;
  /** `null`: it does not expire. */
  expiresAt: number | null;
}

/** A message before it is put on the wire. */
export interface MailMessage {
  /** The same for the same invitation and sending: what keeps a message from being sent or kept twice. */
  id: string;
  /** `id`, as the header has it: `<id@host>`. */
  messageId: string;
  /** The name and the address of the sender. */
  from: { name: string; address: string };
  to: string;
  subject: string;
  text: string;
  html: string;
  sentAt: number;
  region: RegionId | null;
  /** The link. */
  url: string;
  headers: Readonly<Record<string, string>>;
}

export type Composed = { ok: true; message: MailMessage } | { ok: false; reasonCode: string };

/** Composes the mail of an invitation, or says why its address or its link would not work. */
export function composeInvitation(options: {
  /** With the settings of the deployment: the link is read by it before it is sent. */
  usher: Pick<Usher, "checkEmail" | "readInviteLink">;
  invitation: MailedInvitation;
  /** Where links lead, such as `https://cloud.langfuse.com`. */
  base: string;
  /** The sender's address. */
  from: string;
  language?: MailLanguage;
}): Composed;

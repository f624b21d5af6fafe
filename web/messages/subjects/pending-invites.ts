import type { About } from "./members.js";

export interface PendingInvitesMessages {
  title: string;
  columns: Readonly<Record<"address" | "role" | "region" | "sent" | "expires" | "actions", string>>;
  /** The role in the organisation, and the one that holds in one project alone. */
  inProject(orgRole: string, role: string, here: boolean): string;
  shown(count: number, total: number): string;
  selfHosted: string;
  /** `when`: a time in words; `by`: the inviter. What is not known is `null`. */
  sent(when: string): string;
  sentBy<Name>(when: string, name: Name): readonly (string | Name)[];
  unknownTime: string;
  expires(when: string): string;
  expired: string;
  neverExpires: string;
  unreadableTime: string;
  empty: string;

  copy: string;
  resend: string;
  revoke: string;
  /** The name of a button, with the address it is about. */
  about(action: string, address: string): string;
  copied: string;
  copyByHand: string;
  link: string;

  askRevoke: About;
  revocation: string;
  revoked(address: string): string;
  resent(address: string): string;
  /** Taken back, but the new one could not be sent. */
  halfDone: string;
  sendAgain: string;
}

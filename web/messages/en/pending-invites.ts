import type { PendingInvitesMessages } from "../subjects/pending-invites.js";
import { formats } from "./format.js";

export const pendingInvites: PendingInvitesMessages = {
  title: "Pending invitations",
  columns: {
    address: "Address",
    role: "Role",
    region: "Region",
    sent: "Sent",
    expires: "Expires",
    actions: "Actions",
  },
  inProject: (orgRole, role, here) => `${orgRole}, ${role} in ${here ? "this" : "one"} project`,
  shown: (count, total) => `Showing ${formats.number(count)} of ${formats.number(total)}`,
  selfHosted: "Self-hosted",
  sent: (when) => `sent ${when}`,
  sentBy: (when, name) => [`sent ${when} by `, name],
  unknownTime: "at an unknown time",
  expires: (when) => `expires ${when}`,
  expired: "Expired",
  neverExpires: "does not expire",
  unreadableTime: "The server’s date cannot be read.",
  empty: "No invitation is waiting.",

  copy: "Copy link",
  resend: "Remove & re-send",
  revoke: "Revoke",
  about: (action, address) => `${action}: ${address}`,
  copied: "Copied",
  copyByHand: "Your browser did not let us copy it. Copy the link from here:",
  link: "Invitation link",

  askRevoke: (address) => ["Revoke the invitation to ", address, "?"],
  revocation: "The link in the e-mail stops working at once. The seat becomes free.",
  revoked: (address) => `The invitation to ${address} was revoked.`,
  resent: (address) => `A new invitation to ${address} was sent.`,
  halfDone: "Revoked, but not sent again.",
  sendAgain: "Send again",
};

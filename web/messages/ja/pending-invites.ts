import type { PendingInvitesMessages } from "../subjects/pending-invites.js";

export const pendingInvites: PendingInvitesMessages = {
  label: "承諾待ちの招待",
};

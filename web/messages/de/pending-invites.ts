import type { PendingInvitesMessages } from "../subjects/pending-invites.js";

export const pendingInvites: PendingInvitesMessages = {
  label: "Offene Einladungen",
};

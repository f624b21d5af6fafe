import type { InviteDialogMessages } from "../subjects/invite-dialog.js";

export const inviteDialog: InviteDialogMessages = {
  label: "Neue Mitglieder hinzufügen",
};

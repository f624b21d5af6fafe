import type { InviteDialogMessages } from "../subjects/invite-dialog.js";

export const inviteDialog: InviteDialogMessages = {
  label: "Ajouter des membres",
};

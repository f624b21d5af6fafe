export interface InviteDialogMessages {
  label: string;
}

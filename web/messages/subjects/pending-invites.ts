export interface PendingInvitesMessages {
  label: string;
}

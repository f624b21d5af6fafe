export interface MembersMessages {
  label: string;
}

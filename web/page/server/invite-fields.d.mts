import type { Reader } from "./body.mjs";

/** The roles of an invitation, and the project it leads to. */
export interface AskedRoles {
  orgRole: string;
  projectId: string | null;
  projectRole: string | null;
}
export type AskedInvite = AskedRoles & { email: string };
export type AskedList = AskedRoles & { text: string; attention: boolean; batch: string | null };

export const inviteFields: { [Key in keyof AskedInvite]: Reader<AskedInvite[Key]> };
export const listFields: { [Key in keyof AskedList]: Reader<AskedList[Key]> };

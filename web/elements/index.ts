/** The classes of the elements and what they are told. Importing them registers nothing and needs no browser. */
export { type EmailChange, UsherEmailField } from "./email-field/email-field.js";
export { UsherInviteDialog } from "./invite-dialog/invite-dialog.js";
export { UsherJoinCheck } from "./join-check/join-check.js";
export { UsherMembers } from "./members/members.js";
export { UsherPendingInvites } from "./pending-invites/pending-invites.js";
export type * from "./people.js";
export { UsherRegion } from "./region/region.js";
export { defineElements, type ElementName } from "./registry.js";
export { UsherRoleMatrix } from "./role-matrix/role-matrix.js";
export { UsherElement } from "./usher-element.js";
export { UsherWrongRegion } from "./wrong-region/wrong-region.js";

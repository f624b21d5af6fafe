import { UsherEmailField } from "./email-field/email-field.js";
import { UsherInviteDialog } from "./invite-dialog/invite-dialog.js";
import { UsherJoinCheck } from "./join-check/join-check.js";
import { UsherMembers } from "./members/members.js";
import { UsherPendingInvites } from "./pending-invites/pending-invites.js";
import { UsherRegion } from "./region/region.js";
import { UsherRoleMatrix } from "./role-matrix/role-matrix.js";
import { UsherWrongRegion } from "./wrong-region/wrong-region.js";

/** Every element by its name. */
export const elements = {
  "usher-email-field": UsherEmailField,
  "usher-invite-dialog": UsherInviteDialog,
  "usher-join-check": UsherJoinCheck,
  "usher-members": UsherMembers,
  "usher-pending-invites": UsherPendingInvites,
  "usher-region": UsherRegion,
  "usher-role-matrix": UsherRoleMatrix,
  "usher-wrong-region": UsherWrongRegion,
};

export type ElementName = keyof typeof elements;

/** Registers every element that is not registered yet. */
export function defineElements(registry: CustomElementRegistry = customElements): void {
  for (const [name, element] of Object.entries(elements)) {
    if (!registry.get(name)) registry.define(name, element);
  }
}

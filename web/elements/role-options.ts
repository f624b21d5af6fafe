import { html, type TemplateResult } from "lit";
import type { Messages } from "../messages/messages.js";
import { roleName } from "../messages/naming.js";
import type { Role } from "../module/types.js";

/** A role in a menu; `refused` is why it may not be chosen. */
export interface RoleOption {
  role: Role;
  refused: string | null;
}

/** The options of a role menu. What may not be chosen is there, greyed, with its reason. */
export function renderRoleOptions(
  options: readonly RoleOption[],
  chosen: Role | null,
  messages: Messages,
): TemplateResult[] {
  return options.map(
    ({ role, refused }) => html`<option
      value=${role}
      ?disabled=${refused !== null}
      .selected=${role === chosen}
    >${roleName(messages, role)}${refused === null ? "" : ` – ${refused}`}</option>`,
  );
}

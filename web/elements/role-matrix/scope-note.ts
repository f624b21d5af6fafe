import { html, nothing, type TemplateResult } from "lit";
import type { Messages } from "../../messages/messages.js";
import { roleName } from "../../messages/naming.js";
import type { Level, Role, Usher } from "../../module/types.js";

/** What is said about a cell: may the role, which role would be enough, and who can. Without a role, about the scope. */
export function renderScopeNote(
  usher: Usher,
  level: Level,
  scope: string,
  role: Role | undefined,
  messages: Messages,
): TemplateResult {
  const { matrix, reasons } = messages;
  const holders = usher.rolesWith(level, scope).map((holder) => roleName(messages, holder));
  const { reasonCode, minimumRole } = usher.explain(level, role ?? "", scope);
  return html`<p>
      <strong>
        ${role ? reasons[reasonCode](roleName(messages, role), scope) : html`<bdi dir="ltr">${scope}</bdi>`}
      </strong>
    </p>
    <p>
      ${minimumRole ? matrix.smallestRole(roleName(messages, minimumRole)) : matrix.noRoleHolds}
      ${holders.length > 0 ? matrix.whoCan(holders) : nothing}
    </p>`;
}

import { html, nothing, type TemplateResult } from "lit";
import { reasonSentence } from "../../messages/deciding.js";
import type { Messages } from "../../messages/messages.js";
import { roleName } from "../../messages/naming.js";
import type { Member } from "../people.js";
import type { RowContext } from "../people-list.js";
import type { RowState } from "../row-states.js";
import { shorten } from "../shorten.js";
import { renderAddress } from "../usher-element.js";
import type { Change, MemberRights, MemberStanding, RoleChange } from "./member-standing.js";
import { nameOf, nothingThere, renderName, roleOrNothing } from "./naming.js";
import { renderRoleMenu } from "./role-menu.js";

/** A member. `below`: what is asked and explained about them. */
export function renderMember(
  member: Member,
  index: number,
  state: RowState<Change>,
  rights: MemberRights,
  context: RowContext<MemberStanding>,
  below: unknown,
): TemplateResult {
  const { messages, standing, now } = context;
  const { columns, you } = messages.members;
  const { name, email, since } = member;
  const at = Date.parse(since ?? "");
  const role = (type: RoleChange["type"], may: boolean, current: string) =>
    may ? renderRoleMenu(type, member, state, context) : current;
  return html`<tr part="row" data-id=${member.id} aria-rowindex=${index} aria-busy=${state.phase === "busy" || nothing}>
      <th scope="row">${name ? renderName(name) : nothingThere}</th>
      <td data-title=${columns.email}>
        ${email ? renderAddress(shorten(email)) : nothingThere}
        ${standing.isSelf(member) ? html`<span class="muted">${you}</span>` : nothing}
      </td>
      <td data-title=${columns.orgRole}>
        ${role("changeOrgRole", rights.orgRole, roleName(messages, member.orgRole))}
      </td>
      ${
        standing.level === "project"
          ? html`<td data-title=${columns.projectRole}>
              ${role("changeProjectRole", rights.projectRole, roleOrNothing(messages, member.projectRole))}
            </td>
            <td data-title=${columns.effective}>${renderEffective(member, state, context)}</td>`
          : nothing
      }
      <td data-title=${columns.since}>${at ? messages.time.day(at, now) : nothingThere}</td>
      <td>${renderRemoval(member, state, rights, context)}</td>
    </tr>
    ${below}`;
}

function renderEffective(
  member: Member,
  { why = false }: RowState<Change>,
  { messages, standing }: RowContext<MemberStanding>,
): TemplateResult {
  const { members } = messages;
  const { role, source } = standing.effective(member);
  return html`${roleName(messages, role)} <span class="muted">${members.sources[source]}</span>
    <button name="why" class="why" aria-label=${members.whyOf(nameOf(member))} aria-expanded=${why}>?</button>`;
}

function renderRemoval(
  member: Member,
  { phase }: RowState<Change>,
  { removal }: MemberRights,
  { messages, standing, locked }: RowContext<MemberStanding>,
): TemplateResult | typeof nothing {
  const { members } = messages;
  const self = standing.isSelf(member);
  if (!self && !standing.removing) return nothing;
  const type = self ? "leave" : "removeMember";
  return html`<div class="row">
    <button
      name=${type}
      aria-label=${self ? nothing : members.removeOf(nameOf(member))}
      ?disabled=${locked || phase === "busy" || phase === "done" || !removal}
    >${self ? members.leave : members.remove}</button>
    ${removal ? nothing : html`<p class="muted">${reasonSentence(messages, standing.decideOn({ type }, member))}</p>`}
  </div>`;
}

/** What was done, as it is shown and announced. */
export function doneSentence(member: Member, ask: Change, messages: Messages): string {
  const { members } = messages;
  const name = nameOf(member);
  if (ask.type === "leave") return members.left;
  if (ask.type === "removeMember") return members.removed(name);
  return members.changed(name, ask.role === null ? members.noProjectRole : roleName(messages, ask.role));
}

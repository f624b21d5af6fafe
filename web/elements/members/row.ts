import { html, nothing, type TemplateResult } from "lit";
import { reasonSentence } from "../../messages/deciding.js";
import { roleName } from "../../messages/naming.js";
import type { Member } from "../people.js";
import type { RowContext } from "../people-list.js";
import { renderRefusal } from "../question.js";
import type { RowState } from "../row-states.js";
import { shorten } from "../shorten.js";
import { renderAddress } from "../usher-element.js";
import { renderConfirmation } from "./confirmation.js";
import type { Change, MemberRights, MemberStanding } from "./member-standing.js";
import { nameOf, nothingThere, renderName, roleOrNothing } from "./naming.js";
import { type RoleChange, renderRoleMenu } from "./role-menu.js";
import { renderTrace } from "./trace.js";

/** A member, with what is asked and explained below. */
export function renderMember(
  member: Member,
  index: number,
  state: RowState<Change> | undefined,
  rights: MemberRights,
  context: RowContext,
  standing: MemberStanding,
): TemplateResult {
  const { messages, now } = context;
  const { columns, you } = messages.members;
  const { name, email, since } = member;
  const at = since === null ? Number.NaN : Date.parse(since);
  const role = (type: RoleChange, may: boolean, current: string) =>
    may ? renderRoleMenu(type, member, state, context, standing) : current;
  return html`<tr part="row" data-id=${member.id} aria-rowindex=${index} aria-busy=${state?.phase === "busy" ? "true" : nothing}>
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
            <td data-title=${columns.effective}>${renderEffective(member, state, context, standing)}</td>`
          : nothing
      }
      <td data-title=${columns.since}>${Number.isNaN(at) ? nothingThere : messages.time.day(at, now)}</td>
      <td>${renderRemoval(member, state, rights, context, standing)}</td>
    </tr>
    ${state ? renderBelow(member, state, context, standing) : nothing}`;
}

function renderEffective(
  member: Member,
  state: RowState<Change> | undefined,
  { messages }: RowContext,
  standing: MemberStanding,
): TemplateResult {
  const { members } = messages;
  const { role, source } = standing.effective(member);
  return html`${roleName(messages, role)} <span class="muted">${members.sources[source]}</span>
    <button
      type="button"
      name="why"
      class="why"
      aria-label=${members.whyOf(nameOf(member))}
      aria-expanded=${state?.why ? "true" : "false"}
    >?</button>`;
}

function renderRemoval(
  member: Member,
  state: RowState<Change> | undefined,
  { removal }: MemberRights,
  { messages, locked }: RowContext,
  standing: MemberStanding,
): TemplateResult | typeof nothing {
  const { members } = messages;
  const self = standing.isSelf(member);
  if (!self && !standing.removing) return nothing;
  const name = self ? "leave" : "removeMember";
  const settled = state?.phase === "busy" || state?.phase === "done";
  return html`<div class="actions">
    <button
      type="button"
      name=${name}
      aria-label=${self ? nothing : members.removeOf(nameOf(member))}
      ?disabled=${locked || settled || !removal.allowed}
    >${self ? members.leave : members.remove}</button>
    ${removal.allowed ? nothing : html`<p class="muted">${reasonSentence(messages, standing.decideOn({ type: name }, member))}</p>`}
  </div>`;
}

function renderBelow(
  member: Member,
  state: RowState<Change>,
  context: RowContext,
  standing: MemberStanding,
): unknown {
  const { messages } = context;
  const { ask, phase, why, reasonCode = "" } = state;
  return html`${why ? renderTrace(member, context, standing) : nothing}
    ${ask && (phase === "asking" || phase === "busy") ? renderConfirmation(member, ask, state, context, standing) : nothing}
    ${phase === "refused" ? renderRefusal(member.id, reasonSentence(messages, { reasonCode })) : nothing}
    ${phase === "done" && ask ? renderDone(member, ask, messages) : nothing}`;
}

function renderDone(member: Member, ask: Change, messages: RowContext["messages"]): TemplateResult {
  return html`<tr class="below" data-id=${member.id}><td><p class="good">${doneSentence(member, ask, messages)}</p></td></tr>`;
}

/** What was done, as it is announced. */
export function doneSentence(member: Member, ask: Change, messages: RowContext["messages"]): string {
  const { members } = messages;
  const name = nameOf(member);
  if (ask.type === "leave") return members.left;
  if (ask.type === "removeMember") return members.removed(name);
  return members.changed(name, ask.role === null ? members.noProjectRole : roleName(messages, ask.role));
}

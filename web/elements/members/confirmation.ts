import { html, nothing, type TemplateResult } from "lit";
import type { Messages } from "../../messages/messages.js";
import { roleName } from "../../messages/naming.js";
import type { Role } from "../../module/types.js";
import type { Member } from "../people.js";
import type { RowContext } from "../people-list.js";
import { renderQuestion } from "../question.js";
import type { RowState } from "../row-states.js";
import type { Change, MemberStanding } from "./member-standing.js";
import { nameOf, renderName } from "./naming.js";

/** How many permissions are named before the person asks for all. */
const named = 3;

/** Says what a change takes away and adds, before it is made. */
export function renderConfirmation(
  member: Member,
  change: Change,
  { all, phase }: RowState<Change>,
  { messages, locked }: RowContext,
  standing: MemberStanding,
): TemplateResult {
  const { members, decisions } = messages;
  const name = nameOf(member);
  const shownName = renderName(name);
  const changing = change.type === "changeOrgRole" || change.type === "changeProjectRole";
  const { lost, gained } = standing.effectOf(change, member);
  const count = all ? Number.POSITIVE_INFINITY : named;
  const { warnings, params } = standing.decideOn(change, member);
  const word = (param: unknown) => roleName(messages, String(param));
  const body = changing
    ? html`${lost.length > 0 ? html`<p class="bad">${members.loses(shownName, lost.length, lost.slice(0, count))}</p>` : nothing}
      ${gained.length > 0 ? html`<p class="good">${members.gains(shownName, gained.length, gained.slice(0, count))}</p>` : nothing}
      ${lost.length + gained.length === 0 ? html`<p>${members.sameAccess}</p>` : nothing}
      ${
        Math.max(lost.length, gained.length) > count
          ? html`<p><button type="button" name="all">${members.showAll}</button></p>`
          : nothing
      }
      ${
        warnings.includes("lowers-access")
          ? html`<p class="warn">${decisions.lowersAccess(word(params.fromRole), word(params.toRole))}</p>`
          : nothing
      }
      ${standing.isSelf(member) ? html`<p class="warn">${members.yourself}</p>` : nothing}`
    : html`<p>${change.type === "leave" ? members.leaving : members.removal}</p>`;
  const question = {
    label: questionOf(member, change, name, messages).join(""),
    title: questionOf(member, change, shownName, messages),
    body,
    action: changing ? members.change : change.type === "leave" ? members.leave : members.remove,
    danger: !changing,
    busy: phase === "busy",
    locked,
  };
  return renderQuestion(member.id, question, messages);
}

function questionOf<Name>(
  member: Member,
  change: Change,
  name: Name,
  messages: Messages,
): readonly (string | Name)[] {
  const { members } = messages;
  const word = (role: Role | null) => (role === null ? members.noProjectRole : roleName(messages, role));
  switch (change.type) {
    case "changeOrgRole":
      return members.askOrgRole(name, word(member.orgRole), word(change.role));
    case "changeProjectRole":
      return members.askProjectRole(name, word(member.projectRole), word(change.role));
    case "leave":
      return [members.askLeave];
    case "removeMember":
      return members.askRemove(name);
  }
}

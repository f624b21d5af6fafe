import { html, nothing } from "lit";
import { roleName } from "../../messages/naming.js";
import type { Role } from "../../module/types.js";
import type { Member } from "../people.js";
import type { RowContext } from "../people-list.js";
import type { Question } from "../question.js";
import type { Change, MemberStanding, RoleChange } from "./member-standing.js";
import { nameOf, renderName } from "./naming.js";

/** How many permissions are named before the person asks for all. */
const named = 3;

/** What a change is asked with: what it takes away and adds is said before it is made. `all`: not shortened. */
export function confirmationOf(
  member: Member,
  change: Change,
  all: boolean,
  context: RowContext<MemberStanding>,
): Question {
  const { messages } = context;
  const { members } = messages;
  const name = renderName(nameOf(member));
  const word = (role: Role | null) => (role === null ? members.noProjectRole : roleName(messages, role));
  const { type } = change;
  if (type === "leave" || type === "removeMember") {
    const [title, meaning, action] =
      type === "leave"
        ? [members.askLeave, members.leaving, members.leave]
        : [members.askRemove(name), members.removal, members.remove];
    return { title, body: html`<p>${meaning}</p>`, action, danger: true };
  }
  const title =
    type === "changeOrgRole"
      ? members.askOrgRole(name, word(member.orgRole), word(change.role))
      : members.askProjectRole(name, word(member.projectRole), word(change.role));
  return { title, body: renderEffect(member, change, all, context), action: members.change, danger: false };
}

function renderEffect(
  member: Member,
  change: RoleChange,
  all: boolean,
  { messages, standing }: RowContext<MemberStanding>,
): unknown {
  const { members, decisions } = messages;
  const name = renderName(nameOf(member));
  const { lost, gained } = standing.effectOf(change, member);
  const count = all ? Number.POSITIVE_INFINITY : named;
  const { warnings, params } = standing.decideOn(change, member);
  const word = (param: unknown) => roleName(messages, String(param));
  return html`${lost.length > 0 ? html`<p class="bad">${members.loses(name, lost.length, lost.slice(0, count))}</p>` : nothing}
    ${gained.length > 0 ? html`<p class="good">${members.gains(name, gained.length, gained.slice(0, count))}</p>` : nothing}
    ${lost.length + gained.length === 0 ? html`<p>${members.sameAccess}</p>` : nothing}
    ${
      Math.max(lost.length, gained.length) > count
        ? html`<p><button name="all">${members.showAll}</button></p>`
        : nothing
    }
    ${
      warnings.includes("lowers-access")
        ? html`<p class="warn">${decisions.lowersAccess(word(params.fromRole), word(params.toRole))}</p>`
        : nothing
    }
    ${standing.isSelf(member) ? html`<p class="warn">${members.yourself}</p>` : nothing}`;
}

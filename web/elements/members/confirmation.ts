import { html, nothing } from "lit";
import type { Messages } from "../../messages/messages.js";
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
  const name = nameOf(member);
  const question = {
    label: questionOf(member, change, name, messages).join(""),
    title: questionOf(member, change, renderName(name), messages),
  };
  if ("role" in change) {
    const body = renderEffect(member, change, all, context);
    return { ...question, body, action: members.change, danger: false };
  }
  const [meaning, action] =
    change.type === "leave" ? [members.leaving, members.leave] : [members.removal, members.remove];
  return { ...question, body: html`<p>${meaning}</p>`, action, danger: true };
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

import { html, type TemplateResult } from "lit";
import { reasonSentence } from "../../messages/deciding.js";
import type { Role } from "../../module/types.js";
import type { Member } from "../people.js";
import type { RowContext } from "../people-list.js";
import { renderRoleOptions } from "../role-options.js";
import type { RowState } from "../row-states.js";
import type { Change, MemberStanding } from "./member-standing.js";
import { nameOf, nothingThere, roleOrNothing } from "./naming.js";

export type RoleChange = "changeOrgRole" | "changeProjectRole";

export function changeTo(type: RoleChange, value: string, standing: MemberStanding): Change {
  return type === "changeOrgRole"
    ? { type, role: value }
    : { type, role: value || null, projectId: standing.place.project?.id ?? "" };
}

/** A menu with the one role it shows, until somebody is about to open it: ten thousand menus stay light. */
export function renderRoleMenu(
  type: RoleChange,
  member: Member,
  state: RowState<Change> | undefined,
  { messages, locked }: RowContext,
  standing: MemberStanding,
): TemplateResult {
  const { members } = messages;
  const org = type === "changeOrgRole";
  const current = org ? member.orgRole : member.projectRole;
  const ask = state?.phase === "refused" ? undefined : state?.ask;
  const chosen = ask?.type === type ? ask.role : current;
  const label = (org ? members.orgRoleOf : members.projectRoleOf)(nameOf(member));
  return html`<select
    name=${type}
    aria-label=${label}
    ?disabled=${locked || state?.phase === "busy" || state?.phase === "done"}
  >${
    state?.menus
      ? renderOptions(type, member, chosen, messages, standing)
      : html`<option>${roleOrNothing(messages, chosen)}</option>`
  }</select>`;
}

function renderOptions(
  type: RoleChange,
  member: Member,
  chosen: Role | null,
  messages: RowContext["messages"],
  standing: MemberStanding,
): unknown {
  const org = type === "changeOrgRole";
  const current = org ? member.orgRole : member.projectRole;
  const refused = (value: string) => {
    const decision = standing.decideOn(changeTo(type, value, standing), member);
    return decision.allowed ? null : reasonSentence(messages, decision);
  };
  const known = standing.roles(org ? "organization" : "project");
  // On a project the lowest role means the same as none, so that it is only there when it is set.
  const offered = org ? known : known.slice(0, -1);
  const roles = current === null || offered.includes(current) ? offered : [...offered, current];
  const options = renderRoleOptions(
    // What is there already cannot be refused.
    roles.map((role) => ({ role, refused: role === current ? null : refused(role) })),
    chosen,
    messages,
  );
  return org
    ? options
    : html`<option value="" .selected=${chosen === null} ?disabled=${current !== null && refused("") !== null}>${nothingThere}</option>${options}`;
}

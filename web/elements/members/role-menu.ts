import { html, type TemplateResult } from "lit";
import { reasonSentence } from "../../messages/deciding.js";
import type { Role } from "../../module/types.js";
import type { Member } from "../people.js";
import type { RowContext } from "../people-list.js";
import { renderRoleOptions } from "../role-options.js";
import type { RowState } from "../row-states.js";
import type { Change, MemberStanding, RoleChange } from "./member-standing.js";
import { nameOf, nothingThere, roleOrNothing } from "./naming.js";

/** A menu with the one role it shows, until somebody is about to open it: ten thousand menus stay light. */
export function renderRoleMenu(
  type: RoleChange["type"],
  member: Member,
  { ask, phase, menus }: RowState<Change>,
  context: RowContext<MemberStanding>,
): TemplateResult {
  const { messages, locked } = context;
  const { orgRoleOf, projectRoleOf } = messages.members;
  const isOrg = type === "changeOrgRole";
  const current = isOrg ? member.orgRole : member.projectRole;
  const chosen = ask?.type === type && phase !== "refused" ? ask.role : current;
  return html`<select
    name=${type}
    aria-label=${(isOrg ? orgRoleOf : projectRoleOf)(nameOf(member))}
    ?disabled=${locked || phase === "busy" || phase === "done"}
  >${
    menus
      ? renderOptions(type, member, current, chosen, context)
      : html`<option>${roleOrNothing(messages, chosen)}</option>`
  }</select>`;
}

function renderOptions(
  type: RoleChange["type"],
  member: Member,
  current: Role | null,
  chosen: Role | null,
  { messages, standing }: RowContext<MemberStanding>,
): unknown {
  // What is there already cannot be refused.
  const refused = (value: string) => {
    const decision = standing.decideOn(standing.changeTo(type, value), member);
    return decision.allowed || value === (current ?? "") ? null : reasonSentence(messages, decision);
  };
  const isOrg = type === "changeOrgRole";
  const known = standing.roles(isOrg ? "organization" : "project");
  // On a project the lowest role means the same as none, so that it is only there when it is set.
  const offered = new Set(isOrg ? known : known.slice(0, -1));
  if (current !== null) offered.add(current);
  const options = renderRoleOptions(
    [...offered].map((role) => ({ role, refused: refused(role) })),
    chosen,
    messages,
  );
  return isOrg
    ? options
    : html`<option value="" .selected=${chosen === null} ?disabled=${refused("") !== null}>${nothingThere}</option>${options}`;
}

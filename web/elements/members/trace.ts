import { html, nothing, type TemplateResult } from "lit";
import { roleName } from "../../messages/naming.js";
import type { Member } from "../people.js";
import type { RowContext } from "../people-list.js";
import type { MemberStanding } from "./member-standing.js";

/** Why a member has the role they have in this project, and what that keeps from them. */
export function renderTrace(
  member: Member,
  { messages, standing }: RowContext<MemberStanding>,
): TemplateResult {
  const { trace } = messages.members;
  const { role, source, lowered, lost } = standing.effective(member);
  const [orgRole, here] = [roleName(messages, member.orgRole), roleName(messages, role)];
  const [first] = lost;
  const minimumRole = first && standing.usher.explain("project", role, first).minimumRole;
  return html`<div part="trace" class="box">
    ${source === "project" ? trace[lowered ? "lowered" : "project"](orgRole, here) : source === "admin" ? trace.admin : trace.organization(orgRole)}
    ${first ? trace.cannot(first, lost.length - 1) : nothing}
    ${minimumRole ? trace.takes(roleName(messages, minimumRole)) : nothing}
  </div>`;
}

import type { Decision, DecisionAction, InviteListContext, Role, Usher } from "../../module/types.js";
import { countsOf, type Member, type PendingInvite, type Place } from "../people.js";

/** What the person at the page may invite to: the organisation, or the one project whose members they manage. */
export interface Inviter {
  level: "organization" | "project";
  /** Why they may invite nobody; `null` when they may. */
  refusal: Decision | null;
  action(email: string, role: Role): DecisionAction;
  context(role: Role, members: readonly Member[], invites: readonly PendingInvite[]): InviteListContext;
}

/** Refusals that no other address and no other role would change. */
const decisive = new Set([
  "not-authenticated",
  "not-org-member",
  "not-project-member",
  "no-org-members-cud",
  "no-project-members-cud",
]);

/** Asks the rules where the person may invite. */
export function inviterAt(usher: Usher, place: Place): Inviter {
  const { project } = place;
  const organization = inviter(usher, place, null);
  const isOfProject = project !== null && organization.refusal?.reasonCode === "no-org-members-cud";
  return isOfProject ? inviter(usher, place, project.id) : organization;
}

function inviter(usher: Usher, { self, organization }: Place, projectId: string | null): Inviter {
  const org = countsOf(organization);
  const { actor } = self;
  const action = (email: string, role: Role): DecisionAction =>
    projectId === null
      ? { type: "createInvite", email, orgRole: role }
      : { type: "createInvite", email, orgRole: "NONE", projectId, projectRole: role };
  const decision = usher.decide({ actor, org, action: action("somebody@example.com", "NONE") });
  return {
    level: projectId === null ? "organization" : "project",
    refusal: decisive.has(decision.reasonCode) ? decision : null,
    action,
    context: (role, members, invites) => ({
      actor,
      org,
      ...(projectId === null ? { orgRole: role } : { orgRole: "NONE", projectId, projectRole: role }),
      members: members.flatMap(({ email }) => email ?? []),
      invited: invites.map(({ email }) => email),
    }),
  };
}

import { reasonSentence } from "../messages/deciding.js";
import type { Messages } from "../messages/messages.js";
import { roleName } from "../messages/naming.js";
import type { Decision, DecisionAction, DecisionRequest, Level, Role, Usher } from "../module/types.js";
import { countsOf, type Place } from "./people.js";

const somebody = "somebody@example.org";

/** What an invitation gives: a role of the organisation, or none there and one on the project. */
type Grant = Pick<Extract<DecisionAction, { type: "createInvite" }>, "orgRole" | "projectId" | "projectRole">;

/** Where the person at the page stands: what they may do there, as the rules say. */
export class Standing {
  readonly usher: Usher;
  readonly place: Place;
  readonly level: Level;
  #invitingTo: Level | undefined;
  readonly #roles: Partial<Record<Level, readonly Role[]>> = {};

  constructor(usher: Usher, place: Place) {
    this.usher = usher;
    this.place = place;
    this.level = place.project ? "project" : "organization";
  }

  get circumstances(): Pick<DecisionRequest, "actor" | "org" | "project"> {
    const { self, organization, project } = this.place;
    return { actor: self.actor, org: countsOf(organization), project: project && { inOrg: true } };
  }

  decide(action: DecisionAction, about: Partial<DecisionRequest> = {}): Decision {
    return this.usher.decide({ ...this.circumstances, ...about, action });
  }

  /** What would be decided if so many more were invited. */
  decideAfter(more: number, action: DecisionAction): Decision {
    const { org } = this.circumstances;
    const pendingInvites = Math.max(0, org.pendingInvites + more);
    return this.decide(action, { org: { ...org, pendingInvites } });
  }

  /** May the list be seen? */
  get reading(): Decision {
    const { project } = this.place;
    return this.decide(
      project ? { type: "listProjectMembers", projectId: project.id } : { type: "listOrgMembers" },
    );
  }

  /** The roles of a level, highest first. */
  roles(level: Level): readonly Role[] {
    this.#roles[level] ??= this.usher.matrix(level).roles;
    return this.#roles[level];
  }

  lowest(level: Level): Role {
    return this.roles(level).at(-1) ?? "";
  }

  /** The least that can be given: what this may not be, nothing may. */
  least(level: Level): Role {
    return this.roles(level).at(-2) ?? this.lowest(level);
  }

  /** What people are invited to: the organisation or, where that is closed to the person, the one project. */
  get invitingTo(): Level {
    this.#invitingTo ??=
      this.place.project &&
      this.decide({ type: "createInvite", email: somebody, orgRole: this.least("organization") })
        .reasonCode === "no-org-members-cud"
        ? "project"
        : "organization";
    return this.#invitingTo;
  }

  /** What an invitation with this role gives. */
  grant(role: Role): Grant {
    const { project } = this.place;
    return project && this.invitingTo === "project"
      ? { orgRole: this.lowest("organization"), projectId: project.id, projectRole: role }
      : { orgRole: role };
  }

  invitation(email: string, role: Role): DecisionAction {
    return { type: "createInvite", email, ...this.grant(role) };
  }

  /** May somebody be invited at all? */
  get inviting(): Decision {
    return this.decide(this.invitation(somebody, this.least(this.invitingTo)));
  }

  /** Why the list may not be seen, and who can help. */
  denied(decision: Decision, messages: Messages): string {
    const { scope, minimumRole } = decision.params;
    if (typeof scope !== "string") return reasonSentence(messages, decision);
    const helpers = this.usher.rolesWith(
      this.level,
      this.level === "project" ? "projectMembers:CUD" : "organizationMembers:CUD",
    );
    return messages.members.denied(
      scope,
      typeof minimumRole === "string" ? roleName(messages, minimumRole) : "",
      helpers.map((role) => roleName(messages, role)),
    );
  }
}

import { reasonSentence } from "../messages/deciding.js";
import type { Messages } from "../messages/messages.js";
import { roleName } from "../messages/naming.js";
import type { Decision, DecisionAction, DecisionRequest, Level, Role, Usher } from "../module/types.js";
import { countsOf, type Place } from "./people.js";

/** Where the person at the page stands: what they may do there, as the rules say. */
export class Standing {
  readonly usher: Usher;
  readonly place: Place;
  readonly level: Level;
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

  /** The least that can be given: what this may not be, nothing may. */
  least(level: Level): Role {
    const roles = this.roles(level);
    return roles.at(-2) ?? roles.at(-1) ?? "";
  }

  /** May somebody be invited at all? Where the organisation is closed to the person, perhaps to the project alone. */
  get inviting(): Decision {
    const { project } = this.place;
    const email = "somebody@example.org";
    const decision = this.decide({ type: "createInvite", email, orgRole: this.least("organization") });
    if (decision.reasonCode !== "no-org-members-cud" || !project) return decision;
    const none = this.roles("organization").at(-1) ?? "";
    const projectRole = this.least("project");
    return this.decide({ type: "createInvite", email, orgRole: none, projectId: project.id, projectRole });
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

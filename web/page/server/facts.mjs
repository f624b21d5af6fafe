/**
 * The facts of the store that a decision is about, and the decision of the rules on them.
 *
 * @typedef {import("../../module/types.js").DecisionAction} DecisionAction
 * @typedef {import("./people.mjs").Where} Where
 * @typedef {import("./store.mjs").Organization} Organization
 * @typedef {import("./seed.mjs").Account} Account
 */

const invitationLasts = 7 * 24 * 60 * 60 * 1000;

/**
 * @param {object} options
 * @param {import("../../module/types.js").Usher} options.usher
 * @param {ReturnType<typeof import("./store.mjs").createStore>} options.store
 * @param {() => number} options.now
 */
export function createFacts({ usher, store, now }) {
  const expiry = (/** @type {{ sentAt: number }} */ { sentAt }) => sentAt + invitationLasts;
  const isPending = (/** @type {{ sentAt: number }} */ invitation) => expiry(invitation) > now();

  /** @param {Organization} organization */
  function countsOf({ plan, memberships, invitations }) {
    const members = [...memberships.values()];
    return {
      plan,
      members: members.length,
      // Who let an invitation expire holds no seat.
      pendingInvites: [...invitations.values()].filter(isPending).length,
      owners: members.filter(({ orgRole }) => orgRole === "OWNER").length,
    };
  }

  /** @param {Account} self @param {Organization} organization @param {string | null | undefined} projectId */
  function actorIn(self, organization, projectId) {
    const own = store.membershipOf(organization, self.id);
    return {
      admin: self.admin === true,
      orgRole: own?.orgRole ?? null,
      projectRole: (projectId && own?.projectRoles.get(projectId)) || null,
    };
  }

  /** The effective role somebody has on a project, wherever it is. */
  function roleThere(/** @type {Account} */ self, /** @type {string} */ projectId) {
    const organization = store.organizationOfProject(projectId);
    const own = organization && store.membershipOf(organization, self.id);
    return own ? usher.effectiveRole(actorIn(self, organization, projectId)).role : undefined;
  }

  /**
   * @param {Where} where
   * @param {DecisionAction} action
   * @param {import("../../module/types.js").DecisionTarget | null} [target]
   * @param {string | null} [projectId] the project the action is about
   */
  function decide({ self, organization }, action, target = null, projectId = null) {
    const inOrg = projectId === null || organization.projects.has(projectId);
    const there = projectId === null || inOrg ? undefined : roleThere(self, projectId);
    return usher.decide({
      actor: actorIn(self, organization, inOrg ? projectId : null),
      org: countsOf(organization),
      project: { inOrg, ...(there === undefined ? {} : { actorRoleThere: there }) },
      target,
      action,
    });
  }

  /** May the person see everybody, only who has to do with the project, or nobody? */
  function sight(/** @type {Where} */ where) {
    const { project } = where;
    const everybody = decide(where, { type: "listOrgMembers" });
    const here = project
      ? decide(where, { type: "listProjectMembers", projectId: project.id }, null, project.id)
      : everybody;
    return { reasonCode: here.reasonCode, everybody: everybody.allowed };
  }

  return { expiry, isPending, countsOf, actorIn, decide, sight };
}

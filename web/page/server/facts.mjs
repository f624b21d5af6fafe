/**
 * The facts of the store that a decision is about, and the decision of the rules on them.
 *
 * @typedef {import("../../module/types.js").DecisionAction} DecisionAction
 * @typedef {import("./store.mjs").Store} Store
 * @typedef {import("./store.mjs").Account} Account
 * @typedef {import("./store.mjs").Organization} Organization
 * @typedef {import("./store.mjs").Project} Project
 * @typedef {import("./store.mjs").Membership} Membership
 *
 * @typedef {object} Where Who asks and about what, in one transaction.
 * @property {Store} store
 * @property {Account} self
 * @property {Organization} organization
 * @property {Project | null} project
 */

/** What somebody brings to a decision. */
export const actorOf = (/** @type {Account} */ self, /** @type {Membership | undefined} */ own) => ({
  admin: self.staff,
  orgRole: own?.orgRole ?? null,
  projectRole: own?.projectRole ?? null,
});

/**
 * @param {object} options
 * @param {import("../../module/types.js").Usher} options.usher
 * @param {() => number} options.now
 */
export function createFacts({ usher, now }) {
  /** @param {Where} where */
  async function countsOf({ store, organization: { id, plan } }) {
    return { plan, ...(await store.counts(id, new Date(now()))) };
  }

  /** May somebody open a project? @param {Account} self @param {Membership | undefined} own with the role there */
  const opens = (self, own) =>
    usher.can("project", usher.effectiveRole(actorOf(self, own)).role, "project:read");

  /** Everything the rules ask about a place. @param {Where} where @param {string | null} projectId the action is about */
  async function factsFor(where, projectId) {
    const { store, self, organization } = where;
    const project = projectId === null ? undefined : await store.project(projectId);
    const inOrg = projectId === null || project?.organizationId === organization.id;
    const own = await store.membershipOf(organization.id, self.id, inOrg ? projectId : null);
    const elsewhere =
      project && !inOrg ? await store.membershipOf(project.organizationId, self.id, projectId) : undefined;
    return {
      actor: actorOf(self, own),
      org: await countsOf(where),
      project: {
        inOrg,
        ...(elsewhere ? { actorRoleThere: usher.effectiveRole(actorOf(self, elsewhere)).role } : {}),
      },
    };
  }

  /**
   * @param {Where} where
   * @param {DecisionAction} action
   * @param {import("../../module/types.js").DecisionTarget | null} [target]
   * @param {string | null} [projectId] the project the action is about
   */
  async function decide(where, action, target = null, projectId = null) {
    return usher.decide({ ...(await factsFor(where, projectId)), target, action });
  }

  /** May the person see everybody, only who has to do with the project, or nobody? */
  async function sight(/** @type {Where} */ where) {
    const { project } = where;
    const everybody = await decide(where, { type: "listOrgMembers" });
    const here = project
      ? await decide(where, { type: "listProjectMembers", projectId: project.id }, null, project.id)
      : everybody;
    return { reasonCode: here.reasonCode, everybody: everybody.allowed };
  }

  return { countsOf, factsFor, decide, opens, sight };
}
/** @typedef {ReturnType<typeof createFacts>} Facts */

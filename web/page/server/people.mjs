/**
 * What people may do with each other, and its doing. Decided by the same rules as in the page, on the facts of the
 * store and never on what a request claims; decided and done in one turn, so that of two who want the last seat one
 * gets it.
 *
 * @typedef {import("../../module/types.js").Usher} Usher
 * @typedef {import("./store.mjs").Organization} Organization
 * @typedef {import("./seed.mjs").Account} Account
 * @typedef {import("./seed.mjs").Seed} Seed
 * @typedef {{ ok: false, reasonCode: string }} Refusal
 *
 * @typedef {object} Where The organisation of a request, and the project when it is about one.
 * @property {Account} self
 * @property {Organization} organization
 * @property {{ id: string, name: string } | null} project
 */
import { createFacts } from "./facts.mjs";
import { createStore } from "./store.mjs";

const refused = (/** @type {string} */ reasonCode) => ({ ok: /** @type {const} */ (false), reasonCode });
const given = (/** @type {unknown} */ value) => ({ ok: /** @type {const} */ (true), value });
const iso = (/** @type {number} */ time) => new Date(time).toISOString();

/**
 * The people of one region.
 * @param {object} options
 * @param {Usher} options.usher
 * @param {Seed} options.seed
 * @param {() => number} options.now
 * @param {string | null} options.region
 * @param {string} options.root such as `https://cloud.langfuse.com`: where acceptance links lead
 */
export function createPeople({ usher, seed, now, region, root }) {
  const store = createStore(seed);

  const { expiry, isPending, countsOf, actorIn, decide, sight } = createFacts({ usher, store, now });

  /** @param {Where} where @param {string} id */
  function memberCalled({ self, organization }, id) {
    return id === "self" ? store.membershipOf(organization, self.id) : organization.memberships.get(id);
  }

  /** @param {Where} where @param {NonNullable<ReturnType<typeof memberCalled>>} row */
  function memberRow({ project }, row) {
    const account = store.accounts.get(row.userId);
    return {
      id: row.id,
      userId: row.userId,
      name: account?.name ?? null,
      email: account?.email ?? null,
      orgRole: row.orgRole,
      projectRole: (project && row.projectRoles.get(project.id)) ?? null,
      since: iso(row.since),
    };
  }

  /** The link a mail carries, for an account and for somebody without. */
  function linkFor(
    /** @type {Organization} */ { id },
    /** @type {{ email: string, typed: string }} */ { email, typed },
  ) {
    const target = `/organization/${encodeURIComponent(id)}`;
    if (store.accountCalled(email)) return `${root}${target}`;
    return `${root}/auth/sign-up?targetPath=${encodeURIComponent(target)}&email=${encodeURIComponent(typed)}`;
  }

  return {
    store,

    /**
     * Where a request is. Nobody learns whether an organisation or project exists that they do not belong to.
     * @param {string | null} userId
     * @param {{ organization: string | null, project: string | null }} named
     */
    locate(userId, named) {
      const self = userId === null ? undefined : store.accounts.get(userId);
      if (!self) return refused("not-authenticated");
      const belongs = (/** @type {Organization} */ each) =>
        self.admin === true || store.membershipOf(each, self.id) !== undefined;
      const opens = (/** @type {Organization} */ each, /** @type {string} */ projectId) =>
        usher.can("project", usher.effectiveRole(actorIn(self, each, projectId)).role, "project:read");

      if (named.project !== null) {
        const organization = store.organizationOfProject(named.project);
        const project = organization?.projects.get(named.project);
        const elsewhere = named.organization !== null && organization?.id !== named.organization;
        if (
          !organization ||
          !project ||
          elsewhere ||
          !belongs(organization) ||
          !opens(organization, project.id)
        )
          return refused("not-project-member");
        return { ok: /** @type {const} */ (true), where: { self, organization, project } };
      }
      if (named.organization !== null) {
        const organization = store.organizations.get(named.organization);
        if (!organization || !belongs(organization)) return refused("not-org-member");
        return { ok: /** @type {const} */ (true), where: { self, organization, project: null } };
      }
      const organization = [...store.organizations.values()].find(belongs);
      if (!organization) return refused("not-org-member");
      const project = [...organization.projects.values()].find(({ id }) => opens(organization, id)) ?? null;
      return { ok: /** @type {const} */ (true), where: { self, organization, project } };
    },

    /** @param {Where} where */
    place({ self, organization, project }) {
      const { id, name } = organization;
      return given({
        self: {
          userId: self.id,
          name: self.name,
          email: self.email,
          actor: actorIn(self, organization, project?.id),
        },
        organization: { id, name, ...countsOf(organization) },
        project,
        region,
      });
    },

    /** @param {Where} where @param {{ page: number, limit: number }} part */
    members(where, { page, limit }) {
      const { reasonCode, everybody } = sight(where);
      if (reasonCode !== "ok") return refused(reasonCode);
      const visible = [...where.organization.memberships.values()]
        .map((row) => memberRow(where, row))
        .filter(
          ({ orgRole, projectRole }) => everybody || orgRole !== "NONE" || (projectRole ?? "NONE") !== "NONE",
        )
        .sort((a, b) => (`${a.email}` < `${b.email}` ? -1 : 1));
      return given({ members: visible.slice(page * limit, (page + 1) * limit), total: visible.length });
    },

    /** @param {Where} where @param {{ page: number, limit: number }} part */
    invites(where, { page, limit }) {
      const { reasonCode, everybody } = sight(where);
      if (reasonCode !== "ok") return refused(reasonCode);
      const { organization, project } = where;
      const visible = [...organization.invitations.values()]
        .filter(({ orgRole, projectId }) => everybody || orgRole !== "NONE" || projectId === project?.id)
        .sort((a, b) => b.sentAt - a.sentAt)
        .map((row) => ({
          id: row.id,
          email: row.email,
          orgRole: row.orgRole,
          projectId: row.projectId,
          projectRole: row.projectRole,
          sentAt: iso(row.sentAt),
          sentBy: row.sentBy,
          expiresAt: iso(expiry(row)),
          url: linkFor(organization, row),
        }));
      return given({ invites: visible.slice(page * limit, (page + 1) * limit), total: visible.length });
    },

    /**
     * @param {Where} where
     * @param {{ email: string, orgRole: string, projectId: string | null, projectRole: string | null }} asked
     */
    invite(where, { email: typed, orgRole, projectId, projectRole }) {
      const { self, organization } = where;
      const email = usher.normalizeEmail(typed);
      const account = email === null ? undefined : store.accountCalled(email);
      const member = account && store.membershipOf(organization, account.id);
      const earlier = [...organization.invitations.values()].find((row) => row.email === email);
      const decision = decide(
        where,
        {
          type: "createInvite",
          email: typed,
          orgRole,
          projectRole,
          ...(projectId === null ? {} : { projectId }),
        },
        {
          accountExists: account !== undefined,
          orgRole: member?.orgRole ?? null,
          projectRole: (projectId && member?.projectRoles.get(projectId)) || null,
          isActor: account?.id === self.id,
          pendingInviteForEmail: earlier !== undefined && isPending(earlier),
        },
        projectId,
      );
      if (!decision.allowed || email === null) return refused(decision.reasonCode);

      const given = /** @type {string | null} */ (decision.params.projectRole ?? null);
      const onProject = given !== null && projectId !== null;
      const { creates } = decision.params;
      if (member) {
        if (onProject) member.projectRoles.set(projectId, given);
      } else if (account) {
        const id = store.newId("m");
        const projectRoles = new Map(onProject ? [[projectId, given]] : []);
        organization.memberships.set(id, { id, userId: account.id, orgRole, projectRoles, since: now() });
      } else {
        // An expired one would only stand beside it.
        if (earlier) organization.invitations.delete(earlier.id);
        const id = store.newId("i");
        organization.invitations.set(id, {
          id,
          email,
          typed,
          orgRole,
          projectId: onProject ? projectId : null,
          projectRole: onProject ? given : null,
          sentAt: now(),
          sentBy: self.name,
        });
      }
      return { ok: /** @type {const} */ (true), creates };
    },

    /** @param {Where} where @param {string} id */
    cancelInvite(where, id) {
      const { invitations } = where.organization;
      const invite = invitations.get(id) ?? null;
      const decision = decide(where, { type: "cancelInvite", invite }, null, invite?.projectId ?? null);
      if (!decision.allowed) return refused(decision.reasonCode);
      invitations.delete(id);
      return { ok: /** @type {const} */ (true) };
    },

    /** @param {Where} where @param {string} id @param {{ orgRole: string }} asked */
    changeOrgRole(where, id, { orgRole }) {
      const member = memberCalled(where, id);
      const target = member ? { orgRole: member.orgRole, isActor: member.userId === where.self.id } : null;
      const decision = decide(where, { type: "changeOrgRole", role: orgRole }, target);
      if (!decision.allowed || !member) return refused(decision.reasonCode);
      member.orgRole = orgRole;
      return { ok: /** @type {const} */ (true) };
    },

    /**
     * @param {Where} where
     * @param {string} id
     * @param {{ projectId: string, userId: string, role: string | null }} asked
     */
    changeProjectRole(where, id, { projectId, userId, role }) {
      const member = memberCalled(where, id);
      const target = member && {
        orgRole: member.orgRole,
        projectRole: member.projectRoles.get(projectId) ?? null,
        isActor: member.userId === where.self.id,
        userIdMismatch: member.userId !== userId,
      };
      const decision = decide(
        where,
        { type: "changeProjectRole", role, projectId },
        target ?? null,
        projectId,
      );
      if (!decision.allowed || !member) return refused(decision.reasonCode);
      const { projectRole } = decision.params;
      if (typeof projectRole === "string") member.projectRoles.set(projectId, projectRole);
      else member.projectRoles.delete(projectId);
      return { ok: /** @type {const} */ (true) };
    },

    /** @param {Where} where @param {string} id */
    removeMember(where, id) {
      const member = memberCalled(where, id);
      const isActor = member?.userId === where.self.id;
      const target = member ? { orgRole: member.orgRole, isActor } : null;
      const decision = decide(where, { type: isActor ? "leave" : "removeMember" }, target);
      if (!decision.allowed || !member) return refused(decision.reasonCode);
      where.organization.memberships.delete(member.id);
      return { ok: /** @type {const} */ (true) };
    },
  };
}

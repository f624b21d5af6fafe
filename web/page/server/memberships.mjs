/** Changing what members may do, and letting them go. */
import { done, refused } from "./outcome.mjs";

/** @typedef {import("./facts.mjs").Where} Where */

/** @param {import("./facts.mjs").Facts} facts */
export function createMemberships({ decide }) {
  /** @param {Where} where @param {string} id @param {string | null} [projectId] */
  const memberCalled = ({ store, self, organization }, id, projectId = null) =>
    id === "self"
      ? store.membershipOf(organization.id, self.id, projectId)
      : store.membership(organization.id, id, projectId);

  return {
    /** @param {Where} where @param {string} id @param {{ orgRole: string }} asked */
    async changeOrgRole(where, id, { orgRole }) {
      const member = await memberCalled(where, id);
      const target = member ? { orgRole: member.orgRole, isActor: member.accountId === where.self.id } : null;
      const decision = await decide(where, { type: "changeOrgRole", role: orgRole }, target);
      if (!decision.allowed || !member) return refused(decision.reasonCode);
      await where.store.setOrgRole(member.id, orgRole);
      return done;
    },

    /**
     * @param {Where} where
     * @param {string} id
     * @param {{ projectId: string, userId: string, role: string | null }} asked
     */
    async changeProjectRole(where, id, { projectId, userId, role }) {
      const member = await memberCalled(where, id, projectId);
      const target = member && {
        orgRole: member.orgRole,
        projectRole: member.projectRole,
        isActor: member.accountId === where.self.id,
        userIdMismatch: member.accountId !== userId,
      };
      const action = { type: /** @type {const} */ ("changeProjectRole"), role, projectId };
      const decision = await decide(where, action, target ?? null, projectId);
      if (!decision.allowed || !member) return refused(decision.reasonCode);
      const { projectRole } = decision.params;
      if (typeof projectRole === "string")
        await where.store.setProjectRole(member.id, projectId, projectRole);
      else await where.store.clearProjectRole(member.id, projectId);
      return done;
    },

    /** @param {Where} where @param {string} id */
    async removeMember(where, id) {
      const member = await memberCalled(where, id);
      const isActor = member?.accountId === where.self.id;
      const target = member ? { orgRole: member.orgRole, isActor } : null;
      const decision = await decide(where, { type: isActor ? "leave" : "removeMember" }, target);
      if (!decision.allowed || !member) return refused(decision.reasonCode);
      await where.store.removeMembership(member.id);
      return done;
    },
  };
}

/**
 * Accepting an invitation: by the account whose address it went to, exactly, in the region it was sent from, before it
 * expires, and by nobody else. Signing up by itself accepts nothing, except as the upstream server has it.
 */
import { done, given, refused } from "./outcome.mjs";

/**
 * @typedef {import("./store.mjs").Store} Store
 * @typedef {import("./store.mjs").Account} Account
 */

/**
 * @param {object} options
 * @param {import("./inviting.mjs").Inviting} options.inviting
 * @param {() => number} options.now
 */
export function createJoining({ inviting, now }) {
  /** @param {Store} store @param {Account} self @param {string} organizationId @param {import("./store.mjs").Invitation} invitation */
  async function take(store, self, organizationId, invitation) {
    await inviting.join(store, organizationId, self.id, invitation);
    await store.removeInvitations([invitation.id]);
  }

  return {
    /** What waits for somebody in an organisation. @param {Store} store @param {Account} self @param {string} organizationId */
    async invitation(store, self, organizationId) {
      const organization = await store.organization(organizationId);
      if (!organization) return given({ state: null });
      const { id, name } = organization;
      const own = await store.membershipOf(id, self.id, null);
      if (own)
        return given({
          state: "accepted",
          email: self.email,
          organization: { id, name },
          orgRole: own.orgRole,
        });
      const invitation = await store.invitationOf(id, self.email);
      if (!invitation) return given({ state: null });
      const { email, orgRole, projectId, projectRole, sentBy, expiresAt } = invitation;
      const project = projectId === null ? undefined : await store.project(projectId);
      const promised = { orgRole, projectId, projectName: project?.name ?? null, projectRole };
      return given({ state: "pending", email, organization: { id, name }, ...promised, sentBy, expiresAt });
    },

    /** @param {Store} store @param {Account} self @param {string} organizationId */
    async accept(store, self, organizationId) {
      await store.lock(organizationId);
      if (await store.membershipOf(organizationId, self.id, null)) return refused("already-accepted");
      const invitation = await store.invitationOf(organizationId, self.email);
      if (!invitation) return refused("not-found");
      if (invitation.expiresAt.getTime() <= now()) return refused("expired");
      await take(store, self, organizationId, invitation);
      return { ...done, id: invitation.id };
    },

    /** As the upstream server does at sign-up: all that waits, at once. @param {Store} store @param {Account} self */
    async acceptAll(store, self) {
      for (const invitation of await store.invitationsTo(self.email)) {
        if (invitation.expiresAt.getTime() <= now()) continue;
        await store.lock(invitation.organizationId);
        await take(store, self, invitation.organizationId, invitation);
      }
    },
  };
}

/** Where a request is: its organisation, and the project when it is about one. */
import { refused } from "./outcome.mjs";

/**
 * Nobody learns whether an organisation or project exists that they do not belong to.
 * @param {import("./facts.mjs").Facts} facts
 * @param {import("./store.mjs").Store} store
 * @param {string | null} userId
 * @param {{ organization: string | null, project: string | null }} named
 * @returns {Promise<import("./outcome.mjs").Refusal | { ok: true, where: import("./facts.mjs").Where }>}
 */
export async function locate({ opens }, store, userId, named) {
  const self = userId === null ? undefined : await store.account(userId);
  if (!self) return refused("not-authenticated");
  const found = (
    /** @type {import("./facts.mjs").Organization} */ organization,
    /** @type {import("./facts.mjs").Project | null} */ project,
  ) => ({ ok: /** @type {const} */ (true), where: { store, self, organization, project } });

  if (named.project !== null) {
    const project = await store.project(named.project);
    const elsewhere = named.organization !== null && project?.organizationId !== named.organization;
    const organization = project && !elsewhere ? await store.organization(project.organizationId) : undefined;
    if (!organization || !project) return refused("not-project-member");
    const own = await store.membershipOf(organization.id, self.id, project.id);
    if (!(own || self.staff) || !opens(self, own)) return refused("not-project-member");
    return found(organization, project);
  }
  if (named.organization !== null) {
    const organization = await store.organization(named.organization);
    const own = organization && (await store.membershipOf(organization.id, self.id, null));
    if (!organization || !(own || self.staff)) return refused("not-org-member");
    return found(organization, null);
  }
  const [organization] = await store.organizationsOf(self);
  if (!organization) return refused("not-org-member");
  for (const project of await store.projects(organization.id))
    if (opens(self, await store.membershipOf(organization.id, self.id, project.id)))
      return found(organization, project);
  return found(organization, null);
}

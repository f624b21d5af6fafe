/**
 * Accounts, organisations and invitations of one region, kept in memory. It only keeps: who may do what is decided in
 * `people.mjs`, in the same turn, so that nothing comes in between.
 *
 * @typedef {import("./seed.mjs").Account} Account
 * @typedef {import("./seed.mjs").Membership} Membership
 * @typedef {import("./seed.mjs").Invitation} Invitation
 * @typedef {import("./seed.mjs").Seed} Seed
 *
 * @typedef {object} Organization
 * @property {string} id
 * @property {string} name
 * @property {string} plan
 * @property {Map<string, { id: string, name: string }>} projects
 * @property {Map<string, Omit<Membership, "projectRoles"> & { projectRoles: Map<string, string> }>} memberships
 * @property {Map<string, Invitation>} invitations
 */

/**
 * @template {{ id: string }} Row
 * @param {Row[]} rows
 */
const byId = (rows) => new Map(rows.map((row) => [row.id, { ...row }]));

/** @param {Seed} seed */
export function createStore(seed) {
  const accounts = byId(seed.accounts);
  const accountsByEmail = new Map(seed.accounts.map((account) => [account.email, account]));
  const organizations = new Map(
    seed.organizations.map((organization) => [
      organization.id,
      {
        ...organization,
        projects: byId(organization.projects),
        memberships: new Map(
          organization.memberships.map((row) => [
            row.id,
            { ...row, projectRoles: new Map(Object.entries(row.projectRoles ?? {})) },
          ]),
        ),
        invitations: byId(organization.invitations),
      },
    ]),
  );
  let made = 0;

  return {
    self: seed.self,
    accounts,
    organizations,
    /** @param {string} email lower case */
    accountCalled: (email) => accountsByEmail.get(email),
    /** An id nobody else has. */
    newId: (/** @type {string} */ kind) => `${kind}-${++made}`,
    /** @param {Account} account */
    addAccount(account) {
      accounts.set(account.id, account);
      accountsByEmail.set(account.email, account);
      return account;
    },
    /** @param {string} projectId */
    organizationOfProject: (projectId) =>
      [...organizations.values()].find(({ projects }) => projects.has(projectId)),
    /** @param {Organization} organization @param {string} userId */
    membershipOf: (organization, userId) =>
      [...organization.memberships.values()].find((row) => row.userId === userId),
  };
}

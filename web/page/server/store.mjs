/**
 * Reads and writes the people of one region, in one transaction. It only keeps: who may do what is decided by the rules,
 * on what it tells.
 *
 * @typedef {import("./database.mjs").Sql} Sql
 *
 * @typedef {object} Account
 * @property {string} id
 * @property {string | null} name
 * @property {string} email lower case, as accounts are kept
 * @property {boolean} staff of the whole instance
 *
 * @typedef {{ id: string, name: string, plan: string }} Organization
 * @typedef {{ id: string, name: string, organizationId: string }} Project
 *
 * @typedef {object} Membership
 * @property {string} id
 * @property {string} accountId
 * @property {string} orgRole
 * @property {string | null} projectRole the one stored on the project that was asked about
 *
 * @typedef {object} Invitation
 * @property {string} id
 * @property {string} email lower case: the account it waits for
 * @property {string} typed as the inviter wrote it
 * @property {string} orgRole
 * @property {string | null} projectId
 * @property {string | null} projectRole
 * @property {Date} sentAt
 * @property {Date} expiresAt
 * @property {string | null} sentBy
 * @property {string} url
 * @property {string | null} batch
 */
import { randomUUID } from "node:crypto";

/** An id nobody else has. */
export const newId = (/** @type {string} */ kind) => `${kind}-${randomUUID()}`;

const account = `id, name, email, staff`;
const membership = `m.id, m.account_id as "accountId", m.org_role as "orgRole", pm.role as "projectRole"`;
const invitation = `id, email, typed, org_role as "orgRole", project_id as "projectId", project_role as "projectRole",
  sent_at as "sentAt", expires_at as "expiresAt", sent_by as "sentBy", url, batch`;

/** In the order in which invitations are written. @type {(keyof Invitation)[]} */
const columns = [
  "id",
  "email",
  "typed",
  "orgRole",
  "projectId",
  "projectRole",
  "sentAt",
  "expiresAt",
  "sentBy",
  "url",
  "batch",
];

const memberships = `memberships m left join project_memberships pm on pm.membership_id = m.id and pm.project_id`;

export function createStore(/** @type {Sql} */ sql) {
  const first = async (/** @type {string} */ text, /** @type {unknown[]} */ values) =>
    (await sql(text, values))[0];

  return {
    sql,

    /** @returns {Promise<Account | undefined>} */
    account: (/** @type {string} */ id) => first(`select ${account} from accounts where id = $1`, [id]),
    /** @param {string} email lower case @returns {Promise<Account | undefined>} */
    accountCalled: (email) => first(`select ${account} from accounts where email = $1`, [email]),
    /** @param {readonly string[]} emails @returns {Promise<Account[]>} */
    accountsCalled: (emails) =>
      sql(`select ${account} from accounts where email = any($1::text[])`, [emails]),
    /** Makes an account, unless there is one. @param {{ id: string, email: string, name: string | null }} made */
    async makeAccount({ id, email, name }) {
      const rows = await sql(
        "insert into accounts (id, email, name) values ($1, $2, $3) on conflict do nothing returning id",
        [id, email, name],
      );
      return rows.length === 1;
    },

    /** @returns {Promise<Organization | undefined>} */
    organization: (/** @type {string} */ id) =>
      first("select id, name, plan from organizations where id = $1", [id]),
    /** Keeps others from changing its people until the transaction ends. */
    lock: (/** @type {string} */ id) => sql("select from organizations where id = $1 for update", [id]),
    /** @returns {Promise<Project | undefined>} */
    project: (/** @type {string} */ id) =>
      first(`select id, name, organization_id as "organizationId" from projects where id = $1`, [id]),
    /** @returns {Promise<Project[]>} */
    projects: (/** @type {string} */ organizationId) =>
      sql(
        `select id, name, organization_id as "organizationId" from projects where organization_id = $1 order by id`,
        [organizationId],
      ),
    /** What an account belongs to, what it joined first before others; everything, for staff. @returns {Promise<Organization[]>} */
    organizationsOf: ({ id, staff }) =>
      sql(
        `select o.id, o.name, o.plan from organizations o
          left join memberships m on m.organization_id = o.id and m.account_id = $1
          where $2 or m.id is not null order by m.since, o.id desc`,
        [id, staff],
      ),

    /** How many belong to it, wait for it and own it. Whoever let an invitation expire holds no seat. */
    counts: (/** @type {string} */ organizationId, /** @type {Date} */ now) =>
      /** @type {Promise<{ members: number, owners: number, pendingInvites: number }>} */ (
        first(
          `select count(*)::int as members, count(*) filter (where org_role = 'OWNER')::int as owners,
            (select count(*)::int from invitations where organization_id = $1 and expires_at > $2) as "pendingInvites"
            from memberships where organization_id = $1`,
          [organizationId, now],
        )
      ),

    /** @param {string} organizationId @param {string} id @param {string | null} projectId @returns {Promise<Membership | undefined>} */
    membership: (organizationId, id, projectId) =>
      first(`select ${membership} from ${memberships} = $3 where m.organization_id = $1 and m.id = $2`, [
        organizationId,
        id,
        projectId,
      ]),
    /** @param {string} organizationId @param {string} accountId @param {string | null} projectId @returns {Promise<Membership | undefined>} */
    membershipOf: (organizationId, accountId, projectId) =>
      first(
        `select ${membership} from ${memberships} = $3 where m.organization_id = $1 and m.account_id = $2`,
        [organizationId, accountId, projectId],
      ),
    /**
     * Makes a membership, unless the account has one.
     * @param {string} organizationId
     * @param {{ accountId: string, orgRole: string, since: Date }} made
     */
    async addMembership(organizationId, { accountId, orgRole, since }) {
      const id = newId("m");
      const rows = await sql(
        `insert into memberships (id, organization_id, account_id, org_role, since) values ($1, $2, $3, $4, $5)
          on conflict do nothing returning id`,
        [id, organizationId, accountId, orgRole, since],
      );
      return rows.length === 1 ? id : null;
    },
    setOrgRole: (/** @type {string} */ id, /** @type {string} */ role) =>
      sql("update memberships set org_role = $2 where id = $1", [id, role]),
    setProjectRole: (/** @type {string} */ id, /** @type {string} */ projectId, /** @type {string} */ role) =>
      sql(
        `insert into project_memberships (membership_id, project_id, role) values ($1, $2, $3)
          on conflict (membership_id, project_id) do update set role = excluded.role`,
        [id, projectId, role],
      ),
    clearProjectRole: (/** @type {string} */ id, /** @type {string} */ projectId) =>
      sql("delete from project_memberships where membership_id = $1 and project_id = $2", [id, projectId]),
    removeMembership: (/** @type {string} */ id) => sql("delete from memberships where id = $1", [id]),

    /** @param {string} organizationId @param {string} id @returns {Promise<Invitation | undefined>} */
    invitation: (organizationId, id) =>
      first(`select ${invitation} from invitations where organization_id = $1 and id = $2`, [
        organizationId,
        id,
      ]),
    /** @param {string} organizationId @param {string} email lower case @returns {Promise<Invitation | undefined>} */
    invitationOf: (organizationId, email) =>
      first(`select ${invitation} from invitations where organization_id = $1 and email = $2`, [
        organizationId,
        email,
      ]),
    /** Of an address, wherever. @returns {Promise<(Invitation & { organizationId: string })[]>} */
    invitationsTo: (/** @type {string} */ email) =>
      sql(
        `select ${invitation}, organization_id as "organizationId" from invitations where email = $1 order by id`,
        [email],
      ),
    /** @param {string} organizationId @param {Invitation[]} made */
    addInvitations: (organizationId, made) =>
      sql(
        `insert into invitations (id, organization_id, email, typed, org_role, project_id, project_role, sent_at,
          expires_at, sent_by, url, batch)
        select id, $1, email, typed, org_role, project_id, project_role, sent_at, expires_at, sent_by, url, batch
        from unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::timestamptz[],
          $9::timestamptz[], $10::text[], $11::text[], $12::text[])
        as made (id, email, typed, org_role, project_id, project_role, sent_at, expires_at, sent_by, url, batch)`,
        [organizationId, ...columns.map((column) => made.map((row) => row[column]))],
      ),
    removeInvitations: (/** @type {readonly string[]} */ ids) =>
      sql("delete from invitations where id = any($1::text[])", [ids]),

    /** Mails that go out with what else the transaction does. @param {{ invitationId: string | null, letter: object }[]} letters */
    post: (letters, /** @type {Date} */ now) =>
      sql(
        `insert into outbox (invitation_id, letter, due, written_at)
          select invitation_id, letter, $3, $3 from unnest($1::text[], $2::jsonb[]) as written (invitation_id, letter)`,
        [
          letters.map(({ invitationId }) => invitationId),
          letters.map(({ letter }) => JSON.stringify(letter)),
          now,
        ],
      ),
  };
}
/** @typedef {ReturnType<typeof createStore>} Store */

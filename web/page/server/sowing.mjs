/** Makes the schema of a region, and fills it with the people it starts with. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { acceptanceLink } from "../mail/acceptance-link.mjs";

const schemaText = readFileSync(new URL("schema.sql", import.meta.url), "utf8");
/** Kept with the schema: another version of the sandbox makes its own. */
const edition = createHash("sha256").update(schemaText).digest("hex").slice(0, 16);

/**
 * Is a region there, as this version has it?
 * @param {import("./database.mjs").Database} database
 * @param {string} schema
 */
export const isMade = (database, schema) =>
  database.transaction("pg_catalog", async (sql) => {
    const [row] = await sql("select obj_description(to_regnamespace($1)) as edition", [schema]);
    return row.edition === edition;
  });

/** Makes it anew and empty. @param {import("./database.mjs").Database} database @param {string} schema */
export const make = (database, schema) =>
  database.execute(
    `begin; drop schema if exists ${schema} cascade; create schema ${schema}; set local search_path to ${schema};
      ${schemaText} comment on schema ${schema} is '${edition}'; commit;`,
  );

/**
 * Puts its first people in the place of whoever is there.
 * @param {import("./database.mjs").Database} database
 * @param {object} options
 * @param {string} options.schema
 * @param {string} options.root where links lead
 * @param {readonly string[]} options.roles highest first
 * @param {import("./seed.mjs").Seed} options.seed
 */
export async function sow(database, { schema, root, roles, seed }) {
  await database.transaction(schema, async (sql) => {
    for (const table of ["outbox", "organizations", "accounts", "roles"]) await sql(`delete from ${table}`);
    /** @param {string} table @param {readonly object[]} rows with the names of the columns */
    const fill = (table, rows) =>
      sql(`insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1)`, [
        JSON.stringify(rows),
      ]);
    const time = (/** @type {number} */ at) => new Date(at).toISOString();
    const known = new Set(seed.accounts.map(({ email }) => email));
    /** The rows of all organisations, each with its organisation. */
    const within = (/** @type {"projects" | "memberships" | "invitations"} */ kind) =>
      seed.organizations.flatMap((organization) =>
        organization[kind].map((row) => /** @type {any} */ ({ ...row, organization_id: organization.id })),
      );

    await fill(
      "roles",
      roles.map((name, rank) => ({ name, rank })),
    );
    await fill(
      "accounts",
      seed.accounts.map(({ admin, ...rest }) => ({ ...rest, staff: admin === true })),
    );
    await fill("organizations", seed.organizations);
    await fill("projects", within("projects"));
    const memberships = within("memberships");
    await fill(
      "memberships",
      memberships.map(({ userId, orgRole, since, ...rest }) => ({
        ...rest,
        account_id: userId,
        org_role: orgRole,
        since: time(since),
      })),
    );
    await fill(
      "project_memberships",
      memberships.flatMap(({ id, projectRoles = {} }) =>
        Object.entries(projectRoles).map(([project_id, role]) => ({ membership_id: id, project_id, role })),
      ),
    );
    await fill(
      "invitations",
      within("invitations").map(
        ({ sentAt, expiresAt, sentBy, orgRole, projectId, projectRole, ...rest }) => ({
          ...rest,
          org_role: orgRole,
          project_id: projectId,
          project_role: projectRole,
          sent_at: time(sentAt),
          expires_at: time(expiresAt),
          sent_by: sentBy,
          url: acceptanceLink({
            base: root,
            organizationId: rest.organization_id,
            address: rest.typed,
            hasAccount: known.has(rest.email),
          }),
        }),
      ),
    );
  });
}

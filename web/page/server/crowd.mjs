/** Fills an organisation with as many members as a page must bear. */

const first = [
  "Anna",
  "Ben",
  "Chloé",
  "Dmitri",
  "Elif",
  "Femi",
  "Giulia",
  "Hiro",
  "Ines",
  "Jørgen",
  "Kofi",
  "Léa",
];
const last = [
  "Abe",
  "Bauer",
  "Costa",
  "Dubois",
  "Eze",
  "Fischer",
  "García",
  "Haddad",
  "Ito",
  "Jansen",
  "Kaya",
];
const roles = ["MEMBER", "VIEWER", "MEMBER", "NONE", "ADMIN", "MEMBER", "VIEWER"];
const onProject = [null, null, "VIEWER", null, "ADMIN", null, "MEMBER", null, null];

/** @param {import("./store.mjs").Store} store @param {string} organizationId @param {number} count of all members then */
export async function fill({ sql, projects }, organizationId, count, /** @type {Date} */ now) {
  const [project] = await projects(organizationId);
  const [{ there }] = await sql("select count(*)::int as there from memberships where organization_id = $1", [
    organizationId,
  ]);
  const values = [
    Math.max(0, count - there),
    first,
    last,
    now,
    roles,
    organizationId,
    onProject,
    project?.id,
  ];
  await sql(
    `with crowd as (
      select n, gen_random_uuid()::text as id, ($2::text[])[1 + n % ${first.length}] || ' ' || ($3::text[])[1 + n % ${last.length}] as name
        from generate_series(0, $1::int - 1) n),
    accounts_made as (insert into accounts (id, email, name) select 'u-' || id, 'u-' || id || '@crowd.example', name from crowd),
    memberships_made as (
      insert into memberships (id, organization_id, account_id, org_role, since)
        select 'm-' || id, $6, 'u-' || id, ($5::text[])[1 + n % ${roles.length}], $4::timestamptz - n * interval '1 hour' from crowd)
    insert into project_memberships (membership_id, project_id, role)
      select 'm-' || id, $8::text, ($7::text[])[1 + n % ${onProject.length}] from crowd
        where $8::text is not null and ($7::text[])[1 + n % ${onProject.length}] is not null`,
    values,
  );
}

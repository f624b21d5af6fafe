/** The lists of a page, read from the store part by part. */

const mostRows = 500;

/**
 * The part of a list that a request asks for; `null` when there is no such part.
 * @param {Record<string, string>} query
 */
export function partOf({ page: pageText = "0", limit: limitText = "100" }) {
  const [page, limit] = [Number(pageText), Number(limitText)];
  if (!Number.isSafeInteger(page) || page < 0 || !Number.isSafeInteger(limit) || limit < 1) return null;
  return { page, limit: Math.min(limit, mostRows) };
}

const total = `count(*) over ()::int as total`;

/**
 * The rows of a part and how many there are in all: known from any row, and counted where the part has none.
 * @param {import("./database.mjs").Sql} sql
 * @param {string} text with `$total` among what is selected
 * @param {unknown[]} values
 * @param {{ page: number, limit: number }} part
 */
export async function readPart(sql, text, values, { page, limit }) {
  const [n, m] = [values.length + 1, values.length + 2];
  const counted = text.replace("$total", total);
  // Pages beyond any list have numbers that no database counts to.
  const offset = Math.min(page * limit, Number.MAX_SAFE_INTEGER);
  const rows = await sql(`${counted} limit $${n} offset $${m}`, [...values, limit, offset]);
  const [any] = rows.length > 0 || page === 0 ? rows : await sql(`${counted} limit 1`, values);
  return { rows: rows.map(({ total: _, ...row }) => row), total: any?.total ?? 0 };
}

/** Everybody, or who has to do with the project. */
export const membersText = `select m.id, m.account_id as "userId", a.name, a.email, m.org_role as "orgRole",
    pm.role as "projectRole", m.since, $total
  from memberships m join accounts a on a.id = m.account_id
    left join project_memberships pm on pm.membership_id = m.id and pm.project_id = $2
  where m.organization_id = $1 and ($3 or m.org_role <> 'NONE' or coalesce(pm.role, 'NONE') <> 'NONE')
  order by a.email`;

export const invitesText = `select id, email, org_role as "orgRole", project_id as "projectId",
    project_role as "projectRole", sent_at as "sentAt", sent_by as "sentBy", expires_at as "expiresAt", url, $total
  from invitations
  where organization_id = $1 and ($3 or org_role <> 'NONE' or project_id = $2)
  order by sent_at desc, id`;

/**
 * A whole list of people, pasted or from a file: read and judged by the rules in one go, against everybody who is there,
 * and stored in one transaction, all of it or nothing. Who sends a list again because no answer came names the same
 * batch, and is told of those that were stored the first time as sent.
 */
import { refused } from "./outcome.mjs";

/** Rows that are written at once; progress is told after each. */
const rowsAtOnce = 500;
const longestBatch = 100;

/**
 * @typedef {import("./facts.mjs").Where} Where
 * @typedef {import("../../module/types.js").InviteRow} InviteRow
 *
 * @typedef {object} Asked
 * @property {string} text
 * @property {string} orgRole
 * @property {string | null} projectId
 * @property {string | null} projectRole
 * @property {boolean} attention send also what a person should look at first
 * @property {string | null} batch an id of the caller's for this list
 */

/**
 * @param {object} options
 * @param {import("../../module/types.js").Usher} options.usher
 * @param {import("./facts.mjs").Facts} options.facts
 * @param {import("./inviting.mjs").Inviting} options.inviting
 * @param {() => number} options.now
 */
export function createInviteLists({ usher, facts, inviting, now }) {
  /** What the rules compare a list with. @param {Where} where */
  async function addresses({ store, organization }) {
    const members = await store.sql(
      "select a.email from memberships m join accounts a on a.id = m.account_id where m.organization_id = $1 order by m.id",
      [organization.id],
    );
    const invited = await store.sql(
      "select id, email, batch from invitations where organization_id = $1 and expires_at > $2 order by id",
      [organization.id, new Date(now())],
    );
    return { members: members.map(({ email }) => email), invited };
  }

  /** What a row becomes: its role, or the one for all, as the rules would give it. @param {Where} where @param {Asked} asked */
  function rolesFor(where, { orgRole, projectId, projectRole }) {
    /** @type {Map<string, Promise<import("../../module/types.js").Decision>>} */
    const decisions = new Map();
    return (/** @type {string | null} */ own) => {
      const role = own ?? orgRole;
      const known = decisions.get(role);
      if (known) return known;
      const action = {
        type: /** @type {const} */ ("createInvite"),
        email: "somebody@example.com",
        orgRole: role,
      };
      const on = projectId === null ? {} : { projectId };
      const decision = facts.decide(where, { ...action, projectRole, ...on }, null, projectId);
      decisions.set(role, decision);
      return decision;
    };
  }

  /**
   * @param {Where} where
   * @param {Asked} asked
   * @param {(done: number, total: number) => Promise<void>} tell how many are stored, of how many
   */
  async function invite(where, asked, tell) {
    const { store, organization } = where;
    const { text, orgRole, projectId, projectRole, attention, batch } = asked;
    if (batch !== null && batch.length > longestBatch) return refused("too-long");
    const { members, invited } = await addresses(where);
    const { actor, org } = await facts.factsFor(where, projectId);
    const { rows: judged } = usher.checkInviteList(text, {
      actor,
      org,
      orgRole,
      projectId,
      projectRole,
      members,
      invited: invited.map(({ email }) => email),
    });
    const roleOf = rolesFor(where, asked);
    const results = [];
    const waiting = [];
    for (const row of judged) {
      const { identity, address } = row.email;
      const result = {
        text: address ?? row.text,
        status: row.status,
        reasonCode: row.reasonCode,
        sent: false,
      };
      results.push(result);
      // Stored the first time this list was sent.
      const before =
        row.status === "invited" && row.with?.kind === "invite" ? invited[row.with.index] : undefined;
      if (before && batch !== null && before.batch === batch && before.email === identity) result.sent = true;
      if (identity === null || address === null) continue;
      if (row.status !== "ready" && !(attention && row.status === "attention")) continue;
      const decision = await roleOf(row.role);
      if (!decision.allowed) {
        result.reasonCode = decision.reasonCode;
        continue;
      }
      const role = /** @type {string | null} */ (decision.params.projectRole ?? null);
      waiting.push({
        result,
        email: identity,
        typed: address,
        orgRole: row.role ?? orgRole,
        projectRole: role,
      });
    }
    const found = await store.accountsCalled(waiting.map(({ email }) => email));
    const accounts = new Map(found.map(({ email, id }) => [email, id]));
    // Expired ones would stand in the way of new ones.
    await store.sql(
      "delete from invitations where organization_id = $1 and expires_at <= $2 and email = any($3::text[])",
      [organization.id, new Date(now()), waiting.map(({ email }) => email)],
    );
    for (let from = 0; from < waiting.length; from += rowsAtOnce) {
      await tell(from, waiting.length);
      const part = waiting.slice(from, from + rowsAtOnce);
      await inviting.send(
        where,
        part.map(({ result: _, ...row }) =>
          inviting.write(where, { ...row, projectId, batch, accountId: accounts.get(row.email) ?? null }),
        ),
      );
      for (const { result } of part) result.sent = true;
    }
    await tell(waiting.length, waiting.length);
    return { ok: /** @type {const} */ (true), results };
  }

  return { invite };
}

/**
 * The people of one region and what they may do with each other. Decided by the same rules as in the page, on the facts
 * of the database and never on what a request claims; decided and done in one transaction that holds the organisation,
 * so that of two who want the last seat one gets it.
 *
 * @typedef {import("./facts.mjs").Where} Where
 * @typedef {import("./store.mjs").Store} Store
 * @typedef {{ page: number, limit: number }} Part
 */
import { actorOf, createFacts } from "./facts.mjs";
import { createInviteLists } from "./invite-lists.mjs";
import { createInviting } from "./inviting.mjs";
import { createJoining } from "./joining.mjs";
import { invitesText, membersText, readPart } from "./listing.mjs";
import { locate } from "./locating.mjs";
import { createMemberships } from "./memberships.mjs";
import { given, refused } from "./outcome.mjs";
import { createStore, newId } from "./store.mjs";

/**
 * @param {object} options
 * @param {import("../../module/types.js").Usher} options.usher
 * @param {import("./database.mjs").Database} options.database
 * @param {string} options.schema
 * @param {string | null} options.region `null`: an instance of one's own
 * @param {string} options.root such as `https://cloud.langfuse.com`: where acceptance links lead
 * @param {() => number} options.now
 * @param {() => import("./inviting.mjs").Acceptance} options.acceptance
 */
export function createRegion({ usher, database, schema, region, root, now, acceptance }) {
  const facts = createFacts({ usher, now });
  const inviting = createInviting({ usher, facts, now, acceptance, root });
  const joining = createJoining({ inviting, now });
  const memberships = createMemberships(facts);
  const lists = createInviteLists({ usher, facts, inviting, now });

  /** @template Value @param {(store: Store) => Promise<Value>} act */
  const within = (act) => database.transaction(schema, (sql) => act(createStore(sql)));

  /**
   * Does something where a request is.
   * @param {string | null} userId
   * @param {{ organization: string | null, project: string | null }} named
   * @param {(where: Where) => Promise<any>} act
   * @param {{ changes?: boolean }} [how]
   */
  const at = (userId, named, act, { changes = false } = {}) =>
    within(async (store) => {
      const found = await locate(facts, store, userId, named);
      if (!found.ok) return found;
      if (changes) await store.lock(found.where.organization.id);
      return act(found.where);
    });

  /** @param {string | null} userId @param {(store: Store, self: import("./store.mjs").Account) => Promise<any>} act */
  const as = (userId, act) =>
    within(async (store) => {
      const self = userId === null ? undefined : await store.account(userId);
      return self ? act(store, self) : refused("not-authenticated");
    });

  /** @param {Where} where */
  async function place(where) {
    const { store, self, organization, project } = where;
    const own = await store.membershipOf(organization.id, self.id, project?.id ?? null);
    return given({
      self: { userId: self.id, name: self.name, email: self.email, actor: actorOf(self, own) },
      organization: { id: organization.id, name: organization.name, ...(await facts.countsOf(where)) },
      project: project && { id: project.id, name: project.name },
      region,
    });
  }

  /** @param {"members" | "invites"} kind @param {string} text @returns {(where: Where, part: Part) => Promise<any>} */
  const listed = (kind, text) => async (where, part) => {
    const { reasonCode, everybody } = await facts.sight(where);
    if (reasonCode !== "ok") return refused(reasonCode);
    const { store, organization, project } = where;
    const values = [organization.id, project?.id ?? null, everybody];
    const { rows, total } = await readPart(store.sql, text, values, part);
    return given({ [kind]: rows, total });
  };

  return {
    schema,
    region,
    root,
    within,
    at,

    place,
    members: listed("members", membersText),
    invites: listed("invites", invitesText),
    invite: inviting.invite,
    cancelInvite: inviting.cancelInvite,
    ...memberships,
    inviteList: lists.invite,

    /** Who is signed in, belonging to anything or not. @param {string | null} userId */
    async self(userId) {
      const self = userId === null ? undefined : await within((store) => store.account(userId));
      return given({ self: self ? { userId: self.id, name: self.name, email: self.email } : null, region });
    },
    /** Is an organisation here? Told to whoever has its id: the link of an invitation carries it. */
    holds: (/** @type {string} */ organizationId) =>
      within(async (store) => (await store.organization(organizationId)) !== undefined),
    invitation: (/** @type {string | null} */ userId, /** @type {string} */ organizationId) =>
      as(userId, (store, self) => joining.invitation(store, self, organizationId)),
    accept: (/** @type {string | null} */ userId, /** @type {string} */ organizationId) =>
      as(userId, (store, self) => joining.accept(store, self, organizationId)),

    /**
     * Signs in by an address, which makes an account where there is none. Without a password: for sandboxes alone.
     * @param {{ email: string, name: string | null }} asked
     */
    signIn: ({ email: typed, name }) =>
      within(async (store) => {
        const email = usher.normalizeEmail(typed);
        if (email === null) return refused("invalid-email");
        const created = await store.makeAccount({ id: newId("u"), email, name });
        const self = await store.accountCalled(email);
        if (created && self && acceptance() === "upstream") await joining.acceptAll(store, self);
        return given({ userId: self?.id, created });
      }),
  };
}
/** @typedef {ReturnType<typeof createRegion>} Region */

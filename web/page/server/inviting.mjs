/** Inviting one person, and taking it back. */
import { acceptanceLink } from "../mail/acceptance-link.mjs";
import { done, refused } from "./outcome.mjs";
import { newId } from "./store.mjs";

/** As the product's mails promise. */
const invitationLasts = 7 * 24 * 60 * 60 * 1000;

/**
 * @typedef {import("./facts.mjs").Where} Where
 * @typedef {"faq" | "upstream"} Acceptance Whether somebody with an account becomes a member by following the link of
 *   the mail, as the FAQ has it, or at once, as the upstream server has it.
 */

/**
 * @param {object} options
 * @param {import("../../module/types.js").Usher} options.usher
 * @param {import("./facts.mjs").Facts} options.facts
 * @param {() => number} options.now
 * @param {() => Acceptance} options.acceptance
 * @param {string} options.root where acceptance links lead
 */
export function createInviting({ usher, facts, now, acceptance, root }) {
  /**
   * An invitation as it is kept, and what its mail is written from when it goes out.
   * @param {Where} where
   * @param {{ email: string, typed: string, orgRole: string, projectId: string | null, projectRole: string | null,
   *   accountId: string | null, batch: string | null }} asked
   */
  function write({ self, organization }, { accountId, ...asked }) {
    const id = newId("i");
    const hasAccount = accountId !== null;
    const [sentAt, expiresAt] = [new Date(now()), new Date(now() + invitationLasts)];
    const onProject = asked.projectId !== null && asked.projectRole !== null;
    const link = { base: root, organizationId: organization.id, address: asked.typed, hasAccount };
    return {
      accountId,
      invitation: {
        ...asked,
        id,
        projectId: onProject ? asked.projectId : null,
        projectRole: onProject ? asked.projectRole : null,
        sentAt,
        expiresAt,
        sentBy: self.name,
        url: acceptanceLink(link),
      },
      letter: {
        id,
        organization: { id: organization.id, name: organization.name },
        inviter: self.name,
        address: asked.typed,
        hasAccount,
        sentAt: sentAt.getTime(),
        expiresAt: expiresAt.getTime(),
      },
    };
  }

  /**
   * Stores what was written, and posts the mails: as invitations, or at once as memberships where the upstream server
   * makes them. Tells the ids of the invitations; `null` where there is a membership.
   * @param {Where} where
   * @param {ReturnType<typeof write>[]} written to people who do not belong to the organisation
   */
  async function send({ store, organization }, written) {
    const joins = (/** @type {ReturnType<typeof write>} */ { accountId }) =>
      accountId !== null && acceptance() === "upstream";
    for (const { accountId, invitation } of written.filter(joins))
      await join(store, organization.id, `${accountId}`, invitation);
    const invitations = written.filter((each) => !joins(each)).map(({ invitation }) => invitation);
    await store.addInvitations(organization.id, invitations);
    const letters = written.map((each) => ({
      invitationId: joins(each) ? null : each.invitation.id,
      letter: each.letter,
    }));
    await store.post(letters, new Date(now()));
    return letters.map(({ invitationId }) => invitationId);
  }

  /**
   * @param {Where} where
   * @param {{ email: string, orgRole: string, projectId: string | null, projectRole: string | null }} asked
   */
  async function invite(where, { email: typed, orgRole, projectId, projectRole }) {
    const { store, self, organization } = where;
    const email = usher.normalizeEmail(typed);
    const account = email === null ? undefined : await store.accountCalled(email);
    const member = account && (await store.membershipOf(organization.id, account.id, projectId));
    const earlier = email === null ? undefined : await store.invitationOf(organization.id, email);
    const atOnce = acceptance() === "upstream" || member !== undefined;
    const decision = await facts.decide(
      where,
      {
        type: "createInvite",
        email: typed,
        orgRole,
        projectRole,
        ...(projectId === null ? {} : { projectId }),
      },
      {
        accountExists: account !== undefined && atOnce,
        orgRole: member?.orgRole ?? null,
        projectRole: member?.projectRole ?? null,
        isActor: account?.id === self.id,
        pendingInviteForEmail: earlier !== undefined && earlier.expiresAt.getTime() > now(),
      },
      projectId,
    );
    if (!decision.allowed || email === null) return refused(decision.reasonCode);

    const role = /** @type {string | null} */ (decision.params.projectRole ?? null);
    const { creates } = decision.params;
    if (member) {
      // Somebody who is there already hears of a role on a project without a mail.
      if (role !== null && projectId !== null) await store.setProjectRole(member.id, projectId, role);
      return { ...done, creates };
    }
    const written = write(where, {
      email,
      typed: typed.trim(),
      orgRole,
      projectId,
      projectRole: role,
      accountId: account?.id ?? null,
      batch: null,
    });
    // An expired one would only stand beside it.
    if (earlier) await store.removeInvitations([earlier.id]);
    const [id] = await send(where, [written]);
    return { ...done, creates, id };
  }

  /**
   * Makes a member of somebody, with what the invitation promised.
   * @param {import("./store.mjs").Store} store
   * @param {string} organizationId
   * @param {string} accountId
   * @param {{ orgRole: string, projectId: string | null, projectRole: string | null }} promised
   */
  async function join(store, organizationId, accountId, { orgRole, projectId, projectRole }) {
    const id = await store.addMembership(organizationId, { accountId, orgRole, since: new Date(now()) });
    if (id !== null && projectId !== null && projectRole !== null)
      await store.setProjectRole(id, projectId, projectRole);
    return id !== null;
  }

  /** @param {Where} where @param {string} id */
  async function cancelInvite(where, id) {
    const { store, organization } = where;
    const invite = (await store.invitation(organization.id, id)) ?? null;
    const action = { type: /** @type {const} */ ("cancelInvite"), invite };
    const decision = await facts.decide(where, action, null, invite?.projectId ?? null);
    if (!decision.allowed) return refused(decision.reasonCode);
    await store.removeInvitations([id]);
    return done;
  }

  return { invite, cancelInvite, write, send, join };
}
/** @typedef {ReturnType<typeof createInviting>} Inviting */

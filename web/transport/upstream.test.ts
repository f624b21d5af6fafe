import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { expectKnownReason, expectWellTyped } from "../../tests/browser/arrivals.js";
import { begin, type Code, row, server, signedIn, upstream } from "../../tests/browser/upstream-server.js";
import type { Request as Asked, Member, PendingInvite } from "../elements/people.js";
import { type UpstreamOptions, upstreamTransport } from "./upstream.js";

const transport = (options: Partial<UpstreamOptions> = {}) =>
  upstreamTransport({
    base: "https://host.example/base",
    orgId: "o1",
    projectId: "p1",
    region: "JP",
    fetch: server,
    ...options,
  });

beforeEach(begin);

const named = (name: string) => upstream.calls.filter(([called]) => called === name).length;
const refusedAs = (reasonCode: string) => ({ ok: false, reasonCode });

describe("the place", () => {
  it("is put together from session and lists", async () => {
    expect(await transport().place()).toEqual({
      ok: true,
      value: {
        self: {
          userId: "u1",
          name: "Ada",
          email: "ada@x.com",
          actor: { admin: false, orgRole: "ADMIN", projectRole: "VIEWER" },
        },
        organization: {
          id: "o1",
          name: "Acme",
          plan: "cloud:team",
          members: 3,
          pendingInvites: 4,
          owners: 1,
        },
        project: { id: "p1", name: "Search" },
        region: "JP",
      },
    });
  });

  it("tells a stored role that changes nothing, which only the list knows", async () => {
    upstream.members[0] = row(1, { role: "ADMIN", projectRole: "ADMIN" });
    upstream.session = signedIn({}, "ADMIN");
    expect(await transport().place()).toMatchObject({ value: { self: { actor: { projectRole: "ADMIN" } } } });
  });

  it.each([{}, { user: null }, null])("is nowhere for the session %j", async (nobody) => {
    upstream.session = nobody;
    expect(await transport().place()).toEqual(
      refusedAs(nobody === null ? "unexpected" : "not-authenticated"),
    );
  });

  it("is not told to strangers", async () => {
    upstream.session = signedIn({ organizations: [] });
    expect(await transport().place()).toEqual(refusedAs("not-org-member"));
    upstream.session = signedIn();
    expect(await transport({ projectId: "p2" }).place()).toEqual(refusedAs("not-project-member"));
  });

  it("is told to staff who belong nowhere", async () => {
    upstream.session = signedIn({ organizations: [], admin: true });
    expect(await transport().place()).toMatchObject({
      value: {
        self: { actor: { admin: true, orgRole: null } },
        organization: { name: "o1", plan: "oss", members: 3 },
        project: { id: "p1", name: "p1" },
      },
    });
  });

  it("is told to whom the lists are not, with the stored role from the session", async () => {
    upstream.refusal = {
      of: "all",
      code: "FORBIDDEN",
      message: "You do not have the required access rights",
    };
    upstream.session = signedIn({}, "VIEWER", "MEMBER");
    expect(await transport().place()).toMatchObject({
      ok: true,
      value: { self: { actor: { orgRole: "VIEWER", projectRole: "MEMBER" } }, organization: { members: 0 } },
    });
    upstream.session = signedIn({}, "VIEWER");
    expect(await transport().place()).toMatchObject({ value: { self: { actor: { projectRole: null } } } });
    expect(await transport().members()).toEqual(refusedAs("no-members-read"));
  });

  it("is unknown while the counts are", async () => {
    upstream.refusal = { of: "allInvites", code: "INTERNAL_SERVER_ERROR" };
    expect(await transport().place()).toEqual(refusedAs("unavailable"));
  });
});

describe("the lists", () => {
  it("are plain", async () => {
    expect(await transport().members()).toMatchObject({
      value: [
        {
          id: "m1",
          userId: "u1",
          name: "Name 1",
          email: "n1@x.com",
          orgRole: "ADMIN",
          projectRole: "VIEWER",
          since: "2026-01-01T00:00:00.000Z",
        } satisfies Member,
        { projectRole: null },
        { projectRole: null },
      ],
    });
    expect(await transport().invites()).toEqual({
      ok: true,
      value: [
        {
          id: "i1",
          email: "jo@x.com",
          orgRole: "NONE",
          projectId: "p1",
          projectRole: "VIEWER",
          sentAt: "2026-02-01T00:00:00.000Z",
          sentBy: "Ada",
          expiresAt: null,
          url: null,
        } satisfies PendingInvite,
      ],
    });
  });

  it("are read by the hundred, and a short page ends them whatever the total", async () => {
    upstream.members = Array.from({ length: 457 }, (_, n) => row(n));
    const told: (number | null)[] = [];
    const found = await transport().members(undefined, (arrived) => told.push(arrived));
    expect(found.ok && found.value.map(({ id }) => id)).toEqual(upstream.members.map(({ id }) => id));
    expect(told).toEqual([0, 100, 457]);
    expect(named("allFromProject")).toBe(5);
    await transport().invites();
    expect(named("allInvitesFromProject")).toBe(1);
  });

  it("are those of the organisation without a project", async () => {
    await transport({ projectId: null }).place();
    expect(upstream.calls.map(([name]) => name).sort()).toEqual(["allFromOrg", "allInvitesFromOrg"]);
    expect(upstream.calls[0]?.[1]).toEqual({ orgId: "o1", page: 0, limit: 100 });
  });

  it("are fetched once for place and list, in any order, and anew when asked again", async () => {
    const page = transport();
    await Promise.all([page.members(), page.place(), page.invites()]);
    expect([named("allFromProject"), named("allInvitesFromProject")]).toEqual([1, 1]);
    upstream.members.push(row(4));
    expect(await page.members()).toMatchObject({ value: { length: 4 } });
    await page.place();
    expect([named("allFromProject"), named("allInvitesFromProject")]).toEqual([2, 2]);
  });

  it("are fetched anew after something was done, and after a failure", async () => {
    const page = transport();
    await page.place();
    await page.perform({ action: { type: "createInvite", email: "a@x.com", orgRole: "MEMBER" } });
    await page.members();
    expect(named("allFromProject")).toBe(2);
    const failing = transport();
    upstream.refusal = { of: "allFrom", code: "INTERNAL_SERVER_ERROR" };
    expect(await failing.place()).toEqual(refusedAs("unavailable"));
    upstream.refusal = null;
    expect((await failing.members()).ok).toBe(true);
  });

  it("stay with one who waits when the other gives up, and end when nobody waits", async () => {
    let ended = 0;
    let release = () => {};
    const gate = new Promise<void>((open) => {
      release = open;
    });
    const slow: typeof fetch = async (url, init) => {
      init?.signal?.addEventListener("abort", () => ended++);
      await gate;
      return server(url, init);
    };
    const page = transport({ fetch: slow });
    const [first, second] = [new AbortController(), new AbortController()];
    const [place, list] = [page.place(first.signal), page.members(second.signal)];
    first.abort();
    expect(await place).toEqual(refusedAs("unavailable"));
    // The session and the invitations were for the place alone.
    expect(ended).toBe(2);
    const others = transport({ fetch: slow });
    const alone = others.members(second.signal);
    second.abort();
    expect(await Promise.all([list, alone])).toEqual([refusedAs("unavailable"), refusedAs("unavailable")]);
    expect(ended).toBe(4);
    const kept = page.members();
    release();
    expect(await kept).toMatchObject({ ok: true });
  });
});

const member: Member = {
  id: "m3",
  userId: "u3",
  name: null,
  email: null,
  orgRole: "MEMBER",
  projectRole: null,
  since: null,
};
const invite = { id: "i1" } as PendingInvite;
const inviting: Asked = { action: { type: "createInvite", email: "a@x.com", orgRole: "MEMBER" } };
const changing: Asked = { action: { type: "changeOrgRole", role: "VIEWER" }, member };
const cancelling: Asked = { action: { type: "cancelInvite", invite: null }, invite };
const setting = (role: string | null): Asked => ({
  action: { type: "changeProjectRole", role, projectId: "p1" },
  member,
});

describe("what is asked for", () => {
  const about = { orgId: "o1", orgMembershipId: "m3" };
  it.each([
    [inviting, "create", { orgId: "o1", email: "a@x.com", orgRole: "MEMBER" }],
    [
      { action: { ...inviting.action, orgRole: "NONE", projectId: "p1", projectRole: "VIEWER" } },
      "create",
      { orgId: "o1", email: "a@x.com", orgRole: "NONE", projectId: "p1", projectRole: "VIEWER" },
    ],
    [
      { action: { ...inviting.action, projectId: "p1", projectRole: "NONE" } },
      "create",
      { orgId: "o1", email: "a@x.com", orgRole: "MEMBER", projectId: "p1" },
    ],
    [cancelling, "deleteInvite", { orgId: "o1", inviteId: "i1" }],
    [changing, "updateOrgMembership", { ...about, role: "VIEWER" }],
    [
      setting("ADMIN"),
      "updateProjectRole",
      { ...about, userId: "u3", projectId: "p1", projectRole: "ADMIN" },
    ],
    [setting("NONE"), "updateProjectRole", { ...about, userId: "u3", projectId: "p1", projectRole: null }],
    [{ action: { type: "removeMember" }, member }, "deleteMembership", about],
    [{ action: { type: "leave" }, member }, "deleteMembership", about],
  ] as [Asked, string, object][])("calls for %j", async (asked, name, input) => {
    expect(await transport().perform(asked)).toEqual({ ok: true });
    expect(upstream.calls).toEqual([[name, input]]);
  });

  it("finds the membership of somebody who leaves, once the place is known", async () => {
    const page = transport();
    expect(await page.perform({ action: { type: "leave" } })).toEqual(refusedAs("not-found"));
    await page.place();
    expect(await page.perform({ action: { type: "leave" } })).toEqual({ ok: true });
    expect(upstream.calls.at(-1)).toEqual(["deleteMembership", { orgId: "o1", orgMembershipId: "m1" }]);
  });

  it.each([
    [
      inviting,
      "FORBIDDEN",
      "Forbidden, user does not have access to this resource or action",
      "no-org-members-cud",
    ],
    [
      { action: { ...inviting.action, orgRole: "NONE", projectId: "p1" } },
      "FORBIDDEN",
      "User does not have access to this resource or action",
      "no-project-members-cud",
    ],
    [inviting, "FORBIDDEN", "You cannot grant/edit a role higher than your own", "role-above-own"],
    [
      inviting,
      "FORBIDDEN",
      "Organization does not have the required entitlement to set project roles",
      "no-entitlement",
    ],
    [
      inviting,
      "FORBIDDEN",
      "Usage (2) exceeds the limit (2) for entitlement: organization-member-count",
      "seat-limit",
    ],
    [inviting, "BAD_REQUEST", "User is already a member of this organization", "already-member"],
    [inviting, "BAD_REQUEST", "User is already a member of this project", "already-project-member"],
    [
      inviting,
      "BAD_REQUEST",
      "A pending membership invitation with this email and organization already exists",
      "duplicate-invite",
    ],
    [inviting, "BAD_REQUEST", "Something else", "refused"],
    [inviting, "UNAUTHORIZED", undefined, "not-authenticated"],
    [inviting, "UNAUTHORIZED", "User is not a member of this organization", "not-org-member"],
    [inviting, "NOT_FOUND", "Org not found", "not-found"],
    [inviting, "INTERNAL_SERVER_ERROR", "You cannot grant/edit a role higher than your own", "unavailable"],
    [inviting, "TOO_MANY_REQUESTS", "Slow down", "refused"],
    [
      changing,
      "FORBIDDEN",
      "Cannot remove the last owner of an organization. Assign new owner.",
      "last-owner",
    ],
    [changing, "FORBIDDEN", "No.", "refused"],
    [setting("ADMIN"), "FORBIDDEN", "You do not have the required access rights", "no-members-cud"],
    [setting("ADMIN"), "NOT_FOUND", "Project not found", "project-not-in-org"],
    [
      cancelling,
      "UNAUTHORIZED",
      "You do not have sufficient rights to delete this invitation.",
      "no-invite-delete-right",
    ],
    [cancelling, "NOT_FOUND", undefined, "not-found"],
  ] as [Asked, Code, string | undefined, string][])(
    "reads why not: %j, %s, %s",
    async (asked, code, message, reasonCode) => {
      upstream.refusal = { of: "", code, ...(message === undefined ? {} : { message }) };
      expect(await transport().perform(asked)).toEqual(refusedAs(reasonCode));
    },
  );

  it("reads which field a schema refused", async () => {
    const wrong = { ...inviting.action, email: "a@@x.com" } as Asked["action"];
    expect(await transport().perform({ action: wrong })).toEqual(refusedAs("invalid-email"));
    const king: Asked = { action: { type: "changeOrgRole", role: "KING" }, member };
    expect(await transport().perform(king)).toEqual(refusedAs("invalid-role"));
    expect(upstream.calls).toEqual([]);
  });

  it("has nothing to call without the one it is about, or for anything else", async () => {
    expect(await transport().perform({ action: { type: "removeMember" } })).toEqual(refusedAs("not-found"));
    expect(await transport().perform({ action: { type: "listOrgMembers" } })).toEqual(
      refusedAs("unknown-action"),
    );
  });
});

it("yields known reasons and well-typed rows for whatever JSON arrives", async () => {
  const mostly = (...right: unknown[]) =>
    fc.oneof({ weight: 20, arbitrary: fc.constantFrom(...right) }, { weight: 1, arbitrary: fc.jsonValue() });
  const membership = fc.record({
    id: mostly("m1", "m2"),
    userId: mostly("u1"),
    role: mostly("OWNER", "constructor"),
    createdAt: mostly("2026-01-01T00:00:00.000Z", null),
    user: fc.oneof(
      { weight: 9, arbitrary: fc.record({ name: mostly("Ada", null), email: mostly("a@x.com", null) }) },
      { weight: 1, arbitrary: fc.jsonValue() },
    ),
    projectRole: mostly("VIEWER", null, undefined),
  });
  const json = fc.record({
    memberships: fc.array(membership, { maxLength: 3 }),
    invitations: mostly([]),
    totalCount: mostly(0, 1, 2),
  });
  const error = fc.record({ json: fc.record({ message: fc.string(), data: mostly({ code: "FORBIDDEN" }) }) });
  const body = fc.oneof(
    { weight: 3, arbitrary: fc.record({ result: fc.record({ data: fc.record({ json }) }) }) },
    { weight: 1, arbitrary: fc.record({ error }) },
    { weight: 1, arbitrary: fc.jsonValue() },
  );
  let understood = 0;
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(200, 200, 207, 400, 403, 500), body, async (status, sent) => {
      const page = transport({ fetch: async () => new Response(JSON.stringify(sent), { status }) });
      const list = await page.members();
      for (const answer of [list, await page.place(), await page.invites(), await page.perform(inviting)])
        expectKnownReason(answer);
      if (!list.ok) return;
      for (const each of list.value) {
        understood++;
        expectWellTyped(each);
      }
    }),
    { numRuns: 1000, seed: 7 },
  );
  expect(understood).toBeGreaterThan(50);
});

import fc from "fast-check";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { expectKnownReason, expectWellTyped } from "../../tests/browser/arrivals.js";
import type { Request as Asked, Member, Place } from "../elements/people.js";
import { reasonCodes } from "../module/generated/catalog.js";
import type { Role, Usher } from "../module/types.js";
import { loadRules, mountSandbox } from "../page/server/mount.mjs";
import type { Sandbox } from "../page/server/sandbox.mjs";
import { type RestOptions, restTransport } from "./rest.js";
import type { Answer, Transport } from "./transport.js";

let usher: Usher;
let sandbox: Sandbox;
let close: () => Promise<void>;
beforeAll(async () => {
  usher = await loadRules();
  ({ sandbox, close } = await mountSandbox());
});
beforeEach(() => sandbox.reset());
afterAll(() => close());
afterEach(() => vi.unstubAllGlobals());

const base = "https://cloud.langfuse.com/";
type Fetch = typeof globalThis.fetch;

/** A browser in which somebody is signed in. */
const browserOf =
  (userId?: string): Fetch =>
  (url, init) => {
    const request = new Request(url, init);
    if (userId !== undefined) request.headers.set("cookie", `usher-as=${userId}`);
    return sandbox.fetch(request);
  };

const seenBy = (userId?: string, options: Partial<RestOptions> = {}) =>
  restTransport({ base, projectId: "p1", fetch: browserOf(userId), ...options });
const answering = (status: number, body: unknown) =>
  restTransport({ base, fetch: async () => new Response(JSON.stringify(body), { status }) });

const turn = (knob: string, body: object) =>
  sandbox.fetch(
    new Request(`${base}api/sandbox/${knob}`, {
      method: "POST",
      headers: { "usher-request": "1", "content-type": "application/json" },
      body: JSON.stringify(body),
    }),
  );

async function had<Value>(answer: Promise<Answer<Value>>): Promise<Value> {
  const found = await answer;
  if (!found.ok) throw new Error(found.reasonCode);
  return found.value;
}

async function called(transport: Transport, userId: string): Promise<Member> {
  const found = (await had(transport.members())).find((each) => each.userId === userId);
  if (!found) throw new Error(`no member ${userId}`);
  return found;
}

const inviting = (email: string, orgRole: Role = "MEMBER"): Asked => ({
  action: { type: "createInvite", email, orgRole },
});

describe("what is read", () => {
  it("tells the place of the person", async () => {
    expect(await seenBy("bo").place()).toEqual({
      ok: true,
      value: {
        self: {
          userId: "bo",
          name: "Bo Kimura",
          email: "bo@analytical.example",
          actor: { admin: false, orgRole: "MEMBER", projectRole: "VIEWER" },
        },
        organization: {
          id: "org-eu",
          name: "Analytical Engines",
          plan: "cloud:team",
          members: 13,
          pendingInvites: 3,
          owners: 1,
        },
        project: { id: "p1", name: "Difference engine" },
        region: "EU",
      } satisfies Place,
    });
  });

  it("reads a long list page by page, in order and whole, and tells how far it is", async () => {
    await turn("members", { count: 1203 });
    const told: [number, number | null][] = [];
    const members = await had(seenBy().members(undefined, (...progress) => told.push(progress)));
    expect(members).toHaveLength(1203);
    expect(new Set(members.map(({ id }) => id)).size).toBe(1203);
    expect(told).toEqual([
      [0, null],
      [500, 1203],
      [1203, 1203],
    ]);
  });

  it("keeps a row that moved between two pages once", async () => {
    const row = { id: "m1", userId: "u1", orgRole: "MEMBER" };
    const pages = [
      [row, { ...row, id: "m2" }],
      [
        { ...row, id: "m2", orgRole: "ADMIN" },
        { ...row, id: "m3" },
      ],
    ];
    const fetch: Fetch = async (url) => {
      const page = Number(new URL(String(url)).searchParams.get("page"));
      return Response.json({ members: pages[page] ?? [], total: 4 });
    };
    const members = await had(restTransport({ base, fetch }).members());
    expect(members.map(({ id, orgRole }) => `${id} ${orgRole}`)).toEqual([
      "m1 MEMBER",
      "m2 ADMIN",
      "m3 MEMBER",
    ]);
  });

  it("drops what nobody asked for, and takes what is left out for none", async () => {
    const row = { id: "i1", email: "a@x.com", orgRole: "MEMBER", secret: "s", __proto__: { admin: true } };
    expect(await answering(200, { invites: [row], total: 1 }).invites()).toEqual({
      ok: true,
      value: [
        {
          id: "i1",
          email: "a@x.com",
          orgRole: "MEMBER",
          projectId: null,
          projectRole: null,
          sentAt: null,
          sentBy: null,
          expiresAt: null,
          url: null,
        },
      ],
    });
  });

  it.each([
    ["no list", { total: 1 }],
    ["a wrong role", { members: [{ id: "m", userId: "u", orgRole: 1 }], total: 1 }],
    ["an empty id", { members: [{ id: "", userId: "u", orgRole: "MEMBER" }], total: 1 }],
    [
      "a date that is none",
      { members: [{ id: "m", userId: "u", orgRole: "MEMBER", since: "2026-02-30T99:00Z" }], total: 1 },
    ],
    ["a negative total", { members: [], total: -1 }],
    ["more than anybody reads", { members: [{ id: "m", userId: "u", orgRole: "MEMBER" }], total: 100_001 }],
  ])("does not understand %s", async (_, body) => {
    expect(await answering(200, body).members()).toEqual({ ok: false, reasonCode: "unexpected" });
  });

  it("hands out no link that runs", async () => {
    const row = { id: "i1", email: "a@x.com", orgRole: "MEMBER", url: "javascript:alert(1)" };
    expect(await answering(200, { invites: [row], total: 1 }).invites()).toMatchObject({
      reasonCode: "unexpected",
    });
  });

  it("gives up on a server that never comes to an end", async () => {
    let calls = 0;
    const fetch: Fetch = async () => {
      const row = { id: `m${++calls}`, userId: "u", orgRole: "MEMBER" };
      return Response.json({ members: [row], total: 90_000 });
    };
    expect(await restTransport({ base, fetch }).members()).toEqual({ ok: false, reasonCode: "unexpected" });
    expect(calls).toBeLessThan(2_010);
    calls = 0;
    const boasting: Fetch = async () => Response.json({ members: [], total: 100_001 + calls++ });
    expect(await restTransport({ base, fetch: boasting }).members()).toEqual({
      ok: false,
      reasonCode: "unexpected",
    });
    expect(calls).toBe(1);
  });
});

describe("what is asked for", () => {
  it("invites, changes and removes", async () => {
    const ada = seenBy();
    expect(await ada.perform(inviting("New.Person@x.com", "VIEWER"))).toEqual({ ok: true });
    const invite = (await had(ada.invites())).find(({ email }) => email === "new.person@x.com");
    expect(invite).toMatchObject({ orgRole: "VIEWER", sentBy: "Ada Lovelace" });
    expect(invite?.url).toContain("email=New.Person%40x.com");
    expect(Date.parse(invite?.expiresAt ?? "") - Date.parse(invite?.sentAt ?? "")).toBe(7 * 86_400_000);
    expect(usher.readInviteLink(invite?.url ?? "")).toMatchObject({ kind: "new-account", region: "EU" });

    expect(
      await ada.perform({ action: { type: "cancelInvite", invite: null }, ...(invite && { invite }) }),
    ).toEqual({
      ok: true,
    });
    expect((await had(ada.invites())).some(({ id }) => id === invite?.id)).toBe(false);

    const bo = await called(ada, "bo");
    expect(await ada.perform({ action: { type: "changeOrgRole", role: "ADMIN" }, member: bo })).toEqual({
      ok: true,
    });
    const clearing: Asked = {
      action: { type: "changeProjectRole", role: null, projectId: "p1" },
      member: bo,
    };
    expect(await ada.perform(clearing)).toEqual({ ok: true });
    expect(await called(ada, "bo")).toMatchObject({ orgRole: "ADMIN", projectRole: null });

    expect(await ada.perform({ action: { type: "removeMember" }, member: bo })).toEqual({ ok: true });
    expect((await had(ada.members())).some(({ userId }) => userId === "bo")).toBe(false);
  });

  it("lets somebody leave who does not know the membership", async () => {
    const finn = seenBy("finn");
    expect(await finn.members()).toEqual({ ok: false, reasonCode: "no-members-read" });
    expect(await finn.perform({ action: { type: "leave" } })).toEqual({ ok: true });
    expect(await finn.place()).toEqual({ ok: false, reasonCode: "not-project-member" });
  });

  it("asks again for an invitation whose answer was lost, and hears that it is waiting", async () => {
    await turn("faults", { lose: 1, method: "POST" });
    const ada = seenBy();
    expect(await ada.perform(inviting("lost@x.com"))).toEqual({ ok: false, reasonCode: "unavailable" });
    expect(await ada.perform(inviting("lost@x.com"))).toEqual({ ok: false, reasonCode: "duplicate-invite" });
    const invites = await had(ada.invites());
    expect(invites.filter(({ email }) => email === "lost@x.com")).toHaveLength(1);
  });

  it("hears of the seats first when the lost invitation took the last", async () => {
    await turn("faults", { lose: 1, method: "POST" });
    const ada = seenBy("ada", { projectId: null, orgId: "hobby-eu" });
    expect(await ada.perform(inviting("lost@x.com"))).toEqual({ ok: false, reasonCode: "unavailable" });
    expect(await ada.perform(inviting("lost@x.com"))).toEqual({ ok: false, reasonCode: "seat-limit" });
  });

  it.each([
    ["grace", inviting("a@x.com", "OWNER"), "role-above-own"],
    ["bo", inviting("a@x.com"), "no-org-members-cud"],
    ["ada", inviting("a@@x.com"), "invalid-email"],
    ["ada", inviting("a@x.com", "KING"), "invalid-role"],
    ["ada", inviting("grace@analytical.example"), "already-member"],
    ["ada", inviting("JO.nakamura@analytical.example"), "duplicate-invite"],
    ["ada", { action: { type: "leave" } }, "last-owner"],
    ["nobody", inviting("a@x.com"), "not-authenticated"],
  ] as [string, Asked, string][])("passes on why %s may not", async (userId, asked, reasonCode) => {
    expect(await seenBy(userId).perform(asked)).toEqual({ ok: false, reasonCode });
  });

  it.each(["..", ".", "\ud800", ""])("has no path for the id %j", async (id) => {
    const asked: string[] = [];
    const transport = seenBy("ada", {
      fetch: async (url) => Response.json({ ok: asked.push(String(url)) > 0 }),
    });
    const member = {
      id,
      userId: "bo",
      name: null,
      email: null,
      orgRole: "MEMBER",
      projectRole: null,
      since: null,
    };
    for (const type of ["removeMember", "leave"] as const)
      expect(await transport.perform({ action: { type }, member })).toEqual({
        ok: false,
        reasonCode: "not-found",
      });
    expect(asked).toEqual([]);
  });

  it("keeps an id with slashes in one segment of the path", async () => {
    let asked = "";
    const fetch: Fetch = async (url) => {
      asked = String(url);
      return Response.json({ ok: true });
    };
    const member = { id: "a/../b?c#d", userId: "u" } as Member;
    await restTransport({ base: "/base", fetch }).perform({ action: { type: "removeMember" }, member });
    expect(asked).toBe("/base/api/members/a%2F..%2Fb%3Fc%23d?");
  });
});

describe("when there is no proper answer", () => {
  const failing = (fetch: Fetch, timeout?: number) =>
    restTransport({ base, fetch, ...(timeout === undefined ? {} : { timeout }) });
  const broken: Fetch = () => Promise.reject(new TypeError("Failed to fetch"));

  it("tells a silent server from a machine that is offline", async () => {
    expect(await failing(broken).place()).toEqual({ ok: false, reasonCode: "unavailable" });
    vi.stubGlobal("navigator", { onLine: false });
    expect(await failing(broken).place()).toEqual({ ok: false, reasonCode: "offline" });
  });

  it("stays with a server on this machine when there is no network", async () => {
    vi.stubGlobal("navigator", { onLine: false });
    expect((await seenBy().place()).ok).toBe(true);
  });

  it("does not wait for ever", async () => {
    expect(await failing(() => new Promise(() => {}), 20).members()).toEqual({
      ok: false,
      reasonCode: "unavailable",
    });
  });

  it("ends with its signal, before or while it asks, even when fetch does not listen", async () => {
    let asked = 0;
    const deaf: Fetch = () => {
      asked++;
      return new Promise(() => {});
    };
    expect(await failing(deaf).place(AbortSignal.abort())).toEqual({ ok: false, reasonCode: "unavailable" });
    expect(asked).toBe(0);
    const ending = new AbortController();
    const answer = failing(deaf).perform(inviting("a@x.com"), ending.signal);
    ending.abort();
    expect(await answer).toEqual({ ok: false, reasonCode: "unavailable" });
    expect(asked).toBe(1);
  });

  it.each([
    [503, { reasonCode: "seat-limit" }, "unavailable"],
    [401, "sign in", "not-authenticated"],
    [403, { reasonCode: "seat-limit" }, "seat-limit"],
    [403, { reasonCode: "because" }, "unexpected"],
    [403, { reasonCode: "toString" }, "unexpected"],
    [403, { reasonCode: "ok" }, "unexpected"],
    [404, null, "unexpected"],
    [302, {}, "unexpected"],
    [200, "<html>sign in</html>", "unexpected"],
    [200, { ok: "true" }, "unexpected"],
    [200, {}, "unexpected"],
  ])("takes %i with %j for what it is", async (status, body, reasonCode) => {
    expect(await answering(status, body).perform(inviting("a@x.com"))).toEqual({ ok: false, reasonCode });
    expect(await answering(status, body).place()).toEqual({ ok: false, reasonCode });
  });

  it("does not read what is no JSON, or never ends", async () => {
    const html: Fetch = async () => new Response("<!doctype html>");
    expect(await failing(html).place()).toEqual({ ok: false, reasonCode: "unexpected" });
    let read = 0;
    const endless: Fetch = async () =>
      new Response(
        new ReadableStream({
          pull(controller) {
            read++;
            controller.enqueue(new Uint8Array(1024 * 1024).fill(32));
          },
        }),
      );
    expect(await failing(endless).place()).toEqual({ ok: false, reasonCode: "unexpected" });
    expect(read).toBeLessThan(25);
  });

  it("yields well-typed values or known reasons for whatever JSON arrives", async () => {
    // Mostly right, so that what is understood is looked at too.
    const mostly = (...right: unknown[]) =>
      fc.oneof(
        { weight: 20, arbitrary: fc.constantFrom(...right) },
        { weight: 1, arbitrary: fc.oneof(fc.string(), fc.jsonValue()) },
      );
    const row = fc.record({
      id: mostly("m1", "m2", "__proto__"),
      userId: mostly("u1"),
      email: mostly("a@x.com", null, undefined),
      orgRole: mostly("MEMBER", "constructor"),
      name: mostly("Ada", null, "\ud800"),
      since: mostly("2026-01-01T00:00:00Z", null),
      projectRole: mostly("VIEWER", null, undefined),
    });
    const body = fc.oneof(
      fc.jsonValue(),
      fc.record({ members: fc.array(row, { maxLength: 3 }), total: mostly(0, 1, 2, 3) }),
      fc.record({
        reasonCode: fc.oneof(fc.jsonValue(), fc.constantFrom(...Object.keys(reasonCodes), "__proto__")),
      }),
    );
    const status = fc.constantFrom(200, 201, 400, 401, 403, 404, 409, 500);
    let understood = 0;
    await fc.assert(
      fc.asyncProperty(status, body, async (code, sent) => {
        const transport = answering(code, sent);
        const [members, place] = [await transport.members(), await transport.place()];
        for (const answer of [members, place, await transport.perform(inviting("a@x.com"))])
          expectKnownReason(answer);
        expect(place.ok).toBe(false);
        if (!members.ok) return;
        for (const each of members.value) {
          understood++;
          expectWellTyped(each);
        }
      }),
      { numRuns: 2000, seed: 7 },
    );
    expect(understood).toBeGreaterThan(50);
  });
});

import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  codeOf,
  day,
  eu,
  invitation,
  openVisitors,
  us,
  type Visitors,
} from "../../../tests/browser/visitors.js";
import { countsOf, type Member, type Place } from "../../elements/people.js";
import { reasonCodes } from "../../module/generated/catalog.js";
import type { DecisionAction, Usher } from "../../module/types.js";
import { contentSecurityPolicy } from "../csp.mjs";
import { loadRules } from "./mount.mjs";

let usher: Usher;
let visitors: Visitors;
beforeAll(async () => {
  usher = await loadRules();
  visitors = await openVisitors();
});
beforeEach(() => visitors.reset());
afterAll(() => visitors.close());

const send: Visitors["send"] = (...asked) => visitors.send(...asked);
const post: Visitors["post"] = (...asked) => visitors.post(...asked);
const seenBy: Visitors["seenBy"] = (...asked) => visitors.seenBy(...asked);
const placeOf: Visitors["placeOf"] = (...asked) => visitors.placeOf(...asked);

describe("the last seat", () => {
  const hobby = { orgId: "hobby-eu" };

  it("goes to one of two who ask at once", async () => {
    const answers = await Promise.all(
      ["a@x.com", "b@x.com", "c@x.com"].map((email) => seenBy("ada", hobby).perform(invitation(email))),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.filter((answer) => !answer.ok && answer.reasonCode === "seat-limit")).toHaveLength(2);
    expect(countsOf((await placeOf("ada", hobby)).organization)).toMatchObject({
      members: 1,
      pendingInvites: 1,
    });
  });

  it("is free again when the invitation has expired, to the millisecond, or was taken back", async () => {
    const ada = seenBy("ada", hobby);
    await ada.perform(invitation("a@x.com"));
    visitors.state.time += 7 * day - 1;
    expect(await ada.perform(invitation("b@x.com"))).toEqual({ ok: false, reasonCode: "seat-limit" });
    visitors.state.time += 1;
    expect(await ada.perform(invitation("b@x.com"))).toEqual({ ok: true });
    const invites = await ada.invites();
    const latest = invites.ok ? invites.value.find(({ email }) => email === "b@x.com") : undefined;
    if (!latest) throw new Error("the invitation is not listed");
    await ada.perform({ action: { type: "cancelInvite", invite: null }, invite: latest });
    expect(await ada.perform(invitation("c@x.com"))).toEqual({ ok: true });
  });

  it("sends an expired invitation again in its place", async () => {
    const ada = seenBy("ada", hobby);
    expect(await ada.perform(invitation("Late@Friend.example"))).toEqual({ ok: true });
    const invites = await ada.invites();
    expect(invites.ok && invites.value.map(({ email, sentAt }) => [email, sentAt])).toEqual([
      ["late@friend.example", new Date(visitors.state.time).toISOString()],
    ]);
  });
});

describe("what the server decides", () => {
  it("is what the rules tell the page, for everybody and everything a request can claim", async () => {
    const where = { projectId: "p1" };
    const everybody = await seenBy("ada", where).members();
    const members = everybody.ok ? everybody.value : [];
    expect(members).toHaveLength(13);
    const actions: DecisionAction[] = [
      { type: "removeMember" },
      ...["OWNER", "ADMIN", "VIEWER", "NONE", "KING"].flatMap((role): DecisionAction[] => [
        { type: "changeOrgRole", role },
        { type: "changeProjectRole", role, projectId: "p1" },
      ]),
      { type: "changeProjectRole", role: null, projectId: "p1" },
    ];
    const seen = new Set<string>();
    for (const { userId } of members) {
      const visitor = seenBy(userId, where);
      const place = await visitor.place();
      if (!place.ok) {
        expect([userId, place.reasonCode]).toEqual([
          userId,
          userId === "hana" || userId === "peggy" ? "not-project-member" : "",
        ]);
        continue;
      }
      for (const member of members) {
        for (const action of actions) {
          const expected = foretold(place.value, member, action);
          // What is allowed would change the facts of all that follows.
          if (expected === "ok") continue;
          seen.add(expected);
          const told = await visitor.perform({ action, member });
          expect(told, `${userId} ${JSON.stringify(action)} ${member.userId}`).toEqual({
            ok: false,
            reasonCode: expected,
          });
        }
      }
    }
    expect([...seen].sort()).toEqual([
      "invalid-role",
      "last-owner",
      "no-members-cud",
      "no-org-members-cud",
      "role-above-own",
    ]);
  }, 120_000);

  function foretold(place: Place, member: Member, action: DecisionAction): string {
    return usher.decide({
      actor: place.self.actor,
      org: countsOf(place.organization),
      target: {
        orgRole: member.orgRole,
        projectRole: member.projectRole,
        isActor: member.userId === place.self.userId,
      },
      action,
    }).reasonCode;
  }

  it("hides what the person does not belong to", async () => {
    const asked = (query: string, as = "zoe") =>
      codeOf(send(`${eu}/api/members?${query}`, { headers: { cookie: `usher-as=${as}` } }));
    expect(await asked("project=p1")).toBe("403 not-project-member");
    expect(await asked("project=never")).toBe("403 not-project-member");
    expect(await asked("organization=org-eu")).toBe("403 not-org-member");
    expect(await asked("organization=never")).toBe("403 not-org-member");
    expect(await asked("organization=hobby-eu&project=p1", "ada")).toBe("403 not-project-member");
    expect(await asked("project=p1", "")).toBe("401 not-authenticated");
    expect(await asked("project=p1", "nobody")).toBe("401 not-authenticated");
    expect(await asked("project=p1", "trent")).toBe("200 ok");
  });

  it("shows people without the right to see everybody only who has to do with the project", async () => {
    const [dara, ada] = [seenBy("dara", { projectId: "p1" }), seenBy("ada", { projectId: "p1" })];
    const [some, all] = [await dara.members(), await ada.members()];
    const names = (answer: typeof some) => (answer.ok ? answer.value.map(({ userId }) => userId) : []);
    expect(names(all).filter((userId) => !names(some).includes(userId))).toEqual(["peggy"]);

    const action = { type: "createInvite", email: "p2@x.com", orgRole: "NONE", projectId: "p2-eu" } as const;
    expect(await ada.perform({ action: { ...action, projectRole: "VIEWER" } })).toEqual({ ok: true });
    const [fewer, invited] = [await dara.invites(), await ada.invites()];
    const addresses = (answer: typeof fewer) => (answer.ok ? answer.value.map(({ email }) => email) : []);
    expect(addresses(fewer)).toContain("kim@contractor.example");
    expect(addresses(invited).filter((email) => !addresses(fewer).includes(email))).toEqual(["p2@x.com"]);
  });

  it("makes an account a member at once as upstream does, and gives a member a role on the project", async () => {
    await post(`${eu}/api/sandbox/acceptance`, { mode: "upstream" });
    const ada = seenBy("ada", { projectId: "p1" });
    const invite = (email: string, orgRole: string, projectRole: string | null) =>
      ada.perform({ action: { type: "createInvite", email, orgRole, projectId: "p1", projectRole } });
    expect(await invite("Zoe@analytical.example", "MEMBER", "ADMIN")).toEqual({ ok: true });
    expect((await placeOf("zoe", { projectId: "p1" })).self.actor).toMatchObject({
      orgRole: "MEMBER",
      projectRole: "ADMIN",
    });
    expect(await invite("finn@analytical.example", "NONE", "MEMBER")).toEqual({ ok: true });
    expect((await placeOf("finn", { projectId: "p1" })).self.actor).toMatchObject({
      orgRole: "VIEWER",
      projectRole: "MEMBER",
    });
  });

  it("notices a membership and a user who are different people", async () => {
    const url = `${eu}/api/members/eu-m-bo/project-role?project=p1`;
    const body = JSON.stringify({ projectId: "p1", userId: "finn", role: "ADMIN" });
    expect(await codeOf(send(url, { method: "PUT", body }))).toBe("400 user-mismatch");
  });

  it("reaches nobody in another organisation", async () => {
    const answer = send(`${eu}/api/members/eu-m-bo?organization=hobby-eu`, { method: "DELETE" });
    expect(await codeOf(answer)).toBe("404 not-found");
  });
});

describe("regions", () => {
  it("have people of their own", async () => {
    const [here, there] = [
      await placeOf("ada", { projectId: "p1" }),
      await placeOf("ada", { projectId: "p1" }, us),
    ];
    expect([here.region, there.region]).toEqual(["EU", "US"]);
    expect(here.organization.id).not.toBe(there.organization.id);
    await seenBy("ada", { projectId: "p1" }).perform(invitation("new@x.com"));
    expect((await placeOf("ada", { projectId: "p1" }, us)).organization.pendingInvites).toBe(
      there.organization.pendingInvites,
    );
    expect(await codeOf(send(`${us}/api/place?organization=${here.organization.id}`))).toBe(
      "403 not-org-member",
    );
  });

  it("are the EU on a host that only means this machine, and none on one's own", async () => {
    expect((await placeOf("ada", {}, "http://localhost:5173")).region).toBe("EU");
    expect((await placeOf("ada", {}, "https://usher.example.org")).region).toBe(null);
  });

  it("are not served under a name that is none of ours", async () => {
    for (const host of ["evil.test", "cloud.langfuse.com.evil.test", "www.langfuse.com"])
      for (const path of ["place", "sandbox"])
        expect(await codeOf(send(`https://${host}/api/${path}`))).toBe("421 unknown-region-host");
  });
});

describe("the guard", () => {
  const body = { email: "a@x.com", orgRole: "MEMBER" };
  const url = `${eu}/api/invites?project=p1`;

  it.each([
    ["without the header", { "usher-request": null }, "403 foreign-host"],
    ["from another site", { "sec-fetch-site": "cross-site" }, "403 foreign-host"],
    ["from another region", { "sec-fetch-site": "same-site" }, "403 foreign-host"],
    ["from another origin", { origin: "https://evil.test" }, "403 foreign-host"],
    ["from no origin", { origin: "null" }, "403 foreign-host"],
    ["as a form", { "content-type": "application/x-www-form-urlencoded" }, "415 wrong-type"],
    ["as text", { "content-type": "text/plain; application/json" }, "415 wrong-type"],
    ["from the page", { origin: eu, "sec-fetch-site": "same-origin" }, "201 ok"],
    ["with a charset", { "content-type": "application/json; charset=utf-8" }, "201 ok"],
  ] as [string, Record<string, string | null>, string][])(
    "meets an invitation sent %s",
    async (_, more, code) => {
      const request = new Request(url, { method: "POST", body: JSON.stringify(body), headers: visitors.own });
      for (const [name, value] of Object.entries(more)) {
        if (value === null) request.headers.delete(name);
        else request.headers.set(name, value);
      }
      expect(await codeOf(visitors.sandbox.fetch(request))).toBe(code);
      const { organization } = await placeOf("ada", { projectId: "p1" });
      expect(organization.pendingInvites).toBe(code.startsWith("201") ? 4 : 3);
    },
  );

  it("lets nobody read from another site", async () => {
    const answer = await send(`${eu}/api/members?project=p1`, {
      headers: { "sec-fetch-site": "cross-site" },
    });
    expect(await codeOf(answer)).toBe("403 foreign-host");
    expect(answer.headers.get("access-control-allow-origin")).toBe(null);
  });

  it("refuses what is too long, no JSON, or of another shape", async () => {
    expect(await codeOf(post(url, { ...body, email: "a".repeat(17_000) }))).toBe("413 too-long");
    expect(await codeOf(send(url, { method: "POST", body: "{" }))).toBe("400 not-json");
    for (const wrong of [[], 1, null, { email: ["a@x.com"], orgRole: "MEMBER" }, { email: "a@x.com" }])
      expect(await codeOf(post(url, wrong))).toBe("400 wrong-type");
    for (const query of ["page=-1", "page=x", "limit=0", "page=1e400"])
      expect(await codeOf(send(`${eu}/api/members?project=p1&${query}`))).toBe("400 out-of-range");
  });

  it("seals every answer", async () => {
    const answers = [
      await send(`${eu}/api/place?project=p1`),
      await send(`${eu}/api/nothing`),
      await post(url, []),
      await send("https://evil.test/api/place"),
      await send(`${eu}/api/place`, { headers: { origin: "https://evil.test" } }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 404, 400, 421, 403]);
    for (const { headers } of answers) {
      expect(headers.get("content-security-policy")).toBe(contentSecurityPolicy);
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("cache-control")).toBe("no-store");
      expect(headers.get("content-type")).toMatch(/^application\/json/);
    }
  });

  it("answers whatever is sent with a reason of the catalog", async () => {
    const path = fc.constantFrom(
      "invites",
      "members/eu-m-bo",
      "members/eu-m-bo/project-role",
      "members/%E0%A4%A",
    );
    const role = fc.oneof(fc.constantFrom("MEMBER", "__proto__", "\ud800"), fc.jsonValue());
    const sent = fc.oneof(
      fc.jsonValue(),
      fc.record({
        email: fc.oneof(fc.emailAddress(), fc.string()),
        orgRole: role,
        projectId: role,
        role,
        userId: role,
      }),
    );
    const known = new Set(["ok", ...Object.keys(reasonCodes)]);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom("POST", "PUT", "PATCH", "DELETE"),
        path,
        sent,
        async (method, to, json) => {
          const answer = await send(`${eu}/api/${to}?project=p1`, { method, body: JSON.stringify(json) });
          const [status, reasonCode] = (await codeOf(answer)).split(" ");
          expect(Number(status)).toBeLessThan(500);
          expect(known).toContain(reasonCode);
        },
      ),
      { numRuns: 500, seed: 7 },
    );
  });
});

describe("the knobs", () => {
  it("choose who is signed in, by a cookie that scripts cannot read", async () => {
    const chosen = await post(`${eu}/api/sandbox/self`, { userId: "bo" });
    expect(chosen.headers.get("set-cookie")).toBe("usher-as=bo; Path=/; HttpOnly; Secure; SameSite=Strict");
    expect((await post(`${eu}/api/sandbox/self`, { userId: null })).headers.get("set-cookie")).toMatch(
      /^usher-as=;/,
    );
    expect(await codeOf(post(`${eu}/api/sandbox/self`, { userId: "nobody" }))).toBe("404 not-found");
    const { self, accounts } = await (
      await send(`${eu}/api/sandbox`, { headers: { cookie: "usher-as=bo" } })
    ).json();
    expect(self).toBe("bo");
    expect(accounts).toContainEqual({
      userId: "grace",
      name: "Grace Hopper",
      email: "grace@analytical.example",
    });
  });

  it("let the next calls fail, of one method alone, and never themselves", async () => {
    const page = seenBy("ada", { projectId: "p1" });
    await post(`${eu}/api/sandbox/faults`, { fail: 1, method: "POST" });
    expect((await page.place()).ok).toBe(true);
    expect(await page.perform(invitation("a@x.com"))).toEqual({ ok: false, reasonCode: "unavailable" });
    expect(await page.perform(invitation("a@x.com"))).toEqual({ ok: true });
    await post(`${eu}/api/sandbox/faults`, { fail: 1000 });
    expect(await page.place()).toEqual({ ok: false, reasonCode: "unavailable" });
    await post(`${eu}/api/sandbox/faults`, {});
    expect((await page.place()).ok).toBe(true);
    expect(await codeOf(post(`${eu}/api/sandbox/faults`, { delay: 5001 }))).toBe("400 wrong-type");
  });

  it("slow answers down", async () => {
    await post(`${eu}/api/sandbox/faults`, { delay: 60 });
    const start = performance.now();
    await placeOf("ada", { projectId: "p1" });
    expect(performance.now() - start).toBeGreaterThan(55);
  });

  it("fill the organisation and empty it again", async () => {
    await post(`${eu}/api/sandbox/members`, { count: 10_000 });
    const page = seenBy("ada", { projectId: "p1" });
    const members = await page.members();
    expect(members.ok && new Set(members.value.map(({ email }) => email)).size).toBe(10_000);
    expect(await codeOf(post(`${eu}/api/sandbox/members`, { count: 10_001 }))).toBe("400 wrong-type");
    await post(`${eu}/api/sandbox/reset`, {});
    expect((await placeOf("ada", { projectId: "p1" })).organization.members).toBe(13);
  });
});

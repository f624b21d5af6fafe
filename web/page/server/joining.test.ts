/** Acceptance, seats and lists, on the database that comes along and on a server of Postgres: the same SQL. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openPostgres, type Postgres } from "../../../tests/browser/postgres.mjs";
import {
  codeOf,
  day,
  eu,
  invitation,
  openVisitors,
  us,
  type Visitors,
} from "../../../tests/browser/visitors.js";

describe.each(["embedded", "server"])("with the %s database", (kind) => {
  let postgres: Postgres | undefined;
  let visitors: Visitors;
  beforeAll(async () => {
    postgres = kind === "server" ? await openPostgres() : undefined;
    visitors = await openVisitors(postgres ? { url: postgres.url } : {});
  });
  beforeEach(() => visitors.reset());
  afterAll(async () => {
    await visitors.close();
    await postgres?.close();
  });

  const waiting = (userId: string, organization = "org-us", origin = us) =>
    visitors.ask(userId, `${origin}/api/organizations/${organization}/invitation`);
  const accept = (userId: string, organization = "org-us", origin = us) =>
    codeOf(
      visitors.post(
        `${origin}/api/organizations/${organization}/invitation`,
        {},
        { cookie: `usher-as=${userId}` },
      ),
    );
  const signIn = async (email: string, origin = us) => {
    const answer = await visitors.post(`${origin}/api/sandbox/sign-in`, { email });
    const userId = /usher-as=([^;]*)/.exec(answer.headers.get("set-cookie") ?? "")?.[1] ?? "";
    return { ...((await answer.json()) as { created: boolean; reasonCode?: string }), userId };
  };
  const invite = (email: string, more: object = {}, origin = us) =>
    visitors
      .seenBy("grace", { orgId: `org-${origin === us ? "us" : "eu"}` }, origin)
      .perform(invitation(email, more));
  const membersOf = async (origin = us) => {
    const answer = await visitors.seenBy("ada", { projectId: "p1" }, origin).members();
    return answer.ok ? answer.value : [];
  };

  describe("an invitation", () => {
    it("waits for the account it went to, and becomes a membership with what it promised", async () => {
      await invite("Zoe@harvard.example", { projectId: "p1", projectRole: "ADMIN" });
      expect((await membersOf()).map(({ userId }) => userId)).not.toContain("zoe");
      expect((await waiting("zoe")).body).toEqual({
        state: "pending",
        email: "zoe@harvard.example",
        organization: { id: "org-us", name: "Harvard Computers" },
        orgRole: "MEMBER",
        projectId: "p1",
        projectName: "Difference engine",
        projectRole: "ADMIN",
        sentBy: "Grace Hopper",
        expiresAt: new Date(visitors.state.time + 7 * day).toISOString(),
      });
      expect(await accept("zoe")).toBe("200 ok");
      expect((await membersOf()).find(({ userId }) => userId === "zoe")).toMatchObject({
        orgRole: "MEMBER",
        projectRole: "ADMIN",
      });
      expect((await waiting("zoe")).body.state).toBe("accepted");
      expect(await accept("zoe")).toBe("409 already-accepted");
    });

    it("is nobody else's: not an alias', not of another region, not of somebody who is not signed in", async () => {
      await invite("zoe+team@harvard.example");
      expect((await waiting("zoe")).body).toEqual({ state: null });
      expect(await accept("zoe")).toBe("404 not-found");
      const alias = await signIn("Zoe+Team@harvard.example");
      expect(alias.created).toBe(true);
      const sameInEu = await signIn("zoe+team@harvard.example", eu);
      expect(await accept(sameInEu.userId, "org-us", eu)).toBe("404 not-found");
      expect(await accept(sameInEu.userId)).toBe("401 not-authenticated");
      expect(await accept("")).toBe("401 not-authenticated");
      expect((await waiting("", "org-us")).status).toBe(401);
      expect(await accept(alias.userId)).toBe("200 ok");
    });

    it("ends with its last millisecond, and lives again when it is sent again", async () => {
      await invite("zoe@harvard.example");
      visitors.state.time += 7 * day;
      expect((await waiting("zoe")).body.state).toBe("pending");
      expect(await accept("zoe")).toBe("410 expired");
      expect(await invite("zoe@harvard.example")).toEqual({ ok: true });
      visitors.state.time += 7 * day - 1;
      expect(await accept("zoe")).toBe("200 ok");
    });

    it("is not accepted by signing up, and is gone once it was taken back", async () => {
      await invite("new@x.com");
      const { userId } = await signIn("new@x.com");
      expect((await waiting(userId)).body.state).toBe("pending");
      const grace = visitors.seenBy("grace", { orgId: "org-us" }, us);
      const listed = await grace.invites();
      const found = listed.ok ? listed.value.find(({ email }) => email === "new@x.com") : undefined;
      if (!found) throw new Error("the invitation is not listed");
      await grace.perform({ action: { type: "cancelInvite", invite: found }, invite: found });
      expect(await accept(userId)).toBe("404 not-found");
    });

    it("is accepted once, however often somebody asks at the same time", async () => {
      await invite("zoe@harvard.example");
      const answers = await Promise.all(Array.from({ length: 8 }, () => accept("zoe")));
      expect(answers.filter((code) => code === "200 ok")).toHaveLength(1);
      expect(answers.filter((code) => code === "409 already-accepted")).toHaveLength(7);
      expect((await membersOf()).filter(({ userId }) => userId === "zoe")).toHaveLength(1);
    });
  });

  describe("as the upstream server has it", () => {
    beforeEach(() => visitors.post(`${us}/api/sandbox/acceptance`, { mode: "upstream" }));

    it("an account is a member at once, and a new one by signing up", async () => {
      await invite("zoe@harvard.example");
      expect((await membersOf()).map(({ userId }) => userId)).toContain("zoe");
      await invite("new@x.com", { projectId: "p1", projectRole: "VIEWER" });
      const { userId } = await signIn("new@x.com");
      expect((await membersOf()).find((member) => member.userId === userId)).toMatchObject({
        projectRole: "VIEWER",
      });
    });

    it("an invitation that has expired stays behind", async () => {
      await invite("late@friend.example");
      const { userId } = await signIn("late@friend.example");
      expect((await membersOf()).map((member) => member.userId)).toContain(userId);
      expect((await waiting(userId, "hobby-us")).body.state).toBe("pending");
    });
  });

  describe("the last seat", () => {
    it("goes to one of many who ask at once", async () => {
      const ada = visitors.seenBy("ada", { orgId: "hobby-us" }, us);
      const answers = await Promise.all(
        Array.from({ length: 12 }, (_, n) => ada.perform(invitation(`n${n}@x.com`))),
      );
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
      expect(answers.filter((answer) => !answer.ok && answer.reasonCode === "seat-limit")).toHaveLength(11);
    });

    it("of an address goes to one of many who invite it at once", async () => {
      const answers = await Promise.all(Array.from({ length: 8 }, () => invite("same@x.com")));
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
      expect(answers.filter((answer) => !answer.ok && answer.reasonCode === "duplicate-invite")).toHaveLength(
        7,
      );
    });
  });

  describe("a whole list", () => {
    const sendList = async (list: object, userId = "grace", where = "organization=org-us") => {
      const answer = await visitors.post(
        `${us}/api/invite-list?${where}`,
        { orgRole: "MEMBER", ...list },
        { cookie: `usher-as=${userId}` },
      );
      const lines = (await answer.text())
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line));
      return { status: answer.status, lines, rows: lines.filter((line) => "row" in line) };
    };

    it("is judged row by row and stored in one go", async () => {
      const text = [
        '"Doe, Jane" <jane@x.com>',
        "bob@gmial.com",
        "JANE@x.com",
        "ada@harvard.example",
        "Jo.Nakamura@harvard.example",
        "no address",
      ].join("\n");
      const { rows, lines } = await sendList({ text });
      expect(rows.map(({ status, sent }) => [status, sent])).toEqual([
        ["ready", true],
        ["attention", false],
        ["duplicate", false],
        ["member", false],
        ["invited", false],
        ["invalid", false],
      ]);
      expect(lines.at(-1)).toEqual({ ok: true });
      const { rows: again } = await sendList({ text, attention: true });
      expect(again.filter(({ sent }) => sent).map((row) => row.text)).toEqual(["bob@gmial.com"]);
      expect(visitors.state.log.at(-1)).toMatchObject({ what: "POST /api/invite-list", sent: 1, of: 6 });
    });

    it("knows when it is sent again what it has done", async () => {
      const text = "a@x.com\nb@x.com";
      await sendList({ text, batch: "monday" });
      const again = await sendList({ text: `${text}\nc@x.com`, batch: "monday" });
      expect(again.rows.map(({ reasonCode, sent }) => [reasonCode, sent])).toEqual([
        ["duplicate-invite", true],
        ["duplicate-invite", true],
        ["ok", true],
      ]);
      const other = await sendList({ text, batch: "tuesday" });
      expect(other.rows.map(({ sent }) => sent)).toEqual([false, false]);
    });

    it("takes no more seats than there are, and nothing from who may not invite", async () => {
      const { rows } = await sendList({ text: "a@x.com\nb@x.com\nc@x.com" }, "ada", "organization=hobby-us");
      expect(rows.map(({ reasonCode, sent }) => [reasonCode, sent])).toEqual([
        ["ok", true],
        ["seat-limit", false],
        ["seat-limit", false],
      ]);
      const denied = await sendList({ text: "a@x.com" }, "esra");
      expect(denied.rows.map(({ status, reasonCode, sent }) => [status, reasonCode, sent])).toEqual([
        ["denied", "no-org-members-cud", false],
      ]);
      expect((await sendList({ text: "a@x.com" }, "zoe")).lines).toEqual([{ reasonCode: "not-org-member" }]);
      expect((await sendList({ text: 7 })).status).toBe(400);
    });
  });

  it("tells where an organisation is to whoever has its id", async () => {
    for (const [id, region] of [
      ["org-jp", "JP"],
      ["hobby-hipaa", "HIPAA"],
      ["org-own", null],
      ["org-never", null],
    ])
      expect((await visitors.ask("", `${eu}/api/organizations/${id}/region`)).body).toEqual({ region });
  });

  it("says who is signed in, belonging to anything or not", async () => {
    expect((await visitors.ask("zoe", `${us}/api/self`)).body).toEqual({
      self: { userId: "zoe", name: "Zoe Amari", email: "zoe@harvard.example" },
      region: "US",
    });
    expect((await visitors.ask("", `${us}/api/self`)).body).toEqual({ self: null, region: "US" });
    expect((await signIn("no address")).reasonCode).toBe("invalid-email");
  });

  it("logs what changed, by ids and codes alone", async () => {
    await invite("secret.person@x.com");
    await accept("zoe");
    expect(visitors.state.log).toEqual([
      expect.objectContaining({
        region: "US",
        by: "grace",
        what: "POST /api/invites",
        reasonCode: "ok",
        creates: "invite",
      }),
      expect.objectContaining({ region: "US", by: "zoe", reasonCode: "not-found" }),
    ]);
    expect(JSON.stringify(visitors.state.log)).not.toMatch(/secret|x\.com|harvard\.example/);
  });
});

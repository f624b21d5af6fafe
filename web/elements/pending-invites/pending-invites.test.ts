import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { accessibilityProblems } from "../../../tests/browser/accessibility.js";
import { hosts, openTheatre, type Theatre, type Visit } from "../../../tests/browser/harness.mjs";
import { overflow } from "../../../tests/browser/overflow.js";
import { hostileText, invite, now, placeOf } from "../../../tests/browser/people.js";
import { wordsOf } from "../../../tests/browser/words.js";
import type { Outcome, Request } from "../people.js";
import type { UsherPendingInvites } from "./pending-invites.js";

let theatre: Theatre;
let visit: Visit;

beforeAll(async () => {
  theatre = await openTheatre();
  visit = await theatre.visit(`https://${hosts.EU}/stage/`, {
    permissions: ["clipboard-read", "clipboard-write"],
  });
});
afterAll(() => theatre.close());

const list = () => visit.page.locator("usher-pending-invites");
const rows = () => list().locator("tbody:not([hidden]) [part=row]");
const question = () => list().getByRole("group");
const button = (name: string | RegExp) =>
  list().getByRole("button", typeof name === "string" ? { name, exact: true } : { name });
const refusal = () => wordsOf(list().locator("[part=refusal]"));
const said = () => wordsOf(list().locator("[role=status]").last());
const events = () => visit.page.evaluate(() => stage.events);
const asked = () =>
  visit.page.evaluate(() =>
    (globalThis as unknown as { asked: Request[] }).asked.map(({ action }) => action.type),
  );

const expired = invite(2, { expiresAt: "2026-06-09T11:00:00Z", url: null });

/** Shows the list; the host answers each request in turn, the last answer again and again. */
async function mount(
  properties: Partial<UsherPendingInvites> = {},
  { outcomes = [{ ok: true }] as Outcome[], bare = false } = {},
) {
  await visit.page.evaluate(
    ([given, answers, scene]) => {
      const requests: Request[] = [];
      const perform = async (request: Request) => {
        const answer = answers[Math.min(requests.length, answers.length - 1)];
        requests.push(request);
        await new Promise((done) => setTimeout(done, 30));
        return answer;
      };
      Object.assign(globalThis, { asked: requests });
      return stage.mount("usher-pending-invites", { perform, ...given } as object, scene);
    },
    [
      { place: placeOf(), invites: [invite(1), expired], now, ...properties } as object,
      outcomes,
      { bare },
    ] as const,
  );
}

describe("usher-pending-invites", () => {
  beforeEach(() => mount());

  it("is accessible in every state", async () => {
    const states: [string, Partial<UsherPendingInvites>][] = [
      ["shown", {}],
      ["reader", { place: placeOf({ orgRole: "MEMBER" }) }],
      ["loading", { invites: undefined } as object],
      ["empty", { invites: [] }],
      ["denied", { place: placeOf({ orgRole: "VIEWER" }) }],
      ["offline", { offline: true }],
      ["stale", { stale: true }],
      ["hostile", { invites: [invite(1, { email: hostileText, sentBy: hostileText })] }],
    ];
    for (const [state, properties] of states) {
      await mount(properties);
      expect(await accessibilityProblems(visit.page), state).toEqual([]);
    }
    await mount({}, { outcomes: [{ ok: true }, { ok: false, reasonCode: "seat-limit" }] });
    await button("Revoke: jo1@y.com").click();
    expect(await accessibilityProblems(visit.page), "question").toEqual([]);
    await button("Remove & re-send: jo2@y.com").click();
    await list().locator("[part=refusal]").waitFor();
    expect(await accessibilityProblems(visit.page), "half done").toEqual([]);
  });

  it("shows to whom, with which role, where, by whom and until when", async () => {
    await mount({
      invites: [
        invite(1),
        expired,
        invite(3, { orgRole: "NONE", projectId: "p1", projectRole: "VIEWER", expiresAt: null }),
        invite(4, { expiresAt: "soon", sentAt: null, sentBy: null }),
      ],
    });
    const words = await rows().evaluateAll((all) =>
      all.map((row) =>
        [...row.children].slice(0, 5).map((cell) => cell.textContent?.replace(/\s+/g, " ").trim()),
      ),
    );
    expect(words).toEqual([
      ["jo1@y.com", "Member", "EU", "sent 2 days ago by Ada", "expires in 5 days"],
      ["jo2@y.com", "Member", "EU", "sent 2 days ago by Ada", "Expired yesterday"],
      ["jo3@y.com", "None, Viewer in this project", "EU", "sent 2 days ago by Ada", "does not expire"],
      ["jo4@y.com", "Member", "EU", "sent at an unknown time", "The server’s date cannot be read."],
    ]);
    await mount({ place: { ...placeOf(), region: null } });
    expect(await wordsOf(rows().first())).toContain("Self-hosted");
  });

  it("follows the time", async () => {
    await visit.page.evaluate((later) => stage.set({ now: later }), now + 6 * 86_400_000);
    expect(await wordsOf(rows().first())).toContain("Expired");
  });

  it("copies the link anew from checked parts", async () => {
    const url = "http://cloud.langfuse.com//organization/o1";
    await mount({ invites: [invite(1, { url })] });
    const rebuilt = await visit.page.evaluate(
      async (text) => (await stage.createUsher()).readInviteLink(text).url,
      url,
    );
    await button("Copy link: jo1@y.com").click();
    await expect.poll(() => button("Copied: jo1@y.com").count()).toBe(1);
    expect(rebuilt).not.toBe(url);
    expect(await visit.page.evaluate(() => navigator.clipboard.readText())).toBe(rebuilt);
    await expect.poll(said).toBe("Copied");
  });

  it.each([
    ["another region", "https://us.cloud.langfuse.com/organization/o1"],
    ["a look-alike", "https://cloud.langfuse.com.evil.test/organization/o1"],
    ["a script", "javascript:alert(1)"],
    ["nothing", null],
  ])("offers no link to %s", async (_name, url) => {
    await mount({ invites: [invite(1, { url })] });
    expect(await button(/^Copy link/).count()).toBe(0);
  });

  it("selects the link where the browser does not let it be copied", async () => {
    await visit.page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error("no"));
    });
    await button("Copy link: jo1@y.com").click();
    const field = list().getByRole("textbox", { name: "Invitation link" });
    await field.waitFor();
    await expect
      .poll(() =>
        field.evaluate((input: HTMLInputElement) =>
          input.value.slice(input.selectionStart ?? 0, input.selectionEnd ?? 0),
        ),
      )
      .toBe(invite(1).url);
  });

  it("revokes once it is confirmed", async () => {
    await button("Revoke: jo1@y.com").focus();
    await visit.page.keyboard.press("Enter");
    expect(await wordsOf(question())).toContain("Revoke the invitation to jo1@y.com?");
    await visit.page.keyboard.press("Escape");
    expect(await question().count()).toBe(0);
    expect(await asked()).toEqual([]);
    await button("Revoke: jo1@y.com").click();
    await question().getByRole("button", { name: "Revoke" }).click();
    await expect.poll(events).toEqual(["usher-done"]);
    expect(await asked()).toEqual(["cancelInvite"]);
    await expect.poll(said).toBe("The invitation to jo1@y.com was revoked.");
  });

  it("says why an invitation could not be taken back, and keeps it", async () => {
    await mount({}, { outcomes: [{ ok: false, reasonCode: "unavailable" }] });
    await button("Revoke: jo1@y.com").click();
    await question().getByRole("button", { name: "Revoke" }).click();
    await expect.poll(refusal).toContain("The server did not answer.");
    await button("Remove & re-send: jo1@y.com").click();
    await expect.poll(asked).toEqual(["cancelInvite", "cancelInvite"]);
    expect(await events()).toEqual([]);
  });

  it("removes and sends again in one step", async () => {
    await button("Remove & re-send: jo2@y.com").click();
    await expect.poll(events).toEqual(["usher-done"]);
    expect(await asked()).toEqual(["cancelInvite", "createInvite"]);
    await expect.poll(said).toBe("A new invitation to jo2@y.com was sent.");
  });

  it("keeps an invitation that was revoked but not sent again, until it is", async () => {
    await mount({}, { outcomes: [{ ok: true }, { ok: false, reasonCode: "unavailable" }, { ok: true }] });
    await button("Remove & re-send: jo1@y.com").click();
    await expect.poll(refusal).toContain("Revoked, but not sent again.");
    expect(await events()).toEqual(["usher-done"]);
    await visit.page.evaluate((invites) => stage.set({ invites }), [expired]);
    expect(await rows().count()).toBe(2);
    await button("Send again: jo1@y.com").click();
    await expect.poll(events).toEqual(["usher-done", "usher-done"]);
    expect(await asked()).toEqual(["cancelInvite", "createInvite", "createInvite"]);
    await visit.page.evaluate((invites) => stage.set({ invites }), [expired, invite(3)]);
    expect(await rows().locator("th").allTextContents()).toEqual(["jo2@y.com", "jo3@y.com"]);
  });

  it("counts the seat that is given back before it says there is none", async () => {
    const place = placeOf({ orgRole: "OWNER" }, { plan: "cloud:hobby", members: 1, pendingInvites: 1 });
    await mount({ place, invites: [invite(1)] });
    expect(await button("Remove & re-send: jo1@y.com").isEnabled()).toBe(true);
    await mount({ place: placeOf({ orgRole: "OWNER" }, { plan: "cloud:hobby", members: 2 }) });
    expect(await button("Remove & re-send: jo1@y.com").isDisabled()).toBe(true);
    expect(await wordsOf(rows().first())).toContain("All 2 seats of the plan are taken.");
    expect(await button("Revoke: jo1@y.com").isEnabled()).toBe(true);
  });

  it("disables what the person may not do, with the reason", async () => {
    await mount({ place: placeOf({ orgRole: "MEMBER" }) });
    expect(await button("Revoke: jo1@y.com").isDisabled()).toBe(true);
    expect(await button("Remove & re-send: jo1@y.com").isDisabled()).toBe(true);
    expect(await wordsOf(rows().first())).toContain(
      "Your role does not include taking back this invitation.",
    );
  });

  it("says who can help those who may not see the list", async () => {
    await mount({ place: placeOf({ orgRole: "VIEWER" }) });
    expect(await wordsOf(list().locator("[part=denied]"))).toContain("You need projectMembers:read");
    expect(await list().locator("table").count()).toBe(0);
  });

  it("is busy, empty, old or offline, and says so", async () => {
    await mount({ invites: undefined } as object);
    expect(await list().locator("[aria-busy=true]").count()).toBe(1);
    await mount({ invites: [] });
    expect(await wordsOf(list().locator(".summary"))).toBe("No invitation is waiting.");
    await mount({ stale: true });
    await button("Try again").click();
    expect(await events()).toEqual(["usher-retry"]);
    await mount({ offline: true });
    expect(await list().locator("[name=resend]:enabled, [name=revoke]:enabled").count()).toBe(0);
    expect(await list().locator(".notice").count()).toBe(1);
  });

  it("shows hostile texts as text", async () => {
    await mount({ invites: [invite(1, { email: hostileText, sentBy: hostileText })] });
    expect(await list().locator("img").count()).toBe(0);
    expect(await wordsOf(rows().first())).toContain("<img src=x onerror=alert(1)>");
    expect(await overflow(visit.page)).toBe(0);
  });

  it("shows ten thousand invitations a hundred at a time", async () => {
    const invites = Array.from({ length: 10_000 }, (_, at) => invite(at));
    await mount({ invites });
    expect(await rows().count()).toBeLessThan(10_000);
    await expect.poll(() => rows().count(), { timeout: 20_000 }).toBe(10_000);
    expect(await wordsOf(list().locator(".summary"))).toBe("Showing 10,000 of 10,000");
    expect(await list().locator("table").getAttribute("aria-rowcount")).toBe("10001");
    expect(await rows().last().getAttribute("aria-rowindex")).toBe("10001");
  });

  it("is busy until the rules are there, and offers to try again when they never come", async () => {
    await mount({}, { bare: true });
    expect(await list().locator("[aria-busy=true]").count()).toBe(1);
    await visit.page.evaluate(() => stage.set({ failed: true }));
    await button("Try again").click();
    expect(await events()).toEqual(["usher-retry"]);
  });

  it.each(["pseudo", "rightToLeft", "de", "fr", "ja"] as const)(
    "fits a narrow window in %s",
    async (speech) => {
      const narrow = await theatre.visit(`https://${hosts.EU}/stage/`, {
        viewport: { width: 320, height: 640 },
      });
      await narrow.page.evaluate(
        ([properties, words]) => stage.mount("usher-pending-invites", properties, { speech: words }),
        [{ place: placeOf(), invites: [invite(1), expired] } as object, speech] as const,
      );
      expect(await overflow(narrow.page)).toBe(0);
      expect(await accessibilityProblems(narrow.page)).toEqual([]);
      await narrow.close();
    },
  );

  it("violates no policy", async () => {
    expect(await visit.violations()).toEqual([]);
    expect(visit.errors).toEqual([]);
  });
});

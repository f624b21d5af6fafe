import { beforeEach, describe, expect, it } from "vitest";
import { accessibilityProblems } from "../../../tests/browser/accessibility.js";
import { hosts, type Theatre, type Visit } from "../../../tests/browser/harness.mjs";
import { onStage } from "../../../tests/browser/on-stage.js";
import { overflow } from "../../../tests/browser/overflow.js";
import { wordsOf } from "../../../tests/browser/words.js";
import type { UsherWrongRegion } from "./wrong-region.js";

type Situation = Partial<Pick<UsherWrongRegion, "page" | "link" | "region">>;

const path = "/auth/sign-up?targetPath=%2Forganization%2Fo1&email=jane%2Bdev%40x.com";
const invitation = `https://${hosts.JP}${path}`;
const lookalike = `https://${hosts.lookalike}${path}`;

let theatre: Theatre;
let visit: Visit;
onStage((opened, house) => {
  [visit, theatre] = [opened, house];
});

const banner = () => visit.page.locator("usher-wrong-region");
const link = () => banner().getByRole("link");
const pressable = () => banner().locator("a, button, summary, [tabindex]");
const mount = (situation: Situation = {}, speech?: "de" | "pseudo" | "rightToLeft") =>
  visit.page.evaluate(
    ([properties, words]) => stage.mount("usher-wrong-region", properties, words ? { speech: words } : {}),
    [situation, speech] as const,
  );

describe("usher-wrong-region", () => {
  beforeEach(() => mount({ link: invitation }));

  it("is accessible in every state", async () => {
    const states: Situation[] = [
      {},
      { link: invitation },
      { page: lookalike },
      { link: lookalike },
      { link: "https://example.org/invitation" },
    ];
    for (const state of states) {
      await mount(state);
      await banner()
        .locator("summary")
        .click({ timeout: 200 })
        .catch(() => {});
      expect(await accessibilityProblems(visit.page), JSON.stringify(state)).toEqual([]);
    }
  });

  it.each<[string, Situation]>([
    ["the page is no invitation", {}],
    ["the invitation is of this region", { link: `https://${hosts.EU}${path}` }],
    ["the region is this one", { region: "EU" }],
    ["the page is the region's, whatever the link says", { link: invitation, region: "EU" }],
    ["nobody knows where the link leads", { link: "https://click.sendgrid.net/ls/click?upn=abc" }],
    ["the text has no link", { link: "<b>hello</b>" }],
    ["the page runs on this machine", { page: "http://localhost:5173/", link: invitation }],
  ])("shows nothing when %s", async (_case, situation) => {
    await mount(situation);
    expect(await wordsOf(banner())).toBe("");
    expect(await banner().getAttribute("kind")).toBeNull();
    expect(await banner().evaluate((it) => getComputedStyle(it).position)).toBe("absolute");
  });

  it("names both regions with their hosts and links to the same invitation in its own", async () => {
    expect(await banner().getAttribute("kind")).toBe("wrong-region");
    const region = banner().getByRole("region", { name: "Wrong data region" });
    expect(await wordsOf(region)).toContain(
      "This invitation belongs to Japan (jp.cloud.langfuse.com). You are on EU (cloud.langfuse.com). " +
        "Accounts are separate in each region.",
    );
    expect(await link().count()).toBe(1);
    expect(await wordsOf(link())).toBe("Open it on Japan");
    expect(await link().getAttribute("href")).toBe(invitation);
    expect(await link().getAttribute("rel")).toBe("noreferrer");
  });

  it.each(["US", "JP", "HIPAA"] as const)("follows what the host application knows: %s", async (region) => {
    const page = `https://${hosts.EU}${path}#x`;
    await mount({ page, region });
    expect(await link().getAttribute("href")).toBe(page.replace(hosts.EU, hosts[region]));
  });

  it("tells why, by keyboard", async () => {
    await banner().locator("summary").focus();
    await visit.page.keyboard.press("Enter");
    await expect.poll(() => banner().getByText("where the project lives").isVisible()).toBe(true);
  });

  it.each<[string, Situation, string, RegExp]>([
    ["this page", { page: lookalike, link: invitation }, "lookalike", /This is not Neural Inverse/],
    ["the link", { link: lookalike }, "lookalike", /do not open this link.*imitates cloud\.langfuse\.com/],
    ["a foreign link", { link: "https://example.org/x" }, "unsafe", /do not open this link example\.org/],
    ["a disguised link", { link: `https://x@${hosts.JP}/auth/sign-up` }, "unsafe", /do not open this link/],
    ["a foreign page", { page: "https://example.org/" }, "unsafe", /This page does not belong/],
  ])("warns about %s without anything to press", async (_case, situation, kind, words) => {
    await mount(situation);
    expect(await banner().getAttribute("kind")).toBe(kind);
    expect(await wordsOf(banner().getByRole("alert"))).toMatch(words);
    expect(await pressable().count()).toBe(0);
  });

  it("reads itself out only when it comes up under somebody's eyes", async () => {
    const spoken = () => wordsOf(banner().getByRole("status"));
    await visit.page.waitForTimeout(800);
    expect(await spoken()).toBe("");
    await visit.page.evaluate(() => stage.set({ link: undefined }));
    await visit.page.evaluate((to) => stage.set({ link: to }), invitation);
    await expect.poll(spoken).toMatch(/^This invitation belongs to Japan \(jp/);
  });

  it("shows hostile texts nowhere", async () => {
    await mount({ link: `<img src=x onerror=alert(1)>\u202e ${"x".repeat(100_000)} ${invitation}` });
    expect(await banner().locator("img").count()).toBe(0);
    expect((await wordsOf(banner())).length).toBeLessThan(600);
  });

  it.each(["pseudo", "rightToLeft"] as const)("fits a narrow window in %s", async (speech) => {
    await visit.page.setViewportSize({ width: 320, height: 640 });
    for (const situation of [{ link: invitation }, { link: lookalike }]) {
      await mount(situation, speech);
      const beyond = await overflow(visit.page);
      expect(beyond).toBe(0);
      expect(await banner().locator("bdi.host:not([dir=ltr])").count()).toBe(0);
    }
    await visit.page.setViewportSize({ width: 1280, height: 720 });
  });

  it("is silent until the rules are there, and offers to try again when they never come", async () => {
    await visit.page.evaluate(() => stage.mount("usher-wrong-region", {}, { bare: true }));
    expect(await wordsOf(banner())).toBe("");
    expect(await banner().locator("[role]").count()).toBe(0);
    await visit.page.evaluate(() => stage.set({ failed: true }));
    await banner().getByRole("button", { name: "Try again" }).click();
    expect(await visit.page.evaluate(() => stage.events)).toEqual(["usher-retry"]);
  });

  it("judges the page it is on, follows it, and goes nowhere by itself", async () => {
    await mount();
    const { origin } = new URL(visit.page.url());
    await visit.page.evaluate((to) => {
      history.pushState(null, "", to);
      history.pushState(null, "", "/stage/");
      history.back();
    }, "/auth/sign-up?targetPath=%2Forganization%2Fo1#moved");
    await visit.page.evaluate(() => stage.set({ region: "US" }));
    await expect.poll(() => link().getAttribute("href")).toMatch(/^https:\/\/us\..*o1#moved$/);
    expect(new URL(visit.page.url()).origin).toBe(origin);
    expect(visit.requests.every((url) => url.startsWith(origin))).toBe(true);
  });

  it("violates no policy", async () => {
    expect(await visit.violations()).toEqual([]);
    expect(visit.errors).toEqual([]);
  });
});

describe.each(["US", "JP", "HIPAA", "EU"] as const)("under the real name of %s", (id) => {
  it("speaks up in every region but the invitation's", async () => {
    const { page, close } = await theatre.visit(`https://${hosts[id]}/stage/`);
    await page.evaluate((to) => stage.mount("usher-wrong-region", { link: to }), invitation);
    const links = page.locator("usher-wrong-region a");
    expect(await links.count()).toBe(id === "JP" ? 0 : 1);
    await close();
  });
});

it("takes the person to the invitation when they press its link", async () => {
  const { page, close } = await theatre.visit(`https://${hosts.US}/stage/`);
  await page.evaluate((to) => stage.mount("usher-wrong-region", { link: to }), invitation);
  await page.getByRole("link", { name: "Open it on Japan" }).click();
  await page.waitForURL(invitation);
  await close();
});

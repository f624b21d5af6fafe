import { beforeEach, describe, expect, it } from "vitest";
import { accessibilityProblems } from "../../../tests/browser/accessibility.js";
import type { Visit } from "../../../tests/browser/harness.mjs";
import { onStage } from "../../../tests/browser/on-stage.js";
import { wordsOf } from "../../../tests/browser/words.js";

let visit: Visit;
onStage((opened) => {
  visit = opened;
});

const region = () => visit.page.locator("usher-region");
const chip = () => region().locator("summary");
const rows = () => region().getByRole("listitem");

const mount = (page?: string, open = false) =>
  visit.page.evaluate(
    (properties) => stage.mount("usher-region", properties),
    page === undefined ? { open } : { page, open },
  );

describe("usher-region", () => {
  beforeEach(() => mount());

  it("is accessible", async () => {
    for (const page of ["cloud.langfuse.com", "https://cloud.langfuse.com.evil.test/", "example.org", "%"]) {
      await mount(page, true);
      expect(await accessibilityProblems(visit.page), page).toEqual([]);
    }
  });

  it.each([
    ["jp.cloud.langfuse.com", "region", "Japan"],
    ["https://hipaa.cloud.langfuse.com/project/p1", "region", "HIPAA (US)"],
    ["langfuse.com", "official", "No data region"],
    ["localhost:5173", "development", "Development"],
    ["example.org", "foreign", "Another site"],
    ["https://a b/", "invalid", "Unreadable address"],
  ])("calls %s %s", async (page, kind, name) => {
    await mount(page);
    expect(await region().getAttribute("kind")).toBe(kind);
    expect(await wordsOf(chip())).toContain(name);
  });

  it("knows the deployment's own instances", async () => {
    await visit.page.evaluate(() =>
      stage.mount(
        "usher-region",
        { page: "usher.example.org" },
        { settings: { selfHosted: [{ host: "usher.example.org" }] } },
      ),
    );
    expect(await wordsOf(chip())).toContain("Self-hosted");
  });

  it("marks the current region and links the others to the same page", async () => {
    const page = "https://jp.cloud.langfuse.com/project/p1/settings?tab=members&x=1#row-2";
    await mount(page, true);
    const said = await visit.page.evaluate(async (from) => {
      const usher = await stage.createUsher();
      const production = usher.regions().filter((row) => row.production);
      return production.map(({ id }) => (id === "JP" ? null : usher.switchRegion(from, id)));
    }, page);
    const shown = await rows().evaluateAll((items) =>
      items.map((item) => item.querySelector("a")?.getAttribute("href") ?? null),
    );
    expect(shown).toEqual(said);
    expect(said).toContain("https://us.cloud.langfuse.com/project/p1/settings?tab=members&x=1#row-2");
    const current = region().locator("[aria-current=true]");
    expect(await wordsOf(current)).toContain("Japan");
    expect(await current.count()).toBe(1);
  });

  it("offers no link from a page that is no region's", async () => {
    await mount("https://example.org/project/p1", true);
    expect(await rows().count()).toBeGreaterThan(1);
    expect(await region().getByRole("link").count()).toBe(0);
  });

  it("warns about a look-alike, names the official host and offers nothing to press", async () => {
    await mount("https://us.cloud.langfuse.com.evil.test/auth/sign-in");
    const warning = region().getByRole("alert");
    expect(await wordsOf(warning)).toContain("This is not Neural Inverse");
    expect(await wordsOf(warning)).toMatch(/imitates (us\.)?cloud\.langfuse\.com\./);
    expect(await region().locator("a, button, summary, [tabindex]").count()).toBe(0);
  });

  it("shows hosts from left to right inside a language that runs the other way", async () => {
    await visit.page.evaluate(() => stage.mount("usher-region", { open: true }, { speech: "rightToLeft" }));
    expect(await region().locator("div[lang]").getAttribute("dir")).toBe("rtl");
    expect(await region().locator("bdi.host:not([dir=ltr])").count()).toBe(0);
  });

  it("unfolds and folds by keyboard, and folds when the person goes elsewhere", async () => {
    const open = () => region().getAttribute("open");
    await chip().focus();
    await visit.page.keyboard.press("Enter");
    await expect.poll(open).toBe("");
    await visit.page.keyboard.press("Escape");
    await expect.poll(open).toBeNull();
    expect(await region().evaluate((it) => it.shadowRoot?.activeElement?.localName)).toBe("summary");

    await chip().click();
    await expect.poll(open).toBe("");
    await visit.page.locator("h1").click();
    await expect.poll(open).toBeNull();
  });

  it("follows the page when its address changes without a load", async () => {
    await chip().click();
    await visit.page.evaluate(() => {
      location.hash = "elsewhere";
    });
    await expect.poll(() => region().getByRole("link").first().getAttribute("href")).toMatch(/#elsewhere$/);
  });

  it("is busy until the rules are there, and offers to try again when they never come", async () => {
    await visit.page.evaluate(() => stage.mount("usher-region", {}, { bare: true }));
    expect(await region().locator("[aria-busy=true]").count()).toBe(1);
    await visit.page.evaluate(() => stage.set({ failed: true }));
    await region().getByRole("button", { name: "Try again" }).click();
    expect(await visit.page.evaluate(() => stage.events)).toEqual(["usher-retry"]);
  });

  it("speaks the language around it and follows a change", async () => {
    const speak = (language: string) =>
      visit.page.evaluate((lang) => {
        document.documentElement.lang = lang;
      }, language);
    await speak("de-AT");
    await expect.poll(() => wordsOf(chip())).toContain("Datenregion: EU");
    await speak("en");
    await expect.poll(() => wordsOf(chip())).toContain("Data region: EU");
  });

  it("violates no policy", async () => {
    expect(await visit.violations()).toEqual([]);
    expect(visit.errors).toEqual([]);
  });
});

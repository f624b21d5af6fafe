import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hosts, openTheatre, type Theatre, type Visit } from "./harness.mjs";
import { wordsOf } from "./words.js";

const path = "/project/p1/settings/members?tab=roles&email=a%2Bb%40x.com#row-7";

let theatre: Theatre;
beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(() => theatre.close());

async function onPage(host: string, look: (visit: Visit) => Promise<void>): Promise<void> {
  const visit = await theatre.visit(`https://${host}${path}`);
  try {
    await visit.page.locator("usher-role-matrix [role=grid]").waitFor();
    await look(visit);
    expect(visit.errors).toEqual([]);
    expect(await visit.violations()).toEqual([]);
  } finally {
    await visit.close();
  }
}

const header = ({ page }: Visit) => page.locator("header usher-region");

describe("the settings page under its real host names", () => {
  it.each([
    ["EU", "EU"],
    ["US", "US"],
    ["JP", "Japan"],
    ["HIPAA", "HIPAA (US)"],
  ] as const)("names the region %s and links to the same page in the others", (id, name) =>
    onPage(hosts[id], async (visit) => {
      const chip = header(visit).locator("summary");
      expect(await wordsOf(chip)).toBe(`Data region: ${name} ${hosts[id]}`);
      await chip.click();
      expect(await wordsOf(header(visit).locator("[aria-current=true]"))).toContain(name);
      const links = await header(visit)
        .getByRole("link")
        .evaluateAll((all) => all.map((link) => link.getAttribute("href")));
      const others = [hosts.EU, hosts.US, hosts.JP, hosts.HIPAA].filter((host) => host !== hosts[id]);
      expect(links.toSorted()).toEqual(others.map((host) => `https://${host}${path}`).toSorted());
    }),
  );

  it("arrives at the same page when a person follows a link", () =>
    onPage(hosts.EU, async (visit) => {
      await header(visit).locator("summary").click();
      await header(visit).getByRole("link", { name: "Japan" }).click();
      await visit.page.waitForURL(`https://${hosts.JP}${path}`);
      await expect.poll(() => header(visit).getAttribute("kind")).toBe("region");
      expect(await wordsOf(header(visit).locator("summary"))).toContain("Japan");
    }));

  it("warns on a look-alike and offers nothing to press", () =>
    onPage(hosts.lookalike, async (visit) => {
      const warning = header(visit).getByRole("alert");
      expect(await wordsOf(warning)).toContain(`This is not Neural Inverse ${hosts.lookalike}`);
      expect(await wordsOf(warning)).toContain(`It imitates ${hosts.EU}.`);
      expect(await header(visit).locator("a, button, summary, [tabindex]").count()).toBe(0);
    }));

  it("takes a host it does not know for somebody else's and links nowhere", () =>
    onPage(hosts.selfHosted, async (visit) => {
      expect(await header(visit).getAttribute("kind")).toBe("foreign");
      await header(visit).locator("summary").click();
      expect(await header(visit).getByRole("link").count()).toBe(0);
    }));

  it("never goes anywhere by itself", () =>
    onPage(hosts.US, async ({ page }) => {
      await page.waitForTimeout(500);
      expect(page.url()).toBe(`https://${hosts.US}${path}`);
    }));

  it("says what any typed address is", () =>
    onPage(hosts.EU, async ({ page }) => {
      const verdict = page.locator(".verdict usher-region");
      const field = page.getByRole("textbox", { name: "Host or link" });
      for (const [typed, kind] of [
        ["https://us.cloud.langfuse.com/project/x", "region"],
        ["cloud.langfuse.com.evil.test", "lookalike"],
        ["example.org", "foreign"],
        ["http://[", "invalid"],
      ] as const) {
        await field.fill(typed);
        expect(await verdict.getAttribute("kind"), typed).toBe(kind);
      }
      await field.fill("");
      expect(await verdict.count()).toBe(0);
    }));

  it("changes its language as a whole", () =>
    onPage(hosts.JP, async ({ page }) => {
      await page.getByRole("combobox", { name: "Language" }).selectOption("ja");
      expect(await page.locator("html").getAttribute("lang")).toBe("ja");
      expect(await page.title()).toContain("メンバーとアクセス");
      await expect.poll(() => wordsOf(page.locator("header usher-region summary"))).toContain("日本");
      await expect.poll(() => wordsOf(page.locator("usher-role-matrix thead"))).toContain("管理者");
    }));
});

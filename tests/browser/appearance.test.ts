import type { BrowserContextOptions } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { accessibilityProblems } from "./accessibility.js";
import { hosts, openTheatre, screenshots, type Theatre } from "./harness.mjs";
import { overflow } from "./overflow.js";

/** Length and letters matter where it is narrow; colours are the same in every language. */
const looks: [string, string[], BrowserContextOptions][] = [
  ["light", ["en", "ja"], { colorScheme: "light" }],
  ["dark", ["de", "fr"], { colorScheme: "dark" }],
  ["narrow", ["en", "de", "fr", "ja"], { viewport: { width: 320, height: 640 } }],
];

let theatre: Theatre;
beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(() => theatre.close());

describe.each(looks)("the settings page, %s", (look, languages, options) => {
  it.each(languages)("is accessible, fits its window and speaks %s", async (locale) => {
    const { page, close } = await theatre.visit(`https://${hosts.JP}/project/p1`, { locale, ...options });
    await page.locator("usher-role-matrix [role=grid]").waitFor();
    await page.screenshot({ path: `${screenshots}/page-${look}-${locale}.png` });

    const regions = page.locator("header usher-region summary");
    await regions.click();
    await page.screenshot({ path: `${screenshots}/regions-${look}-${locale}.png` });
    // A few rows say as much about every language as all of them; the element's own test looks at those.
    await page.locator("usher-role-matrix").getByRole("searchbox").fill("prompts");
    await regions.click();
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);

    await regions.click();
    await page.locator("usher-role-matrix select").first().selectOption("MEMBER");
    await page.locator("usher-role-matrix select").last().selectOption("VIEWER");
    await page.getByRole("gridcell").nth(3).click();
    await page.screenshot({ path: `${screenshots}/comparison-${look}-${locale}.png` });
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    await close();
  });
});

describe("states that are rarely seen", () => {
  it.each([
    ["lookalike", hosts.lookalike, {}],
    ["lookalike-dark", hosts.lookalike, { colorScheme: "dark" }],
    ["failure", hosts.withoutWasm, {}],
    ["failure-dark", hosts.withoutWasm, { colorScheme: "dark" }],
    ["forced-colors", hosts.EU, { forcedColors: "active" }],
    ["more-contrast", hosts.EU, { contrast: "more" }],
    ["reduced-motion", hosts.EU, { reducedMotion: "reduce" }],
    // A window of 1280 by 720 at 200 %.
    ["enlarged", hosts.EU, { viewport: { width: 640, height: 360 }, deviceScaleFactor: 2 }],
    ["signed-out", hosts.EU, { as: "" }],
    ["belonging-nowhere", hosts.EU, { as: "zoe" }],
    ["reading-only", hosts.EU, { as: "finn" }],
  ] as const)("%s is accessible, and fits", async (name, host, options) => {
    const { page, close } = await theatre.visit(`https://${host}/`, options);
    await page.locator("usher-role-matrix").locator("[role=grid], [role=alert]").waitFor();
    await page.screenshot({ path: `${screenshots}/${name}.png` });
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    await close();
  });

  it.each(["pseudo", "rightToLeft"] as const)(
    "%s text neither overflows nor breaks a rule",
    async (speech) => {
      const { page, close } = await theatre.visit(`https://${hosts.EU}/stage/`, {
        viewport: { width: 320, height: 640 },
      });
      for (const name of ["usher-region", "usher-role-matrix"] as const) {
        await page.evaluate(([tag, words]) => stage.mount(tag, {}, { speech: words }), [
          name,
          speech,
        ] as const);
        await page.screenshot({ path: `${screenshots}/${name}-${speech}.png` });
        expect(await overflow(page), name).toBe(0);
        expect(await accessibilityProblems(page), name).toEqual([]);
      }
      await close();
    },
  );

  it("targets are at least 24 pixels in both directions", async () => {
    const { page, close } = await theatre.visit(`https://${hosts.EU}/`, {
      viewport: { width: 320, height: 640 },
    });
    await page.locator("header usher-region summary").click();
    const targets = page.locator("a, button, select, input, summary, [role=gridcell]");
    const small = await targets.evaluateAll((all) =>
      all
        .map((target) =>
          target.closest("label")?.querySelector("input[type=radio], input[type=checkbox]")
            ? target.closest("label")
            : target,
        )
        .map((target) => [target?.outerHTML.slice(0, 80), target?.getBoundingClientRect()] as const)
        .filter(([, box]) => box && box.width > 0 && (box.width < 24 || box.height < 24))
        .map(([html]) => html),
    );
    expect(small).toEqual([]);
    await close();
  });
});

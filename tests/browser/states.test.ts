import { mkdirSync, rmSync } from "node:fs";
import type { BrowserContextOptions } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { elements } from "../../web/elements/registry.js";
import { accessibilityProblems } from "./accessibility.js";
import { hosts, openTheatre, screenshots, type Theatre } from "./harness.mjs";
import { overflow } from "./overflow.js";
import { show, states } from "./states.js";

const folder = `${screenshots}/states`;
interface Look extends BrowserContextOptions {
  /** Whether axe looks at it too: it sees no difference in size or system colours. */
  axe?: boolean;
}
const looks: [string, Look][] = [
  ["light", { axe: true, viewport: { width: 1000, height: 720 } }],
  ["dark", { axe: true, colorScheme: "dark" }],
  ["320 pixels wide", { axe: true, viewport: { width: 320, height: 640 } }],
  ["in forced colours", { forcedColors: "active" }],
  // A window of 1280 by 720.
  ["at 200 %", { viewport: { width: 640, height: 360 }, deviceScaleFactor: 2 }],
];

let theatre: Theatre;
beforeAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  theatre = await openTheatre();
});
afterAll(() => theatre.close());

it("has states of every element", () => {
  expect(new Set(states.map(({ element }) => element))).toEqual(new Set(Object.keys(elements)));
});

const moving = () =>
  [...document.querySelectorAll("main > *")].flatMap((element) =>
    (element.shadowRoot?.getAnimations() ?? []).filter(({ playState }) => playState === "running"),
  ).length;

describe.each(looks)("every state, %s", (look, { axe = false, ...options }) => {
  it.each(Object.keys(elements))("of %s is accessible and fits", async (name) => {
    const visit = await theatre.visit(`https://${hosts.EU}/stage/`, { ...options, reducedMotion: "reduce" });
    const { page } = visit;
    for (const state of states.filter(({ element }) => element === name)) {
      await show(page, state);
      if (axe && (look === "light" || !state.isLong))
        expect.soft(await accessibilityProblems(page), state.name).toEqual([]);
      expect.soft(await overflow(page), state.name).toBe(0);
      expect.soft(await page.evaluate(moving), state.name).toBe(0);
      if (look === "light") {
        const file = `${folder}/${name.replace("usher-", "")}--${state.name.replaceAll(/[^\w]+/g, "-")}.png`;
        await page.screenshot({ path: file });
      }
    }
    expect(await visit.violations()).toEqual([]);
    expect(visit.errors).toEqual([]);
    await visit.close();
  });
});

import type { ElementHandle } from "playwright-core";
import { launchBrowserFor } from "../browser/harness.mjs";
import type { Engine, Launch, Tab } from "./engine.js";
import { reportViolations } from "./violations.js";

/** It needs no proxy: with one it would still try to reach its maker's hosts, by which nothing else could be seen. */
export const launchChromium: Launch = async (site) => {
  const browser = await launchBrowserFor(site);
  const engine: Engine = { open, close: () => browser.close() };
  return engine;

  async function open(): Promise<Tab<ElementHandle>> {
    const context = await browser.newContext({ locale: "en-GB" });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on("pageerror", (error) => complaints.push(String(error)));
    page.on("console", (message) => {
      // An answer that is no success is no error of the page.
      const isAnswer = message.text().startsWith("Failed to load resource");
      if (message.type() === "error" && !isAnswer) complaints.push(message.text());
    });
    await page.addInitScript(reportViolations);
    return {
      goto: async (url) => void (await page.goto(url)),
      url: async () => page.url(),
      evaluate: (expression) => page.evaluate(expression),
      grasp: async (expression) => (await page.evaluateHandle(expression)).asElement(),
      click: (element) => element.click(),
      type: (text) => page.keyboard.type(text),
      select: async (element, label) => void (await element.selectOption({ label })),
      press: (key) => page.keyboard.press(key.replace("Ctrl", "Control")),
      complaints: async () => complaints,
      close: () => context.close(),
    };
  }
};

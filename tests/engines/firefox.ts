import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import puppeteer, { type ElementHandle, type KeyInput, type Page } from "puppeteer-core";
import type { Key, Launch, Tab } from "./engine.js";
import { dyingWithUs } from "./programs.js";
import { reportViolations } from "./violations.js";

const program = process.env.FIREFOX ?? "/usr/bin/firefox-esr";

const preferencesFor = (proxyPort: number) => ({
  "network.proxy.type": 1,
  "network.proxy.http": "127.0.0.1",
  "network.proxy.http_port": proxyPort,
  "network.proxy.ssl": "127.0.0.1",
  "network.proxy.ssl_port": proxyPort,
  "network.proxy.failover_direct": false,
  "services.settings.server": "data:,#remote-settings-dummy/v1",
  "intl.accept_languages": "en-GB, en",
  "ui.prefersReducedMotion": 1,
});

export const launchFirefox: Launch = async (_site, proxy) => {
  if (!existsSync(program)) throw new Error(`there is no ${program}: install firefox-esr`);
  const profile = mkdtempSync(join(tmpdir(), "usher-firefox-"));
  const [command = "", ...args] = dyingWithUs(program);
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath: command,
    // Ours alone, as the first of them name the program.
    ignoreDefaultArgs: true,
    args: [...args, "--headless", "--no-remote", "--profile", profile, "about:blank"],
    acceptInsecureCerts: true,
    extraPrefsFirefox: preferencesFor(proxy.port),
    // Without it the dummy among the preferences counts for nothing.
    env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: "1", MOZ_CRASHREPORTER_DISABLE: "1" },
  });
  return {
    async open() {
      const context = await browser.createBrowserContext();
      // Not a tab: Firefox lets what is behind another one draw ever more rarely, and a click waits for that.
      return tabOf(await context.newPage({ type: "window" }), () => context.close());
    },
    async close() {
      await browser.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
};

/** Runs in the page, where puppeteer chooses by value only. */
const valueOfOption = (select: Element, wanted: string) =>
  [...(select as HTMLSelectElement).options].find(({ label }) => label === wanted)?.value;

async function tabOf(page: Page, close: () => Promise<void>): Promise<Tab<ElementHandle>> {
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  await page.evaluateOnNewDocument(reportViolations);

  async function press(key: Key): Promise<void> {
    const [last = "", modifier] = key.replace("Space", " ").split("+").reverse();
    if (modifier) await page.keyboard.down("Control");
    await page.keyboard.press((last.length === 1 ? last.toLowerCase() : last) as KeyInput);
    if (modifier) await page.keyboard.up("Control");
  }

  return {
    goto: async (url) => void (await page.goto(url)),
    url: async () => page.url(),
    evaluate: (expression) => page.evaluate(expression),
    grasp: async (expression) =>
      (await page.evaluateHandle(expression)).asElement() as ElementHandle<Element> | null,
    click: (element) => element.click(),
    type: (text) => page.keyboard.type(text),
    async select(element, option) {
      const value = await element.evaluate(valueOfOption, option);
      if (value === undefined) throw new Error(`there is no option “${option}”`);
      await element.select(value);
    },
    press,
    complaints: async () => complaints,
    close,
  };
}

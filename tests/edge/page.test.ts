import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { settingsAt } from "../../web/page/regions.mjs";
import { accessibilityProblems } from "../browser/accessibility.js";
import { launchBrowser } from "../browser/harness.mjs";
import { overflow } from "../browser/overflow.js";
import { bundleEdge } from "./edge.js";
import { nameIn, openRegions, type Regions } from "./regions.js";
import { startWorker, type Worker } from "./workerd.mjs";

let behind: Regions;
let worker: Worker;
let browser: Browser;
beforeAll(async () => {
  const port = await freePort();
  behind = await openRegions();
  behind.homes.set("org-jp", "JP");
  behind.serve = (response, { host, path }) =>
    response.writeHead(200, { "content-type": "text/html" }).end(`<title>${host}</title>${path}`);
  const variables = { SETTINGS: JSON.stringify(settingsAt(port)) };
  worker = await startWorker({ modules: await bundleEdge(), variables, outbound: behind.port, port });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await worker.stop();
  await behind.close();
});

/** Settings name the port before the Worker is there. */
async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((listening) => server.on("listening", listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

const invitation = "/auth/sign-up?targetPath=%2Forganization%2Forg-jp&email=a%2Bb%40x.com";
const at = (name: string) => `http://${name}.langfuse.localhost:${worker.port}`;

it.each([
  ["en", "light", "none"],
  ["de", "dark", "none"],
  ["fr", "light", "active"],
  ["ja", "dark", "active"],
] as const)(
  "reads well in %s, %s, forced colours %s, 320 px wide",
  async (locale, colorScheme, forcedColors) => {
    const page = await browser.newPage({
      locale,
      colorScheme,
      forcedColors,
      viewport: { width: 320, height: 640 },
    });
    const complaints: string[] = [];
    page.on("console", (message) => complaints.push(message.text()));
    await page.goto(at("cloud") + invitation);
    expect(await page.locator("html").getAttribute("lang")).toBe(locale);
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(await page.locator("main").evaluate((main) => getComputedStyle(main).borderInlineStartWidth)).toBe(
      "4px",
    );
    // The browser says that the answer is a 404, and has nothing else to say: no style was refused.
    expect(complaints.filter((text) => !text.includes("404"))).toEqual([]);
    await page.close();
  },
);

it("stays where it is until its one link is pressed, which keeps path and address", async () => {
  const page = await browser.newPage();
  await page.goto(at("cloud") + invitation);
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Open it on Japan");
  expect(page.url()).toBe(at("cloud") + invitation);
  await page.keyboard.press("Enter");
  await page.waitForURL(at("jp.cloud") + invitation);
  expect(await page.title()).toBe(new URL(at("jp.cloud")).host);
  const opened = behind.seen.filter(({ path }) => path === invitation);
  expect(opened.map(({ host, headers }) => [nameIn(host), headers.referer])).toEqual([
    ["jp.cloud", undefined],
  ]);
  await page.close();
});

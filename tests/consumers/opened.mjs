// What a built page says in a real browser under the strict policy, and what it asks for.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { contentSecurityPolicy } from "../../web/page/csp.mjs";
import { launchBrowser, types } from "../browser/harness.mjs";

/** @param {string} url */
export async function openAt(url) {
  const browser = await launchBrowser();
  try {
    const tab = await browser.newPage();
    /** @type {string[]} */
    const complaints = [];
    tab.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    tab.on("pageerror", (error) => complaints.push(String(error)));
    await tab.goto(url);
    await tab
      .locator("body[data-done]")
      .waitFor({ timeout: 20_000 })
      .catch(() => {
        throw new Error(`the page never finished: ${complaints.join("; ") || "without a word"}`);
      });
    return { said: await tab.textContent("body"), complaints };
  } finally {
    await browser.close();
  }
}

/** Serves `folder` and opens its index.html. @param {string} folder */
export async function open(folder) {
  /** @type {string[]} */
  const requested = [];
  const server = createServer((request, response) => {
    const path = request.url === "/" ? "/index.html" : (request.url ?? "");
    if (path !== "/favicon.ico") requested.push(path);
    try {
      const body = readFileSync(join(folder, path));
      const type = types[extname(path)] ?? "application/octet-stream";
      response
        .writeHead(200, { "content-type": type, "content-security-policy": contentSecurityPolicy })
        .end(body);
    } catch {
      response.writeHead(path === "/favicon.ico" ? 204 : 404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(null)));
  try {
    return { ...(await openAt(`http://127.0.0.1:${server.address().port}/`)), requested };
  } finally {
    server.close();
  }
}

// The example projects on the packed package, as people would copy them: built, started and used in a browser.
import { spawn } from "node:child_process";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser, types } from "../browser/harness.mjs";
import { installProject, packPackage, root } from "./installed.mjs";

let packed;
let browser;
beforeAll(async () => {
  packed = packPackage();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  packed?.remove();
});

/** A copy of an example with what its package.json names, and the tarball for Usher. */
function copyExample(name) {
  const folder = join(packed.folder, name);
  cpSync(join(root, "web/examples", name), folder, { recursive: true });
  installProject(folder, packed.tarball);
  return folder;
}

/**
 * Opens the page, invites two people, one of them by a likely mistake, and says what the page has to say. Whoever is there
 * already is pasted too, and not invited twice.
 */
async function invite(url, there = []) {
  const page = await browser.newPage();
  const complaints = [];
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(String(error)));
  await page.goto(url);
  await page.getByRole("button", { name: "Invite people" }).click();
  const dialog = page.locator("usher-invite-dialog");
  await dialog.getByRole("textbox").fill(["new@acme.example", "jane@gmial.com", ...there].join(", "));
  await expect.poll(() => dialog.getByText("Already a member.").count()).toBe(there.length);
  await dialog.getByRole("button", { name: "Use all suggestions" }).click();
  await dialog.getByRole("button", { name: "Send 2 invites" }).click();
  await dialog.getByRole("heading", { name: "2 sent, 0 failed" }).waitFor();
  await dialog.getByRole("button", { name: "Close" }).click();
  const said = await page.getByRole("status").first().textContent();
  const text = await page.textContent("body");
  await page.close();
  return { said, text, complaints };
}

/** What `invite` has seen of the page in `folder`, from a server that knows nothing but files. */
async function inviteFrom(folder) {
  const server = createServer((request, response) => {
    const path = new URL(request.url, "http://localhost").pathname.replace(/\/$/, "/index.html");
    try {
      const body = readFileSync(join(folder, path));
      response.writeHead(200, { "content-type": types[extname(path)] ?? "text/plain" }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    return await invite(`http://127.0.0.1:${server.address().port}/`, ["ada@acme.example"]);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

test("plain HTML, from any server of files", async () => {
  const { said, complaints } = await inviteFrom(copyExample("html"));
  expect(said).toBe("2 invited, 0 failed");
  expect(complaints).toEqual([]);
});

test("the page in the README, with not a letter more", async () => {
  const folder = copyExample("html");
  const readme = readFileSync(join(root, "README.md"), "utf8");
  const block = (pattern) => pattern.exec(readme)?.[1] ?? "";
  writeFileSync(join(folder, "index.html"), block(/^```html\n([\s\S]*?)^```/m));
  writeFileSync(join(folder, "main.js"), block(/^```js\n(\/\/ main\.js\n[\s\S]*?)^```/m));
  const { said, complaints } = await inviteFrom(folder);
  expect(said).toBe("2 invited, 0 failed");
  // It has no icon.
  expect(complaints.filter((line) => !/404/.test(line))).toEqual([]);
});

/** Runs `next`, resolves with the address when it says one, or when it ends. */
function next(folder, ...args) {
  const program = join(folder, "node_modules/next/dist/bin/next");
  const child = spawn(process.execPath, [program, ...args], {
    cwd: folder,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", NODE_ENV: "production" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  const ended = new Promise((resolve) => child.on("close", (status) => resolve({ status, output })));
  const address = new Promise((resolve) => {
    const take = (chunk) => {
      output += chunk;
      const said = /http:\/\/(?:localhost|127\.0\.0\.1):\d+/.exec(output)?.[0];
      if (said && /ready/i.test(output)) resolve(said);
    };
    child.stdout.on("data", take);
    child.stderr.on("data", take);
  });
  return { child, ended, address };
}

test("Next: a server component, a server action and a client component", { timeout: 300_000 }, async () => {
  const folder = copyExample("next");
  const built = await next(folder, "build").ended;
  expect(built.status, built.output).toBe(0);
  const server = next(folder, "start", "--port", "0", "--hostname", "127.0.0.1");
  try {
    const url = await Promise.race([
      server.address,
      server.ended.then(({ output }) => Promise.reject(new Error(output))),
    ]);
    // Without a browser: what the server rendered has the answer in it.
    const html = await (await fetch(url)).text();
    expect(html).toContain("Changing the plan takes the role OWNER.");
    const { said, text, complaints } = await invite(url);
    expect(said).toBe("2 invited, 0 failed");
    expect(text).toContain("Settings of Acme");
    expect(complaints.filter((line) => !/favicon|404/.test(line))).toEqual([]);
  } finally {
    server.child.kill();
    await server.ended;
  }
});

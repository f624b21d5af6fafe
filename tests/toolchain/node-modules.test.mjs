import { chmodSync, existsSync, mkdirSync, mkdtempSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { areModulesCurrent, explainNpm, installModules } from "../../wasm/toolchain/node-modules.mjs";

/** A checkout, and an environment whose npm is a few shell lines. */
function checkout(npm = "mkdir -p node_modules") {
  const project = mkdtempSync(join(tmpdir(), "usher-npm-"));
  const bin = mkdtempSync(join(tmpdir(), "usher-path-"));
  writeFileSync(join(bin, "npm"), `#!/bin/sh\n${npm}\n`);
  chmodSync(join(bin, "npm"), 0o755);
  writeFileSync(join(project, "package-lock.json"), "{}");
  return { project, env: { PATH: `${bin}:/usr/bin:/bin` } };
}
const update = () => {};

test("no package-lock.json: nothing to install", () => {
  expect(areModulesCurrent(mkdtempSync(join(tmpdir(), "usher-npm-")))).toBe(true);
});

test("missing, then installed, then changed", async () => {
  const { project, env } = checkout();
  expect(areModulesCurrent(project)).toBe(false);
  await installModules(project, { env, update });
  expect(areModulesCurrent(project)).toBe(true);
  writeFileSync(join(project, "package-lock.json"), '{ "changed": true }');
  expect(areModulesCurrent(project)).toBe(false);
});

test("what a person's own npm ci installed counts, until package-lock.json is newer", () => {
  const { project } = checkout();
  mkdirSync(join(project, "node_modules"));
  const own = join(project, "node_modules/.package-lock.json");
  writeFileSync(own, "{}");
  expect(areModulesCurrent(project)).toBe(true);
  utimesSync(own, 1000, 1000);
  expect(areModulesCurrent(project)).toBe(false);
});

test("a failed npm ci leaves no stamp, and is no stack trace", async () => {
  const { project, env } = checkout(
    "echo 'npm error code ENOTFOUND'; echo 'npm error getaddrinfo failed'; exit 1",
  );
  await expect(installModules(project, { env, update })).rejects.toMatchObject({
    code: "no-network",
    message: "npm ci failed: getaddrinfo failed",
  });
  expect(existsSync(join(project, "node_modules/.usher-lock"))).toBe(false);
});

test.each([
  ["no-rights", "EACCES"],
  ["no-space", "ENOSPC"],
  ["no-network", "ETIMEDOUT"],
  ["npm-failed", "EUSAGE"],
])("%s for npm's %s", (code, npmCode) => {
  expect(explainNpm(`npm error code ${npmCode}\nnpm error it went wrong`, "/p").code).toBe(code);
});

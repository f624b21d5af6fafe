import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { cacheRoot } from "../../wasm/toolchain/cache.mjs";
import { createProgress } from "../../wasm/toolchain/progress.mjs";
import { checkSystem, inspect } from "../../wasm/toolchain/state.mjs";
import { stepsOf } from "../../wasm/toolchain/steps.mjs";
import { checkNode } from "../../wasm/toolchain/system.mjs";

const cli = fileURLToPath(new URL("../../wasm/toolchain/cli.mjs", import.meta.url));
const project = fileURLToPath(new URL("../..", import.meta.url));
const runCli = (args, env = {}) =>
  spawnSync(process.execPath, [cli, ...args], { encoding: "utf8", env: { ...process.env, ...env } });

const state = await inspect("start", { env: process.env, project, root: cacheRoot() });
const isPrepared = stepsOf(state).length === 0;
if (!isPrepared)
  console.warn("SKIPPED: the second run's time, because this machine is not prepared for `npm start`");

test.skipIf(!isPrepared)(
  "a second run only looks: well under a second, in silence, and answers in JSON",
  () => {
    const began = performance.now();
    const { status, stdout, stderr } = runCli(["--for", "start", "--json"]);
    expect(performance.now() - began).toBeLessThan(1000);
    expect(status).toBe(0);
    expect(stderr).toBe("");
    const toolchain = JSON.parse(stdout);
    expect(Object.keys(toolchain)).toEqual(["emcc", "emscriptenRoot", "emVersion", "deps", "env"]);
    expect(toolchain.env.USHER_EMSCRIPTEN).toBe(toolchain.emscriptenRoot);
    expect(toolchain.env.USHER_DEPS).toBe(toolchain.deps);
  },
);

test.skipIf(!isPrepared || !state.emscripten.config)("the compiler that is answered runs", () => {
  const { emcc, emVersion, env } = JSON.parse(runCli(["--for", "start", "--json"]).stdout);
  const { stdout } = spawnSync(emcc, ["--version"], { encoding: "utf8", env: { ...process.env, ...env } });
  expect(stdout).toContain(emVersion);
});

test("expected failures are two plain lines with a code, never a stack trace", () => {
  const file = join(mkdtempSync(join(tmpdir(), "usher-cli-")), "file");
  writeFileSync(file, "");
  const unwritable = runCli(["--for", "start"], { USHER_CACHE: join(file, "cache"), USHER_DEPS: "" });
  const incomplete = runCli(["--for", "start"], { USHER_DEPS: tmpdir() });
  const unknown = runCli(["--for", "lunch"]);
  for (const [{ status, stderr }, code] of [
    [incomplete, "deps-incomplete"],
    [unknown, "unknown-purpose"],
    ...(process.platform === "linux" ? [[unwritable, "cache-not-writable"]] : []),
  ]) {
    expect(status, stderr).toBeGreaterThan(0);
    expect(stderr).toMatch(new RegExp(`^usher: .+ \\[${code}\\]\n {2}-> `));
    expect(stderr).not.toMatch(/^\s+at /m);
  }
});

test("no arguments: how it is used", () => {
  expect(runCli([])).toMatchObject({ status: 2, stderr: expect.stringMatching(/^usage: /) });
});

test("an old Node is told so", () => {
  expect(() => checkNode("18.20.4")).toThrow("this is Node 18.20.4; Usher needs 20 or newer");
  checkNode("20.0.0");
});

test("a system without Debian's packages gets one message with everything it has to provide", () => {
  const system = { name: "Fedora 41 on x64", hasApt: false, mirror: null, processor: { arch: "amd64" } };
  const found = { emcc: "/usr/bin/emcc", root: "/usr", version: "3.1.6" };
  const nothing = { system, found, emscripten: null, deps: null, missing: ["cmake", "clang-19"] };
  const message = (() => {
    try {
      checkSystem(nothing);
    } catch (failure) {
      return failure.toString();
    }
  })();
  expect(message).toContain("Fedora 41 on x64");
  expect(message).toContain("[unsupported-system]");
  expect(message).toContain("- emcc 3.1.60 or newer on PATH (the one there is 3.1.6)");
  expect(message).toContain("Boost 1.88");
  expect(message).toContain("- what Debian calls cmake");
  expect(message).not.toContain("clang-19");
  checkSystem({ ...nothing, emscripten: {}, deps: "/deps", missing: [] });
});

test("progress: plain lines, a new one for a new doing and then only now and again", () => {
  let now = 0;
  const lines = [];
  const progress = createProgress({ write: (text) => lines.push(text), now: () => now });
  progress.begin(1, 2, "Emscripten");
  progress.update("downloading", 0);
  for (now = 500; now <= 6000; now += 500) progress.update("downloading", now / 100);
  progress.end("ready");
  expect(lines).toEqual([
    "[1/2] Emscripten: downloading, 0 %\n",
    "[1/2] Emscripten: downloading, 45 % (5 s)\n",
    "[1/2] Emscripten: ready (7 s)\n",
  ]);
});

test("progress: one line on a terminal, rewritten and not wider than it", () => {
  const texts = [];
  const progress = createProgress({
    write: (text) => texts.push(text),
    tty: true,
    columns: () => 20,
    now: () => 0,
  });
  progress.begin(1, 1, "Emscripten");
  progress.update("downloading", 7.9);
  progress.end("ready");
  expect(texts).toEqual(["\r\x1b[K[1/1] Emscripten: d", "\r\x1b[K[1/1] Emscripten: r", "\n"]);
});

test("nothing of a mirror, a registry or a person's machine is written in the program", async () => {
  const { readFileSync } = await import("node:fs");
  const folder = fileURLToPath(new URL("../../wasm/toolchain/", import.meta.url));
  for (const name of readdirSync(folder)) {
    const text = readFileSync(join(folder, name), "utf8");
    expect(text, name).not.toMatch(/https?:\/\/|\/(?:home|root|work)\//);
  }
});

import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { keep, takeKept } from "../../wasm/kept_builds.mjs";

let folder;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "usher-kept-"));
  vi.stubEnv("USHER_CACHE", join(folder, "cache"));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

function buildOf(text) {
  const build = mkdtempSync(join(folder, "build-"));
  writeFileSync(join(build, "index.js"), text);
  return build;
}

test("a kept build comes back, and only for its own inputs", () => {
  keep("a", buildOf("of a"));
  const to = join(folder, "dist");
  mkdirSync(to);
  expect(takeKept("b", to)).toBe(false);
  expect(readdirSync(to)).toEqual([]);
  expect(takeKept("a", to)).toBe(true);
  expect(readFileSync(join(to, "index.js"), "utf8")).toBe("of a");
});

test("what has not been used for longest goes first", () => {
  for (const [age, inputs] of ["a", "b", "c", "d", "e"].entries()) {
    keep(inputs, buildOf(inputs));
    utimesSync(join(folder, "cache/dist", inputs), 1000 + age, 1000 + age);
  }
  expect(takeKept("a", join(folder, "dist"))).toBe(true);
  keep("f", buildOf("f"));
  expect(readdirSync(join(folder, "cache/dist")).sort()).toEqual(["a", "c", "d", "e", "f"]);
});

test("a cache that cannot be written to costs nothing", () => {
  writeFileSync(join(folder, "cache"), "a file where the folder should be");
  keep("a", buildOf("of a"));
  expect(takeKept("a", join(folder, "dist"))).toBe(false);
});

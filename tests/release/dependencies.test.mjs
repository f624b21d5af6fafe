// What is installed to build and to use Usher: in exact versions, with a hash each, and nothing of it runs by itself.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { installScripts } from "../../wasm/release/readiness.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const read = (file) => JSON.parse(readFileSync(join(root, file), "utf8"));
const own = read("package.json");
const lock = read("package-lock.json");
const installed = Object.entries(lock.packages).filter(([path]) => path !== "");
const exact = /^\d+\.\d+\.\d+(-[\w.]+)?$/;

test("what Usher is built and tested with has exact versions", () => {
  expect(Object.entries(own.devDependencies).filter(([, version]) => !exact.test(version))).toEqual([]);
  for (const project of ["web/examples/react", "web/examples/next"]) {
    const { dependencies = {}, devDependencies = {} } = read(`${project}/package.json`);
    const fetched = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([name]) => name !== own.name,
    );
    expect(fetched.length, project).toBeGreaterThan(0);
    expect(fetched.filter(([, version]) => !exact.test(version), project)).toEqual([]);
  }
});

test("the lock file is of this package.json", () => {
  const { name, version, dependencies, devDependencies } = lock.packages[""];
  expect({ name, version, dependencies, devDependencies }).toEqual({
    name: own.name,
    version: own.version,
    dependencies: own.dependencies,
    devDependencies: own.devDependencies,
  });
  expect(lock.lockfileVersion).toBe(3);
});

test("every package in the lock file has an exact version and a hash, and names no server", () => {
  expect(installed.length).toBeGreaterThan(300);
  const weak = installed.filter(
    ([, { version, integrity }]) => !exact.test(version) || !/^sha512-[\w+/]{86}==$/.test(integrity),
  );
  expect(weak).toEqual([]);
  expect(readFileSync(join(root, "package-lock.json"), "utf8")).not.toMatch(/"resolved"|"link": true|git\+/);
});

test("it brings Lit alone, and nothing runs where it is installed", () => {
  expect(Object.keys(own.dependencies)).toEqual(["lit"]);
  for (const name of ["optionalDependencies", "peerDependencies", "bundleDependencies"]) {
    expect(own).not.toHaveProperty(name);
  }
  expect(Object.keys(own.scripts).filter((name) => installScripts.includes(name))).toEqual([]);
  const shipped = installed.filter(([, { dev }]) => !dev);
  expect(shipped.map(([path]) => path)).toContain("node_modules/lit");
  expect(shipped.filter(([, { hasInstallScript }]) => hasInstallScript)).toEqual([]);
  // Of what only builds and tests, these choose their program for the machine; the tests work without it.
  expect(installed.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path)).toEqual([
    "node_modules/esbuild",
    "node_modules/rs-module-lexer",
    "node_modules/workerd",
  ]);
});

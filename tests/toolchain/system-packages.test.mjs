import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { installPackages, missingPackages, packagesFor } from "../../wasm/toolchain/system-packages.mjs";

/** A folder of fake programs, each a few shell lines; only they and the shell's own tools are on the PATH given. */
function pathOf(programs) {
  const folder = mkdtempSync(join(tmpdir(), "usher-path-"));
  for (const [name, lines] of Object.entries(programs)) {
    writeFileSync(join(folder, name), `#!/bin/sh\n${lines}\n`);
    chmodSync(join(folder, name), 0o755);
  }
  return folder;
}
const failureOf = (promise) =>
  promise.then(
    () => expect.unreachable("it did not fail"),
    (error) => error,
  );
const update = () => {};
const system = { hasApt: true, processor: { runtime: "x86_64" } };

test("what a purpose needs", () => {
  expect(packagesFor("start", false)).toEqual(["python3", "xz-utils", "cmake", "ninja-build", "g++"]);
  expect(packagesFor("start", true)).toEqual([
    ...packagesFor("start", false),
    "clang-19",
    "lld-19",
    "llvm-19",
  ]);
  expect(packagesFor("test", false)).toEqual(
    expect.arrayContaining([
      "chromium",
      "firefox-esr",
      "webkit2gtk-driver",
      "xvfb",
      "openssl",
      "libclang-rt-19-dev",
      "valgrind",
      "doxygen",
    ]),
  );
  expect(packagesFor("bench", false)).toEqual(
    expect.arrayContaining(["valgrind", "libbenchmark-dev", "cmake"]),
  );
  expect(packagesFor("fuzz", false)).toContain("libclang-rt-19-dev");
  expect(packagesFor("docs", false)).toEqual([...packagesFor("start", false), "doxygen"]);
});

test("only what is missing: a program on PATH is enough, dpkg is asked about the rest", async () => {
  const PATH = pathOf({ ninja: "exit 0", "clang++": "exit 0", "dpkg-query": 'echo "cmake installed"' });
  const wanted = ["ninja-build", "g++", "cmake", "chromium"];
  expect(await missingPackages(wanted, system, { PATH })).toEqual(["chromium"]);
});

test("dpkg is not started when everything is found", async () => {
  const PATH = pathOf({ ninja: "exit 0" });
  expect(await missingPackages(["ninja-build"], system, { PATH })).toEqual([]);
});

const isKnown = 'shift; for name; do echo "$name:"; echo "  Candidate: 3.25"; done';
const install = "apt-get install -y --no-install-recommends cmake lld-19";

test.each([
  ["a sudo that wants a password", { sudo: "exit 1", "apt-cache": isKnown }, `sudo ${install}`],
  ["no sudo at all", { "apt-cache": isKnown }, `su - -c "${install}"`],
  [
    "a sudo, but no lists",
    { sudo: "exit 1", "apt-cache": "exit 0" },
    `sudo apt-get update && sudo ${install}`,
  ],
  ["neither", { "apt-cache": "exit 0" }, `su - -c "apt-get update && ${install}"`],
])("without root, %s: the exact line to run", async (_, programs, line) => {
  const env = { PATH: pathOf({ ...programs, "apt-get": "echo started >&2; exit 3" }) };
  const failure = await failureOf(installPackages(["cmake", "lld-19"], { update, env, isRoot: false }));
  expect(failure.code).toBe("no-rights");
  expect(failure.toString().split("\n").slice(1)).toEqual([
    "  -> run this, then the same command again:",
    `     ${line}`,
  ]);
});

const fakeApt = (install) => `
  echo "$*" >> "$LOG"
  case "$*" in *" update "*) exit 100;; *" install "*) ${install};; esac`;

test("as root: known packages are installed without reading the lists again", async () => {
  const LOG = join(pathOf({}), "log");
  const programs = {
    "apt-get": fakeApt("echo pmstatus:cmake:50.0:Unpacking"),
    "apt-cache": 'echo "cmake:"; echo "  Candidate: 3.25"',
  };
  const seen = [];
  const env = { PATH: `${pathOf(programs)}:/usr/bin:/bin`, LOG };
  await installPackages(["cmake"], { update: (...args) => seen.push(args), env, isRoot: true });
  const calls = readFileSync(LOG, "utf8").trim().split("\n");
  expect(calls).toHaveLength(1);
  expect(calls[0]).toMatch(/ install -y --no-install-recommends -o DPkg::Lock::Timeout=300 cmake$/);
  expect(seen).toContainEqual(["installing cmake", 50]);
});

test("as root: unknown packages read the lists first, and a list out of reach does not matter", async () => {
  const LOG = join(pathOf({}), "log");
  const programs = { "apt-get": fakeApt("exit 0"), "apt-cache": 'echo "cmake:"; echo "  Candidate: (none)"' };
  const env = { PATH: `${pathOf(programs)}:/usr/bin:/bin`, LOG };
  await installPackages(["cmake"], { update, env, isRoot: true });
  const calls = readFileSync(LOG, "utf8").trim().split("\n");
  expect(calls.map((call) => /update|install/.exec(call)[0])).toEqual(["update", "install"]);
});

test("a release without the package says so", async () => {
  const LOG = join(pathOf({}), "log");
  const programs = {
    "apt-get": fakeApt('echo "E: Unable to locate package clang-19"; exit 100'),
    "apt-cache": "exit 0",
  };
  const env = { PATH: `${pathOf(programs)}:/usr/bin:/bin`, LOG };
  const failure = await failureOf(installPackages(["clang-19"], { update, env, isRoot: true }));
  expect(failure.code).toBe("package-unknown");
  expect(failure.message).toContain("Unable to locate package clang-19");
});

test("as root: what to run by hand after a failure has no sudo in it", async () => {
  const LOG = join(pathOf({}), "log");
  const programs = { "apt-get": fakeApt('echo "E: dpkg was interrupted"; exit 100'), "apt-cache": isKnown };
  const env = { PATH: `${pathOf(programs)}:/usr/bin:/bin`, LOG };
  const failure = await failureOf(installPackages(["cmake"], { update, env, isRoot: true }));
  expect(failure.remedy).toMatch(/\nby hand: apt-get install -y --no-install-recommends cmake$/);
});

// A C++ program that finds the library by find_package(usher), from an installation and from the sources in the tarball.
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { prepare } from "../../wasm/toolchain/prepare.mjs";
import { packPackage, root } from "./installed.mjs";

let packed;
beforeAll(() => {
  packed = packPackage();
  execFileSync("tar", ["-xzf", packed.tarball, "-C", packed.folder]);
});
afterAll(() => packed?.remove());

const cmake = (args, env = {}) =>
  execFileSync("cmake", args, { stdio: ["ignore", "pipe", "inherit"], env: { ...process.env, ...env } });

/** What the program says that is built against the library installed in `prefix`. */
function useFrom(prefix) {
  const built = `${prefix}-consumer`;
  cmake([
    ...["-S", join(root, "tests/consumers/cmake"), "-B", built, "-G", "Ninja"],
    `-DCMAKE_PREFIX_PATH=${prefix}`,
  ]);
  cmake(["--build", built]);
  return JSON.parse(execFileSync(join(built, "consumer")).toString());
}
const expected = { kind: "region", region: "JP" };

/** `npm run library -- FOLDER`, from the folder of the tarball, as somebody with a checkout elsewhere. */
const library = (...folder) =>
  spawnSync("npm", ["--prefix", root, "run", "--silent", "library", "--", ...folder], {
    cwd: packed.folder,
    encoding: "utf8",
  });

test("installed from the checkout by npm run library", () => {
  const { status, stdout, stderr } = library("from-checkout");
  expect(status, stderr).toBe(0);
  const prefix = join(packed.folder, "from-checkout");
  expect(stdout).toBe(`find_package(usher) finds it with -DCMAKE_PREFIX_PATH=${prefix}\n`);
  expect(useFrom(prefix)).toMatchObject(expected);
}, 180_000);

test("npm run library without a folder, or with one that cannot be, says so", () => {
  writeFileSync(join(packed.folder, "file"), "");
  for (const [folder, code, exitCode] of [
    [[], "no-folder", 2],
    [["file/usher"], "not-installed", 1],
  ]) {
    const { status, stderr } = library(...folder);
    expect(stderr).toMatch(new RegExp(`^usher: [^]+ \\[${code}\\]\n {2}-> `, "m"));
    expect(status).toBe(exitCode);
  }
}, 180_000);

test("what the README says in C++ is so", () => {
  const [, code] = /```cpp\n([\s\S]*?)```/.exec(readFileSync(join(root, "README.md"), "utf8")) ?? [];
  const checked = code
    .replace(/^#include .*\n/, "$&int main() {\n")
    .replace(/^(usher::.*);\s*\/\/ (\S+)$/gm, "if ($1 != $2) return __LINE__;");
  expect(checked.match(/return __LINE__/g)).toHaveLength(2);
  const project = join(packed.folder, "readme");
  cpSync(join(root, "tests/consumers/cmake"), project, { recursive: true });
  writeFileSync(join(project, "main.cpp"), `${checked}return 0;\n}\n`);
  const built = join(packed.folder, "readme-built");
  const prefix = join(packed.folder, "from-checkout");
  cmake(["-S", project, "-B", built, "-G", "Ninja", `-DCMAKE_PREFIX_PATH=${prefix}`]);
  cmake(["--build", built]);
  execFileSync(join(built, "consumer"));
});

test("installed from the tarball's own sources", async () => {
  const { env } = await prepare("start");
  const built = join(packed.folder, "built");
  const prefix = join(packed.folder, "from-tarball");
  const unity = ["-DCMAKE_UNITY_BUILD=ON", "-DCMAKE_UNITY_BUILD_BATCH_SIZE=15"];
  cmake(["-S", join(packed.folder, "package"), "-B", built, "-G", "Ninja", ...unity], env);
  cmake(["--build", built], env);
  cmake(["--install", built, "--prefix", prefix]);
  expect(useFrom(prefix)).toMatchObject(expected);
}, 180_000);

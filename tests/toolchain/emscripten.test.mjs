import { chmodSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { findEmscripten, isAtLeast } from "../../wasm/toolchain/emscripten.mjs";

const emcc = (version) => `emcc (Emscripten gcc/clang-like replacement + linker emulating GNU ld) ${version}`;

test.each([
  [true, "3.1.60"],
  [true, '"3.1.69"\n'],
  [true, emcc("3.1.69 ()")],
  [true, emcc("4.0.10 (6a1f5f5a4b9c)")],
  [true, emcc("6.0.1-git")],
  [true, "3.2.0"],
  [false, "3.1.59"],
  [false, '"3.1.6~dfsg"'],
  [false, emcc("3.1.6 ()")],
  [false, emcc("2.0.100 ()")],
  [false, "no version here"],
  [false, ""],
])("new enough: %s for %j", (expected, text) => {
  expect(isAtLeast(text)).toBe(expected);
});

/** A program in a new folder, made of shell lines. */
function program(name, lines) {
  const folder = mkdtempSync(join(tmpdir(), "usher-emcc-"));
  writeFileSync(join(folder, name), `#!/bin/sh\n${lines}\n`);
  chmodSync(join(folder, name), 0o755);
  return folder;
}

test("an installed emcc is read through its link, without being started", async () => {
  const root = program("emcc", "exit 9");
  writeFileSync(join(root, "emscripten-version.txt"), '"4.0.10"\n');
  const bin = join(root, "bin");
  mkdirSync(bin);
  symlinkSync(join(root, "emcc"), join(bin, "emcc"));
  expect(await findEmscripten({ PATH: bin })).toEqual({ emcc: join(bin, "emcc"), root, version: "4.0.10" });
});

test("a wrapper is asked for its version and root", async () => {
  const bin = program("emcc", `echo '${emcc("4.0.11 ()")}'`);
  writeFileSync(join(bin, "em-config"), "#!/bin/sh\necho /opt/emscripten\n");
  chmodSync(join(bin, "em-config"), 0o755);
  const PATH = `${bin}:${process.env.PATH}`;
  expect(await findEmscripten({ PATH })).toEqual({
    emcc: join(bin, "emcc"),
    root: "/opt/emscripten",
    version: "4.0.11",
  });
});

test("no emcc on PATH is not an error", async () => {
  expect(await findEmscripten({ PATH: mkdtempSync(join(tmpdir(), "usher-empty-")) })).toBeNull();
});

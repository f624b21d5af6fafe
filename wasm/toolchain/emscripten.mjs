import { readFileSync } from "node:fs";
import { chmod, mkdir, readdir, readFile, realpath, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { run } from "./run.mjs";
import { findProgram } from "./system.mjs";
import { llvm } from "./system-packages.mjs";
import { unpackDeb, versionsOf } from "./unpack.mjs";

/**
 * Emscripten: the person's own when it is new enough, else Debian 13's in the cache.
 *
 * Older releases lack <expected>, and their glue does not load in Node 18 and newer.
 */
export const oldestEmscripten = "3.1.60";

/** Debian's release with the packages that ours are made from. */
export const suite = "trixie";

/** The version in `emcc --version` or emscripten-version.txt, as numbers; null when there is none. */
export function parseVersion(text) {
  const match = /(?:^|[\s"])(\d+)\.(\d+)\.(\d+)/.exec(text);
  return match ? match.slice(1).map(Number) : null;
}

/** Is the version in `text` at least `oldest`? */
export function isAtLeast(text, oldest = oldestEmscripten) {
  const version = parseVersion(text);
  if (!version) return false;
  const wanted = parseVersion(oldest);
  const at = version.findIndex((number, index) => number !== wanted[index]);
  return at === -1 || version[at] > wanted[at];
}

/**
 * The emcc on PATH, whatever its version; null when there is none.
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<{ emcc: string, root: string, version: string } | null>}
 */
export async function findEmscripten(env = process.env) {
  const emcc = findProgram("emcc", env);
  if (!emcc) return null;
  const root = dirname(await realpath(emcc));
  try {
    return { emcc, root, version: numbers(readFileSync(join(root, "emscripten-version.txt"), "utf8")) };
  } catch {
    // A wrapper somewhere else (Homebrew, Nix): it has to be asked, which takes a second.
    const version = await run(emcc, ["--version"], { env });
    const asked = await run(join(dirname(emcc), "em-config"), ["EMSCRIPTEN_ROOT"], { env }).catch(() => null);
    return {
      emcc,
      root: asked?.exitCode === 0 ? asked.output.trim() : root,
      version: numbers(version.output),
    };
  }
}

const numbers = (text) => parseVersion(text)?.join(".") ?? "0.0.0";

const packages = ["emscripten", "binaryen", "node-acorn", "libc6", "libstdc++6", "libgcc-s1"];

/** Prebuilt system libraries that are never linked here: threads, position-independent code, sanitizers. */
const prunedLibraries = [
  "pic",
  "lto-pic",
  "*-mt.a",
  "*-mt-*.a",
  "*-ww.a",
  "*-ww-*.a",
  "*-asan*.a",
  "*san_*.a",
];
const pruned = [
  ...["docs", "test", "out", "media", "ChangeLog.*"].map((name) => `./usr/share/emscripten/${name}`),
  ...[...prunedLibraries, "libsanitizer_*"].map(
    (name) => `./usr/share/emscripten/cache/sysroot/lib/*/${name}`,
  ),
];

/**
 * Our own Emscripten as a part of the cache.
 * @param {{ arch: string }} processor
 * @returns {import("./cache.mjs").Part}
 */
export function emscriptenPart({ arch }) {
  return {
    name: "emscripten",
    manifest: { layout: 1, suite, arch, packages, pruned, llvm },
    keyFiles: [
      "em.config",
      "binaryen/bin/wasm-opt",
      "binaryen/libexec/wasm-opt",
      "emscripten/emcc",
      "emscripten/cmake/Modules/Platform/Emscripten.cmake",
      "emscripten/node_modules/acorn/package.json",
      "emscripten/cache/sysroot/lib/wasm32-emscripten/lto/libc++-noexcept.a",
    ],
    needMegabytes: 800,
  };
}

/** About how much is downloaded, for the person who waits. */
export const emscriptenDownload = "250 MB";

/** The paths inside the part's folder. */
export const emscriptenPaths = (folder) => ({
  emcc: join(folder, "emscripten", "emcc"),
  root: join(folder, "emscripten"),
  config: join(folder, "em.config"),
});

/**
 * Fills the part's folder.
 * @param {string} folder
 * @param {object} options
 * @param {Awaited<ReturnType<import("./apt.mjs").openApt>>} options.apt
 * @param {string} options.draft for downloads
 * @param {{ triplet: string, loader: string }} options.processor
 * @param {AbortSignal} options.signal
 * @param {(doing: string, percent?: number) => void} options.update
 */
export async function fillEmscripten(folder, { apt, draft, processor, signal, update }) {
  const { root, config } = emscriptenPaths(folder);
  const downloads = join(draft, "downloads");
  await mkdir(downloads);
  await apt.download(packages, downloads, (percent) => update(`downloading ${emscriptenDownload}`, percent));
  const debs = await readdir(downloads);
  const deb = (name) =>
    join(
      downloads,
      debs.find((file) => file.startsWith(`${name}_`)),
    );

  const acorn = join(root, "node_modules/acorn");
  await mkdir(acorn, { recursive: true });
  await unpackDeb(deb("emscripten"), {
    into: root,
    members: ["./usr/share/emscripten"],
    exclude: pruned,
    strip: 4,
    signal,
    onPercent: (percent) => update("unpacking", percent),
  });
  await unpackDeb(deb("node-acorn"), {
    into: acorn,
    members: ["./usr/share/nodejs/acorn"],
    strip: 5,
    signal,
  });
  await fillBinaryen(join(folder, "binaryen"), { deb, processor, signal });
  await writeFile(config, emConfig);
  const version = numbers(await readFile(join(root, "emscripten-version.txt"), "utf8"));
  return { version, debs: versionsOf(debs) };
}

// Relative to itself, so that the folder can be renamed into place. Emscripten sets EM_CONFIG before it reads this.
// NODE_JS differs between those who share the cache: EM_NODE_JS.
const emConfig = `import os
LLVM_ROOT = "${llvm}/bin"
BINARYEN_ROOT = os.path.join(os.path.dirname(os.path.abspath(os.environ["EM_CONFIG"])), "binaryen")
FROZEN_CACHE = True
`;

/**
 * Debian 13's Binaryen needs a newer C library than Debian 12 has, so each tool is started by Debian 13's own loader,
 * by name, with Debian 13's libraries. The system's loader, libraries and environment are not involved.
 */
async function fillBinaryen(folder, { deb, processor: { triplet, loader }, signal }) {
  const [bin, libexec, lib] = ["bin", "libexec", "lib"].map((name) => join(folder, name));
  for (const path of [bin, libexec, lib]) await mkdir(path, { recursive: true });
  await unpackDeb(deb("binaryen"), { into: libexec, members: ["./usr/bin/wasm*"], strip: 3, signal });
  for (const name of ["binaryen", "libc6", "libstdc++6", "libgcc-s1"]) {
    const members = [`./usr/lib/${triplet}/*.so*`];
    await unpackDeb(deb(name), { into: lib, members, exclude: ["*/gconv"], strip: 4, signal });
  }
  for (const name of await readdir(libexec)) {
    await writeFile(join(bin, name), startScript(loader));
    await chmod(join(bin, name), 0o755);
  }
}

const startScript = (loader) => `#!/bin/sh
here=\${0%/*}/..
exec "$here/lib/${loader}" --library-path "$here/lib" "$here/libexec/\${0##*/}" "$@"
`;

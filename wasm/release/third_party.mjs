// What others wrote and the package carries or brings, with its licence: the source of THIRD-PARTY-LICENSES and of the
// SBOM. tests/release holds it against the lock file, the toolchain, the includes and the linker.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Failure } from "../toolchain/failure.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));

/**
 * @typedef {object} ThirdParty
 * @property {string} name
 * @property {string} version
 * @property {string} license as SPDX writes it
 * @property {string} where what is in the package of it
 * @property {string} purl
 * @property {string} [url]
 * @property {string} text the licence's own words
 * @property {string} [integrity] as the lock file has it
 */

const text = (/** @type {string} */ file) =>
  readFileSync(new URL(`licenses/${file}.txt`, import.meta.url), "utf8");
const llvm = (/** @type {string} */ part, /** @type {string} */ where) => ({
  name: part,
  version: "17.0.4",
  license: "Apache-2.0 WITH LLVM-exception",
  where,
  purl: `pkg:github/llvm/llvm-project@llvmorg-17.0.4#${part}`,
  url: "https://llvm.org",
  text: text("llvm"),
});

/** What is compiled into usher.wasm or written into its glue. @type {ThirdParty[]} */
export const compiledIn = [
  {
    name: "Boost",
    version: "1.88.0",
    license: "BSL-1.0",
    where: "Boost.URL and what it includes, compiled into usher.wasm",
    purl: "pkg:github/boostorg/boost@boost-1.88.0",
    url: "https://www.boost.org",
    text: text("boost"),
  },
  {
    name: "nlohmann/json",
    version: "3.11.3",
    license: "MIT",
    where: "the reader of settings, compiled into usher.wasm",
    purl: "pkg:github/nlohmann/json@v3.11.3",
    url: "https://json.nlohmann.me",
    text: text("nlohmann-json"),
  },
  {
    name: "Emscripten",
    version: "3.1.69",
    license: "MIT",
    where: "embind and the system library in usher.wasm, and the glue in the entries",
    purl: "pkg:github/emscripten-core/emscripten@3.1.69",
    url: "https://emscripten.org",
    text: text("emscripten"),
  },
  {
    name: "musl",
    version: "1.2.5",
    license: "MIT",
    where: "the C library, linked into usher.wasm by Emscripten",
    purl: "pkg:generic/musl@1.2.5",
    url: "https://musl.libc.org",
    text: text("musl"),
  },
  llvm("libcxx", "the C++ library, linked into usher.wasm by Emscripten"),
  llvm("libcxxabi", "what the C++ library stands on, linked into usher.wasm by Emscripten"),
  llvm("compiler-rt", "arithmetic that WebAssembly lacks, linked into usher.wasm by Emscripten"),
  {
    name: "Unicode data",
    version: "16.0.0",
    license: "Unicode-3.0",
    where: "tables of scripts, of letters in domains and of letters that look alike, in usher.wasm",
    purl: "pkg:generic/unicode-data@16.0.0",
    url: "https://www.unicode.org/ucd",
    text: text("unicode"),
  },
];

/** npm packages that are only read while building, but whose content is in usher.wasm. */
const copiedFrom = new Map([
  ["tlds", "the endings of domains that are looked at for misspellings, in usher.wasm"],
]);

/** Packages that are published without the text, and the one of the same repository that has it. */
const sameTextAs = new Map([["@lit-labs/ssr-dom-shim", "lit"]]);

/** What npm installs beside the package, and what was copied from npm packages. @returns {ThirdParty[]} */
export function fromLockFile() {
  const { packages } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
  return Object.entries(packages).flatMap(([path, { version, license, integrity, dev }]) => {
    const name = path.replace(/^.*node_modules\//, "");
    const where = dev || path === "" ? copiedFrom.get(name) : "installed beside the package by npm";
    if (where === undefined) return [];
    const purl = `pkg:npm/${name.replace("@", "%40")}@${version}`;
    return [{ name, version, license, where, purl, integrity, text: licenseOf(name) }];
  });
}

/** @param {string} name */
function licenseOf(name) {
  const folder = join(root, "node_modules", sameTextAs.get(name) ?? name);
  const files = existsSync(folder) ? readdirSync(folder) : [];
  const file = files.find((name) => /^licen[cs]e(\.\w+)?$/i.test(name));
  if (file) return readFileSync(join(folder, file), "utf8");
  throw new Failure(
    "no-license",
    `${folder} has no licence text`,
    "npm ci, or write it to wasm/release/licenses",
  );
}

/** All of it, in the order of names. */
export function thirdParties() {
  return [...compiledIn, ...fromLockFile()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

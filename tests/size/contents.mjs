// What is in the module, by library and by subject: from a build of its own that keeps the names of functions, with the
// same code otherwise, which is checked against the module that is shipped.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { cmake } from "../../wasm/cmake.mjs";
import { Failure } from "../../wasm/toolchain/failure.mjs";
import { prepare } from "../../wasm/toolchain/prepare.mjs";
import { readDefinitions, subjectOf } from "./subjects.mjs";
import { readWasm } from "./wasm_file.mjs";

/** So many bytes may the named build differ in: functions that are used alike are sorted by their names. */
const TOLERANCE = 64;

/**
 * @typedef {object} Part
 * @property {string} subject
 * @property {number} code bytes; what was inlined counts where it ended up
 * @property {number} data bytes
 */

/**
 * @param {Uint8Array} shipped dist/usher.wasm
 * @param {(line: string) => void} log
 * @returns {Promise<{ parts: Part[], size: number, shipped: number }>} the parts are all of `size`
 */
export async function weighContents(shipped, log) {
  const { env } = await prepare("start");
  const folder = await cmake("size", env, { log, targets: ["usher-wasm"] });
  const named = readWasm(readFileSync(join(folder, "usher.wasm")));
  const size = named.size - (named.sections.get("name") ?? 0);
  if (Math.abs(size - shipped.length) > TOLERANCE) {
    throw new Failure(
      "other-module",
      `the build with names has ${size} bytes without them, and dist/usher.wasm ${shipped.length}`,
      "npm run build, and look at what USHER_NAMES changes in wasm/CMakeLists.txt",
    );
  }
  const definitions = readDefinitions(readFileSync(join(folder, "usher.symbols"), "utf8"));
  const constants = readConstants(readFileSync(join(folder, "usher.map"), "utf8"));
  return { parts: weigh(named, constants, definitions), size, shipped: shipped.length };
}

/**
 * @param {import("./wasm_file.mjs").WasmFile} named
 * @param {{ name: string, size: number }[]} constants
 * @param {Map<string, Set<string>>} definitions
 * @returns {Part[]}
 */
export function weigh({ sections, functions, size }, constants, definitions) {
  /** @type {Map<string, Part>} */
  const parts = new Map();
  const add = (
    /** @type {string} */ subject,
    /** @type {"code" | "data"} */ kind,
    /** @type {number} */ bytes,
  ) => {
    const part = parts.get(subject) ?? { subject, code: 0, data: 0 };
    part[kind] += bytes;
    parts.set(subject, part);
  };
  for (const { name, size: bytes } of functions) add(subjectOf(name, definitions), "code", bytes);
  for (const { name, size: bytes } of constants) {
    add(name === MERGED ? "texts of all, merged" : subjectOf(name, definitions), "data", bytes);
  }
  const known = [...parts.values()];
  const code = sum(known.map((part) => part.code));
  const data = sum(known.map((part) => part.data));
  // Zeros at an end are left out of the file, and what stands at an even place leaves a gap: neither is anybody's.
  const rest = size - (sections.get("name") ?? 0) - code - data;
  const sorted = known.sort((a, b) => b.code + b.data - a.code - a.data);
  const gaps = (sections.get("data") ?? 0) - data;
  return [...sorted, { subject: "types, tables, heads and gaps", code: rest - gaps, data: gaps }];
}

/** The linker's section of all texts, where equal ones and equal ends are one. */
const MERGED = "<internal>:(.rodata)";

/** Name and size of every constant, from the linker's map. @param {string} map */
export function readConstants(map) {
  const data = /^ .* DATA$([\s\S]*?)(?=^.* \.bss$)/m.exec(map)?.[1] ?? "";
  const rows = [...data.matchAll(/^ +\w+ +\w+ +(\w+)( +)(.+)$/gm)].map(([, size, indent, name]) => ({
    name: /** @type {string} */ (name),
    size: Number.parseInt(size ?? "", 16),
    isSymbol: (indent ?? "").length > 12,
  }));
  return rows
    .filter(({ name, isSymbol }) => isSymbol || name === MERGED)
    .map(({ name, size }) => ({ name: unmangled(name), size }));
}

/** A constant that a function or a library's function keeps has no name of its own but the function's. @param {string} name */
function unmangled(name) {
  const owner = /^\.L__const\._ZNK?(?:\d+)(nlohmann|usher)/.exec(name)?.[1];
  return owner === "nlohmann" ? "nlohmann::constant" : name.startsWith(".L") ? "usher::constant" : name;
}

const sum = (/** @type {number[]} */ numbers) => numbers.reduce((total, n) => total + n, 0);

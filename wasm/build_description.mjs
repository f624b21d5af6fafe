// The entry `./build`: which release this is, and the hash of its usher.wasm, to tell what a page really runs.
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const declarations = `/** The release, as in package.json. */
export declare const version: string;
/** SHA-256 of \`usher.wasm\`, in hexadecimal: the other entries carry the same module. */
export declare const wasmSha256: string;
`;

/** @param {{ root: string, dist: string, wasm: Uint8Array }} made */
export function describeBuild({ root, dist, wasm }) {
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const values = { version, wasmSha256: createHash("sha256").update(wasm).digest("hex") };
  const write = (/** @type {string} */ file, /** @type {string} */ text) =>
    writeFileSync(join(dist, file), text);
  const lines = Object.entries(values).map(([name, value]) => [name, JSON.stringify(value)]);
  write("build.js", lines.map(([name, value]) => `export const ${name} = ${value};\n`).join(""));
  write("build.cjs", lines.map(([name, value]) => `exports.${name} = ${value};\n`).join(""));
  write("build.d.ts", declarations);
  write("build.d.cts", declarations);
}

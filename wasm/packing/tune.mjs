// `npm run tune`: looks for the shortest way to pack dist/usher.wasm, and writes it down in tuning.json. Brotli gains or
// loses hundreds of bytes by what no rule tells; how long that is, is measured in the entry, minified, as people download
// it. Takes some minutes. What is built meanwhile is packed as before.
//
//     node wasm/packing/tune.mjs [PAIRS]...     only with so many pairs of phrases
import { readFileSync, writeFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";
import { buildSync } from "esbuild";
import { join, pack, streamsOf, tuned, writeStream } from "../packing.mjs";
import { Failure } from "../toolchain/failure.mjs";
import { ALPHABETS } from "./alphabets.mjs";

const at = (/** @type {string} */ path) => new URL(path, import.meta.url);
const wasm = readFileSync(at("../../dist/usher.wasm"));

const entry = readFileSync(at("../../dist/index.js"), "utf8");
const [before, after] = entry.split(pack(wasm));
if (after === undefined) {
  throw new Failure(
    "tuning",
    "dist/index.js was packed in another way than tuning.json says",
    "npm run build",
  );
}

/** Bytes of the entry with this in it, minified anew: which names variables get depends on it too. */
function sizeOf(packed) {
  const { outputFiles } = buildSync({
    stdin: { contents: before + packed + after },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    write: false,
  });
  return brotliCompressSync(outputFiles[0].contents).length;
}

/** From the alphabets in effect: one other at a time, as long as that helps. */
function chooseAlphabets(pairs) {
  const { streams, said } = streamsOf(wasm, pairs);
  const names = Object.keys(ALPHABETS);
  const ways = streams.map((stream) => new Map(names.map((name) => [name, writeStream(stream, name)])));
  const sizeWith = (alphabets) =>
    sizeOf(
      join(
        alphabets.map((name, n) => ways[n].get(name)),
        said,
      ),
    );
  let chosen = [...tuned.alphabets];
  let size = sizeWith(chosen);
  for (let better = true; better; ) {
    better = false;
    for (let n = 0; n < chosen.length; n++) {
      for (const name of names.filter((name) => name !== chosen[n])) {
        const other = chosen.with(n, name);
        const otherSize = sizeWith(other);
        if (otherSize < size) {
          [chosen, size, better] = [other, otherSize, true];
          process.stderr.write(`\r${pairs} pairs: ${size} bytes `);
        }
      }
    }
  }
  process.stderr.write(`\r${pairs} pairs: ${size} bytes\n`);
  return { size, pairs, alphabets: chosen };
}

const former = sizeOf(pack(wasm));
const asked = process.argv.slice(2).map(Number);
const tries = asked.length > 0 ? asked : Array.from({ length: 16 }, (_, n) => n + 3);
const [best] = tries.map((pairs) => chooseAlphabets(pairs)).sort((one, other) => one.size - other.size);
if (best.size < former) {
  const { pairs, alphabets } = best;
  writeFileSync(at("tuning.json"), `${JSON.stringify({ pairs, alphabets }, undefined, 2)}\n`);
}
process.stdout.write(
  best.size < former
    ? `${former - best.size} bytes less, ${best.size} in all; now: npm run build\n`
    : `nothing is shorter than the ${former} bytes of now\n`,
);

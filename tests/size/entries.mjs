// What each entry of the package weighs for whoever downloads it, and what it may weigh at most.
//
// A change that needs more says so here, in `budget`, and why that is worth it, in its commit.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { build } from "esbuild";
import { bundleWorker } from "../edge/workerd.mjs";

const dist = new URL("../../dist/", import.meta.url);
const kB = 1024;

/**
 * @typedef {object} Entry
 * @property {string} name
 * @property {() => Promise<Uint8Array[]>} files what is downloaded
 * @property {Partial<Weight>} budget
 * @property {string} because why it is not more
 *
 * @typedef {{ raw: number, gzip: number, brotli: number }} Weight
 */

/** @type {Entry[]} */
export const entries = [
  {
    name: ".",
    files: () => downloaded("index.js"),
    budget: { brotli: 52 * kB },
    because:
      "a page pays it before its first answer: less than the packages it replaces, with the module inside",
  },
  {
    name: "./slim with ./usher.wasm",
    files: async () => [...(await downloaded("slim.js")), readFileSync(new URL("usher.wasm", dist))],
    budget: { brotli: 56.5 * kB },
    because: "the same page, without the packing that `.` has: a little more, compiled while it arrives",
  },
  {
    name: "./slim",
    files: () => downloaded("slim.js"),
    budget: { brotli: 7 * kB },
    because: "passes values and judges nothing: it grows by a call, not by a rule",
  },
  {
    name: "./usher.wasm",
    files: async () => [readFileSync(new URL("usher.wasm", dist))],
    budget: { raw: 120 * kB, brotli: 50 * kB },
    because: "all rules and their catalog: what is compiled counts too, and that is the raw size",
  },
  {
    name: "./elements/define",
    files: () => downloaded("elements/define.js"),
    budget: { brotli: 32 * kB },
    because: "all elements with Lit and one language, on top of the module",
  },
  {
    name: "./messages",
    files: () => downloaded("messages/index.js"),
    budget: { brotli: 22 * kB },
    because: "four languages; a bundler takes only those that are named",
  },
  {
    name: "./transport",
    files: () => downloaded("transport/index.js"),
    budget: { brotli: 7 * kB },
    because: "two ways to ask a server, and nothing but standard fetch",
  },
  {
    name: "the Worker at the edge",
    files: async () =>
      (await bundleWorker(fileURLToPath(new URL("../../web/edge/worker.ts", import.meta.url)))).map(
        ({ contents }) => contents,
      ),
    budget: { raw: 400 * kB, gzip: 128 * kB },
    because: "a Worker may have 3 MB of gzip, and starts the sooner the less it is",
  },
];

/** Minified, as a page's own bundler would. @param {string} entry */
async function downloaded(entry) {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(entry, dist))],
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    write: false,
    outdir: "out",
    loader: { ".wasm": "file" },
    logLevel: "error",
  });
  return outputFiles.filter(({ path }) => !path.endsWith(".wasm")).map(({ contents }) => contents);
}

/** @param {Entry} entry @returns {Promise<Weight>} */
export async function weighEntry({ files }) {
  const all = await files();
  const sum = (/** @type {(file: Uint8Array) => Uint8Array} */ compress) =>
    all.reduce((total, file) => total + compress(file).length, 0);
  return { raw: sum((file) => file), gzip: sum(gzipSync), brotli: sum(brotliCompressSync) };
}

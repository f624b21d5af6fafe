import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { build } from "esbuild";
import { expect, test } from "vitest";

const dist = new URL("../../dist/", import.meta.url);
const brotli = (bytes: Uint8Array): number => brotliCompressSync(bytes).length;

/** What a page downloads for `import { createUsher } from` this entry, minified, in bytes of brotli. */
async function downloaded(entry: string): Promise<number> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(entry, dist))],
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    write: false,
    outdir: "out",
    loader: { ".wasm": "file" },
  });
  return outputFiles.reduce((sum, file) => sum + brotli(file.contents), 0);
}

// Budgets, in bytes of 1,024 to the kB; a change that needs more says so here.
test("the entry that carries the module: at most 52 kB", async () => {
  expect(await downloaded("index.js")).toBeLessThanOrEqual(52 * 1024);
});

test("the slim entry and the module: at most 56 kB together", async () => {
  expect(
    (await downloaded("slim.js")) + brotli(readFileSync(new URL("usher.wasm", dist))),
  ).toBeLessThanOrEqual(56 * 1024);
});

test("all elements with Lit and one language: at most 32 kB on top of the module", async () => {
  expect(await downloaded("elements/define.js")).toBeLessThanOrEqual(32 * 1024);
});

test("the classes alone bring no language but English, and no module", async () => {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL("elements/index.js", dist))],
    bundle: true,
    format: "esm",
    charset: "utf8",
    write: false,
  });
  const text = outputFiles[0]?.text ?? "";
  expect(text).toContain("Loading…");
  expect(text).not.toMatch(/Wird geladen|Chargement|読み込んで/);
  expect(text).not.toContain("WebAssembly");
});

test("the module starts with 1 MB of memory", async () => {
  const module = await WebAssembly.compile(readFileSync(new URL("usher.wasm", dist)));
  const memory = WebAssembly.Module.exports(module).filter(({ kind }) => kind === "memory");
  expect(memory).toHaveLength(1);
  expect(WebAssembly.Module.imports(module).every(({ kind }) => kind === "function")).toBe(true);
});

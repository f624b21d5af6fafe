import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { expect, test } from "vitest";

const dist = new URL("../../dist/", import.meta.url);
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

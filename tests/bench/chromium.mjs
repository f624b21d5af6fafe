/** The contests in this machine's Chromium, headless: the same code, bundled, with the same packages. */

import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { launchBrowser } from "../browser/harness.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const cedar = join(root, "node_modules/@cedar-policy/cedar-wasm/web");

/** Clocks are exact only where a page shares nothing with others. */
const isolated = {
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-embedder-policy": "require-corp",
};

async function bundle() {
  const { outputFiles } = await build({
    stdin: {
      contents: `export { runContests } from "./contests.mjs"; export { createUsher } from "../../dist/index.js";`,
      resolveDir: join(root, "tests/bench"),
    },
    bundle: true,
    format: "esm",
    target: "es2022",
    write: false,
    alias: { "@cedar-policy/cedar-wasm/nodejs": join(cedar, "cedar_wasm.js") },
    inject: [join(root, "tests/bench/buffer.mjs")],
    external: ["fs"], // casbin reads files with it, which are not asked for
  });
  return outputFiles[0].contents;
}

/** Serves the page, the bundle, and what is measured as it is installed. */
export async function serveBench() {
  const files = new Map([
    ["/", { type: "text/html", contents: "<!doctype html><title>Bench</title>" }],
    ["/contests.js", { type: "text/javascript", contents: await bundle() }],
    [
      "/cedar_wasm_bg.wasm",
      { type: "application/wasm", contents: readFileSync(join(cedar, "cedar_wasm_bg.wasm")) },
    ],
  ]);
  for (const name of ["index.js", "slim.js", "usher.wasm"]) {
    const type = name.endsWith(".wasm") ? "application/wasm" : "text/javascript";
    files.set(`/dist/${name}`, { type, contents: readFileSync(join(root, "dist", basename(name))) });
  }
  const server = createServer((request, response) => {
    const file = files.get(new URL(request.url ?? "/", "http://localhost").pathname);
    if (!file) return response.writeHead(404).end();
    response.writeHead(200, { ...isolated, "content-type": file.type, "cache-control": "max-age=600" });
    response.end(file.contents);
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  const close = () => {
    server.closeAllConnections();
    return new Promise((closed) => server.close(closed));
  };
  return { origin: `http://localhost:${server.address().port}`, close };
}

export async function measureInChromium({ origin }, table, rounds, only) {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(origin);
    const contests = await page.evaluate(
      async ({ table, rounds, only }) => {
        const { createUsher, runContests } = await import("/contests.js");
        return runContests(await createUsher(), table, rounds, only);
      },
      { table, rounds, only },
    );
    return { version: browser.version(), contests };
  } finally {
    await browser.close();
  }
}

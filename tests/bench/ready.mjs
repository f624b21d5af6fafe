/**
 * From nothing to the first answer, of both entries: in a new process or browser, and once more in the same one.
 * The parts are timed where the module calls WebAssembly.
 */
import { execFileSync } from "node:child_process";
import { launchBrowser } from "../browser/harness.mjs";
import { spread } from "./race.mjs";

/** Runs in the process or the page. Milliseconds; `bytes` is what an entry is given where it can fetch nothing. */
async function watchStart(entry, bytes) {
  const parts = { compile: 0, instantiate: 0 };
  const originals = {};
  for (const [name, part] of [
    ["compile", "compile"],
    ["compileStreaming", "compile"],
    ["instantiate", "instantiate"],
  ]) {
    const original = WebAssembly[name];
    originals[name] = original;
    WebAssembly[name] = async (...given) => {
      const began = performance.now();
      try {
        return await original.apply(WebAssembly, given);
      } finally {
        parts[part] += performance.now() - began;
      }
    };
  }
  const began = performance.now();
  const { createUsher } = await import(entry);
  const imported = performance.now();
  const usher = await createUsher(bytes && { wasm: bytes });
  const made = performance.now();
  if (!usher.can("project", "OWNER", "project:read")) throw new Error("the first answer is wrong");
  const answered = performance.now();
  Object.assign(WebAssembly, originals);
  return {
    import: imported - began,
    ...parts,
    answer: answered - made,
    ready: answered - imported,
  };
}

const dist = (name) => new URL(`../../dist/${name}`, import.meta.url);
const entries = { inline: "index.js", slim: "slim.js" };

function inNode(entry) {
  const url = dist(entries[entry]).href;
  // In Node nothing is fetched from a file: the slim entry is given the bytes, read beforehand.
  const program = `
    import { readFileSync } from "node:fs";
    ${watchStart}
    const bytes = ${entry === "slim" ? `readFileSync(new URL(${JSON.stringify(dist("usher.wasm").href)}))` : "undefined"};
    const cold = await watchStart(${JSON.stringify(url)}, bytes);
    const warm = await watchStart(${JSON.stringify(`${url}?again`)}, bytes);
    console.log(JSON.stringify({ cold, warm }));`;
  return JSON.parse(
    execFileSync(process.execPath, ["--input-type=module", "-e", program], { encoding: "utf8" }),
  );
}

async function inChromium(entry, origin) {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    const once = async () => {
      await page.goto(origin);
      return page.evaluate(`(${watchStart})(${JSON.stringify(`/dist/${entries[entry]}`)})`);
    };
    return { cold: await once(), warm: await once() };
  } finally {
    await browser.close();
  }
}

/** What `ready` is held to, from the inline entry in a new process or browser. */
const bars = { Node: 10, Chromium: 20 };

export async function measureReady({ origin }, rounds) {
  const told = [];
  for (const [where, run] of [
    ["Node", inNode],
    ["Chromium", (entry) => inChromium(entry, origin)],
  ]) {
    for (const entry of Object.keys(entries)) {
      const runs = [];
      for (let round = 0; round < rounds; round++) runs.push(await run(entry));
      for (const when of ["cold", "warm"]) {
        const parts = Object.keys(runs[0][when]).map((part) => [
          part,
          spread(runs.map((run) => run[when][part])),
        ]);
        const bar = entry === "inline" && when === "cold" ? { bar: bars[where] } : {};
        told.push({ where, entry, when, ...bar, ms: Object.fromEntries(parts) });
      }
    }
  }
  return told;
}

// `npm run bench`: Usher and what people would use instead, on the same work, in the same process, in turns.
//
//     npm run bench                                      prints, and leaves build/bench.json
//     npm run bench -- --write                           keeps it as tests/bench/results.json, and writes README from it
//     npm run bench -- --only roles,lists --rounds 3     some of it, quickly
//
// A ratio is the peer's time over ours: above 1, Usher is faster. What a peer answers is compared before it is timed.
// Nothing here fails: a timing is a figure, not a test.
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { build } from "../../wasm/build.mjs";
import { aroundText } from "./around.mjs";
import { measureInChromium, serveBench } from "./chromium.mjs";
import { runContests } from "./contests.mjs";
import { measureEdge } from "./edge.mjs";
import { measureElements } from "./elements.mjs";
import { measureGrowth } from "./growth.mjs";
import { describeRun } from "./machine.mjs";
import { measureReady } from "./ready.mjs";
import { measureStart } from "./start.mjs";
import { growthTable, origin, printed, readyTable, speedTable } from "./tables.mjs";

const { values: options } = parseArgs({
  options: {
    write: { type: "boolean", default: false },
    only: { type: "string" },
    rounds: { type: "string", default: "15" },
  },
});
const rounds = Number(options.rounds);
const only = options.only?.split(",");
if (!(rounds > 0) || (only && options.write)) {
  console.error("--rounds is a number; --write keeps the whole, so it goes without --only");
  process.exit(2);
}
const wanted = (...subjects) => !only || subjects.some((subject) => only.includes(subject));

const at = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const say = (...lines) => console.log(`${lines.join("\n")}\n`);

await build();
const { createUsher } = await import("../../dist/index.js");
const usher = await createUsher();
const table = JSON.parse(readFileSync(at("tests/cases/access-rights.json"), "utf8"));
const results = {};

if (wanted("ready", "roles", "addresses", "typos", "hosts", "links", "lists")) {
  const site = await serveBench();
  try {
    if (wanted("ready")) {
      results.ready = await measureReady(site, Math.min(rounds, 9));
      say(printed(readyTable(results)));
    }
    const { version, contests } = await measureInChromium(site, table, rounds, only);
    Object.assign(results, describeRun(version));
    results.contests = { Node: await runContests(usher, table, rounds, only), Chromium: contests };
    say(printed(speedTable(results)), "", origin(results));
  } finally {
    await site.close();
  }
}
if (wanted("growth")) {
  results.growth = await measureGrowth(usher, createUsher, Math.min(rounds, 7));
  const { refused, longestMegabyte } = results.growth;
  say(
    printed(growthTable(results)),
    `${refused.scopes} declared scopes are refused (${refused.code}) in ${refused.ms.toFixed(1)} ms`,
    `readInviteLink() of 1 MB: at most ${longestMegabyte.ms.toFixed(0)} ms (${JSON.stringify(longestMegabyte.piece)})`,
  );
}
if (wanted("elements")) results.elements = await measureElements();
if (wanted("edge")) results.edge = await measureEdge();
if (wanted("start")) results.start = await measureStart();
const around = aroundText(results);
if (around.length > 0) say(...around);

/** Four figures are more than any of it is good for. */
const short = (_, value) =>
  typeof value === "number" && !Number.isInteger(value) ? Number(value.toPrecision(4)) : value;
const json = `${JSON.stringify(results, short, 1)}\n`;
mkdirSync(at("build"), { recursive: true });
writeFileSync(at("build/bench.json"), json);
if (options.write) {
  writeFileSync(at("tests/bench/results.json"), json);
  execFileSync(process.execPath, [at("wasm/generate.mjs")], { stdio: "inherit" });
}

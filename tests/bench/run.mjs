// `npm run bench`: Usher and what people would use instead, on the same work, in the same process, in turns.
//
// A time is the median of the rounds, a ratio the peer's time over ours: above 1, Usher is faster. What a peer answers
// is compared before it is timed. Nothing here fails: a timing is a figure, not a test.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { build } from "../../wasm/build.mjs";

const ROUNDS = 15;

await build();
const { createUsher } = await import("../../dist/index.js");
const usher = await createUsher();

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** Median milliseconds of each contestant, taking turns; what they return keeps the work from being optimised away. */
function race(contestants) {
  let kept = 0;
  const times = contestants.map(() => []);
  for (const run of contestants) run();
  for (let round = 0; round < ROUNDS; round++) {
    for (const [i, run] of contestants.entries()) {
      const began = performance.now();
      kept += run();
      times[i].push(performance.now() - began);
    }
  }
  if (!Number.isFinite(kept)) throw new Error("a contestant returned no number");
  return times.map(median);
}

const facts = JSON.parse(readFileSync(new URL("../cases/access-rights.json", import.meta.url), "utf8"));
const triples = ["organization", "project"].flatMap((level) =>
  facts.roles.flatMap((role) => facts[level].OWNER.map((scope) => [level, role, scope])),
);

function permissions() {
  const repeats = 300;
  const disagree = triples.filter(([l, r, s]) => usher.can(l, r, s) !== facts[l][r].includes(s));
  const timesAllowed = (allowed) => () => {
    let count = 0;
    for (let n = 0; n < repeats; n++) for (const [l, r, s] of triples) if (allowed(l, r, s)) count += 1;
    return count;
  };
  const [ours, includes] = race([
    timesAllowed((l, r, s) => usher.can(l, r, s)),
    timesAllowed((l, r, s) => facts[l][r].includes(s)),
  ]);
  const each = (ours / repeats / triples.length) * 1e6;
  return {
    what: "can()",
    peer: "table[role].includes(scope)",
    agrees: disagree.length === 0,
    ns: each,
    ratio: includes / ours,
  };
}

function hosts() {
  const pages = Array.from(
    { length: 2000 },
    (_, n) => `https://us.cloud.langfuse.com/project/p${n}?tab=members`,
  );
  const table = new Map(usher.regions().map(({ id, host }) => [host, id]));
  const disagree = pages.filter(
    (page) => usher.detectRegion(page).region !== table.get(new URL(page).hostname),
  );
  const letters = (region) => () => pages.reduce((sum, page) => sum + region(page).length, 0);
  const [ours, url] = race([
    letters((page) => usher.detectRegion(page).region),
    letters((page) => table.get(new URL(page).hostname)),
  ]);
  const each = (ours / pages.length) * 1e6;
  return {
    what: "detectRegion()",
    peer: "Map.get(new URL(page).hostname)",
    agrees: disagree.length === 0,
    ns: each,
    ratio: url / ours,
  };
}

/** Milliseconds from importing the module to its first answer, in processes of their own. */
function start() {
  const program = `
    const began = performance.now();
    const { createUsher } = await import(${JSON.stringify(new URL("../../dist/index.js", import.meta.url).href)});
    const imported = performance.now();
    (await createUsher()).can("project", "OWNER", "project:read");
    console.log(imported - began, performance.now() - imported);`;
  const runs = Array.from({ length: ROUNDS }, () =>
    execFileSync(process.execPath, ["--input-type=module", "-e", program]).toString().split(" ").map(Number),
  );
  return { import: median(runs.map(([ms]) => ms)), create: median(runs.map(([, ms]) => ms)) };
}

for (const { what, peer, agrees, ns, ratio } of [permissions(), hosts()]) {
  const answers = agrees ? "same answers" : "ANSWERS DIFFER";
  console.log(`${what}: ${ns.toFixed(0)} ns, ${ratio.toFixed(2)} x as fast as ${peer} (${answers})`);
}
const { import: imported, create } = start();
console.log(
  `start in Node: import ${imported.toFixed(1)} ms, createUsher() and a first answer ${create.toFixed(1)} ms`,
);

// `npm run bench`: Usher and what people would use instead, on the same work, in the same process, in turns.
//
// A time is the median of the rounds, a ratio the peer's time over ours: above 1, Usher is faster. What a peer answers
// is compared before it is timed. Nothing here fails: a timing is a figure, not a test.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import mailcheck from "mailcheck";
import validator from "validator";
import { z } from "zod";
import { build } from "../../wasm/build.mjs";
import { measureEdge } from "./edge.mjs";
import { measureElements } from "./elements.mjs";
import { measureStart } from "./start.mjs";

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

/** One call and its peer over the same work, `pass(call)` being one round of `size` calls that returns a number. */
function compare({ what, peer, size, pass, agrees, ours, theirs }) {
  const [usherMs, peerMs] = race([() => pass(ours), () => pass(theirs)]);
  return { what, peer, agrees, ns: (usherMs / size) * 1e6, ratio: peerMs / usherMs };
}

function permissions() {
  const repeats = 300;
  const ours = ([level, role, scope]) => usher.can(level, role, scope);
  const theirs = ([level, role, scope]) => facts[level][role].includes(scope);
  return compare({
    what: "can()",
    peer: "table[role].includes(scope)",
    size: repeats * triples.length,
    pass: (allowed) => {
      let count = 0;
      for (let n = 0; n < repeats; n++) for (const triple of triples) if (allowed(triple)) count += 1;
      return count;
    },
    agrees: triples.every((triple) => ours(triple) === theirs(triple)),
    ours,
    theirs,
  });
}

function hosts() {
  const pages = Array.from(
    { length: 2000 },
    (_, n) => `https://us.cloud.langfuse.com/project/p${n}?tab=members`,
  );
  const table = new Map(usher.regions().map(({ id, host }) => [host, id]));
  const ours = (page) => usher.detectRegion(page).region;
  const theirs = (page) => table.get(new URL(page).hostname);
  return compare({
    what: "detectRegion()",
    peer: "Map.get(new URL(page).hostname)",
    size: pages.length,
    pass: (region) => pages.reduce((sum, page) => sum + region(page).length, 0),
    agrees: pages.every((page) => ours(page) === theirs(page)),
    ours,
    theirs,
  });
}

/** Three gateways that answer for most of the rewritten links: a parameter, a path, and base64. */
const gateways = [
  (link) =>
    `https://eur02.safelinks.protection.outlook.com/?url=${encodeURIComponent(link)}&data=05%7C02&sdata=x&reserved=0`,
  (link) => `https://secure-web.cisco.com/1ZW/${encodeURIComponent(link)}`,
  (link) => `https://us-west-2.protection.sophos.com/?d=langfuse.com&u=${btoa(link)}&i=N&t=x`,
];

const invites = Array.from(
  { length: 2000 },
  (_, n) =>
    `https://us.cloud.langfuse.com/auth/sign-up?targetPath=%2Forganization%2Fcm1usq7x0000abcd1234e${n}&email=a%2B${n}%40x.com`,
);

// The peer stops at the host and two parameters of the link as it is: it finds, mends, unwraps and judges nothing.
function links(what, texts) {
  const ours = (text) => usher.readInviteLink(text).region;
  const theirs = (text) => {
    const { hostname, searchParams } = new URL(text);
    return `${hostname}${searchParams.get("targetPath")}${searchParams.get("email")}`;
  };
  return compare({
    what,
    peer: "new URL(link) and two searchParams.get",
    size: texts.length,
    pass: (read) => texts.reduce((sum, text) => sum + read(text).length, 0),
    agrees: texts.every((text, n) => usher.readInviteLink(text).url === invites[n]),
    ours,
    theirs,
  });
}

/** The longest that a megabyte of anything has taken, in milliseconds, and of what. */
function megabytes() {
  const pieces = ["a", "a,", "a.b,", "a@b.c,", "&amp;", "%25", "(", "<", "https://", "[.]", "\u200b", "=\n"];
  pieces.push("https://a ", "https://www.google.com/url?q=", "https://us.cloud.langfuse.com/organization/\n");
  const times = pieces.map((piece) => {
    const text = piece.repeat(Math.ceil((1 << 20) / piece.length));
    const began = performance.now();
    usher.readInviteLink(text);
    return { piece, ms: performance.now() - began };
  });
  return times.toSorted((a, b) => b.ms - a.ms)[0];
}

const people = (count) =>
  Array.from({ length: count }, (_, n) => {
    const domain = ["gmail.com", "Example.com", "acme.co.uk", "gmial.com", "sub.corp.example", "outlook.com"][
      n % 6
    ];
    return `${["Jane", "bob", "x"][n % 3]}.${n}${["", "", "+team", "+a.b"][n % 4]}@${domain}`;
  });
const server = z.email();

function addresses(what, peer, ours, theirs) {
  const typed = people(10_000);
  return compare({
    what,
    peer,
    size: typed.length,
    pass: (read) => typed.reduce((sum, address) => sum + read(address).length, 0),
    agrees: typed.every((address) => ours(address) === theirs(address)),
    ours,
    theirs,
  });
}

// What people build from packages: it splits, refuses and finds duplicates, and knows no name, role, seat or reason.
function lists() {
  const typed = people(10_000);
  const text = typed.join("\n");
  const members = typed.slice(0, 500);
  const ours = () => usher.checkInviteList(text, { members }).rows.length;
  const theirs = () => {
    const seen = new Set(members.map((member) => validator.normalizeEmail(member)));
    let hints = 0;
    for (const address of text.split(/[\s,;]+/)) {
      if (!server.safeParse(address).success) continue;
      const normal = validator.normalizeEmail(address);
      if (seen.has(normal)) continue;
      seen.add(normal);
      if (mailcheck.run({ email: address })) hints += 1;
    }
    return hints;
  };
  return compare({
    what: "checkInviteList() of 10,000, each",
    peer: "zod, validator.normalizeEmail, mailcheck and a Set",
    size: typed.length,
    pass: (read) => read(),
    agrees: usher.checkInviteList(text, { members }).counts.member === members.length,
    ours,
    theirs,
  });
}

/** How much longer a million addresses take than ten thousand. */
function growth() {
  const fewText = people(10_000).join("\n");
  const manyText = people(1_000_000).join("\n");
  const [few, many] = race([
    () => usher.checkInviteList(fewText).rows.length,
    () => usher.checkInviteList(manyText).rows.length,
  ]);
  return { few, many };
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

for (const { what, peer, agrees, ns, ratio } of [
  permissions(),
  hosts(),
  links("readInviteLink()", invites),
  links(
    "readInviteLink() of rewritten links",
    invites.map((link, n) => gateways[n % gateways.length](link)),
  ),
  addresses(
    "normalizeEmail()",
    "z.email() and toLowerCase()",
    (typed) => usher.normalizeEmail(typed),
    (typed) => {
      const { success, data } = server.safeParse(typed.trim());
      return success ? data.toLowerCase() : null;
    },
  ),
  addresses(
    "checkEmail()",
    "z.email()",
    (typed) => usher.checkEmail(typed).address,
    (typed) => server.safeParse(typed.trim()).data,
  ),
  lists(),
]) {
  const answers = agrees ? "same answers" : "ANSWERS DIFFER";
  console.log(`${what}: ${ns.toFixed(0)} ns, ${ratio.toFixed(2)} x as fast as ${peer} (${answers})`);
}
const { piece, ms } = megabytes();
console.log(`readInviteLink() of 1 MB: at most ${ms.toFixed(0)} ms (${JSON.stringify(piece)})`);
const { few, many } = growth();
console.log(
  `checkInviteList(): ${few.toFixed(1)} ms for 10,000, ${many.toFixed(0)} ms for 1,000,000: ${(many / few).toFixed(0)} times`,
);
const { import: imported, create } = start();
console.log(
  `start in Node: import ${imported.toFixed(1)} ms, createUsher() and a first answer ${create.toFixed(1)} ms`,
);
const { firstRows, allRows, search, opened, typed, typedSlowly } = await measureElements();
const keys = ({ median: usual, worst }) => `${usual.toFixed(0)} ms a key, at worst ${worst.toFixed(0)} ms`;
console.log(
  `in Chromium: members table of 10,000 shown in ${firstRows.toFixed(0)} ms, drawn to the end in ${allRows.toFixed(0)} ms; searching it ${keys(search)}`,
);
console.log(
  `in Chromium: invite dialog open in ${opened.toFixed(0)} ms; typing in a list of 10,000 ${keys(typed)}, and slowly ${keys(typedSlowly)}`,
);
const edge = await measureEdge();
for (const [what, { ours, theirs, agrees }] of Object.entries(edge.requests)) {
  const answers = agrees ? "same answers" : "ANSWERS DIFFER";
  console.log(
    `at the edge, ${what}: ${ours.p50.toFixed(2)} ms, p95 ${ours.p95.toFixed(2)}; without the module ${theirs.p50.toFixed(2)}, p95 ${theirs.p95.toFixed(2)}: it adds ${(ours.p50 - theirs.p50).toFixed(2)} ms (${answers})`,
  );
}
const { starts, sizes } = edge;
console.log(
  `at the edge, from the start of workerd to a first answer ${starts.ours.all.toFixed(0)} ms, the answer alone ${starts.ours.first.toFixed(0)}; without the module ${starts.theirs.all.toFixed(0)} and ${starts.theirs.first.toFixed(0)}`,
);
const kB = (bytes) => (bytes / 1024).toFixed(0);
console.log(
  `deployed to the edge: ${kB(sizes.ours.raw)} kB, ${kB(sizes.ours.gzip)} kB of gzip; without the module ${kB(sizes.theirs.raw)} and ${kB(sizes.theirs.gzip)}`,
);
const served = await measureStart();
console.log(
  `npm start, everything built, until its page has answered: ${served.first.toFixed(1)} s with new data, later ${served.usual.toFixed(1)} s (slowest of 5: ${served.slowest.toFixed(1)}), ${served.megabytes.toFixed(0)} MB resident`,
);

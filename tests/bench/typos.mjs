// `npm run evaluate:typos`: how often "did you mean" is right, wrong or a false alarm, beside mailcheck.
//
// Typos of the big providers, one edit each, are made here. Real domains, for which no hint is right, and typos people
// made come from two lists that are not part of this repository: a folder of them is the one argument.
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import mailcheck from "mailcheck";
import { build } from "../../wasm/build.mjs";

await build();
const { createUsher } = await import("../../dist/index.js");
const usher = await createUsher();

const contestants = {
  usher: (domain) => usher.checkEmail(`jane@${domain}`).suggestion?.slice("jane@".length) ?? null,
  mailcheck: (domain) => mailcheck.run({ email: `jane@${domain}` })?.domain ?? null,
};

const folder = process.argv[2] ?? fileURLToPath(new URL("../../../shared/cases", import.meta.url));
const read = (name) => {
  const file = `${folder}/${name}.jsonl`;
  if (!existsSync(file)) {
    console.log(`SKIPPED: there is no ${name}.jsonl; name the folder that holds it`);
    return [];
  }
  return readFileSync(file, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
};

const percent = (part, whole) => `${((100 * part) / whole).toFixed(2)} %`;

const PROVIDERS = [
  "gmail.com",
  "hotmail.com",
  "outlook.com",
  "yahoo.com",
  "icloud.com",
  "protonmail.com",
  "googlemail.com",
  "yandex.ru",
  "hotmail.co.uk",
  "yahoo.co.uk",
];
const LETTERS = "abcdefghijklmnopqrstuvwxyz";

/** What one slip makes of a domain at a letter. */
const SLIPS = {
  "left out": (head, _letter, tail) => [head + tail],
  doubled: (head, letter, tail) => [head + letter + letter + tail],
  swapped: (head, letter, tail) => (tail ? [head + tail[0] + letter + tail.slice(1)] : []),
  replaced: (head, _letter, tail) => [...LETTERS].map((other) => head + other + tail),
};

function judge(name, pairs) {
  if (pairs.length === 0) return;
  for (const [who, suggest] of Object.entries(contestants)) {
    let right = 0;
    let wrong = 0;
    for (const { typed, meant } of pairs) {
      const hint = suggest(typed);
      if (hint === meant) right += 1;
      else if (hint) wrong += 1;
    }
    console.log(
      `${name} (${pairs.length}), ${who}: right ${percent(right, pairs.length)}, wrong ${percent(wrong, pairs.length)}`,
    );
  }
}

const real = read("typo-real-domains");
const known = new Set([...real.map(({ domain }) => domain), ...PROVIDERS]);
const isDomain = (text) => /^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}$/.test(text);
for (const [kind, slip] of Object.entries(SLIPS)) {
  const pairs = PROVIDERS.flatMap((meant) =>
    [...meant].flatMap((letter, at) =>
      slip(meant.slice(0, at), letter, meant.slice(at + 1)).map((typed) => ({ typed, meant })),
    ),
  );
  judge(
    `a letter of a big provider ${kind}`,
    pairs.filter(({ typed }) => !known.has(typed) && isDomain(typed)),
  );
}
judge("typos people made", read("typo-pairs"));
for (const kind of new Set(real.map((row) => row.kind))) {
  const domains = real.filter((row) => row.kind === kind);
  for (const [who, suggest] of Object.entries(contestants)) {
    const alarms = domains.filter(({ domain }) => suggest(domain) !== null).length;
    console.log(
      `real domains, ${kind} (${domains.length}), ${who}: false alarms ${percent(alarms, domains.length)}`,
    );
  }
}

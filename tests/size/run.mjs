// `npm run size`: what each entry of the package weighs, and what is in the module.
//
//     node tests/size/run.mjs           as tables
//     node tests/size/run.mjs --json    for programs
import { readFileSync } from "node:fs";
import { build } from "../../wasm/build.mjs";
import { Failure } from "../../wasm/toolchain/failure.mjs";
import { weighContents } from "./contents.mjs";
import { entries, weighEntry } from "./entries.mjs";

const log = (/** @type {string} */ line) => process.stderr.write(`${line}\n`);
const number = (/** @type {number} */ bytes) => bytes.toLocaleString("en");

/** Columns of numbers to the right, behind a column of names. @param {string[][]} rows */
function table(rows) {
  const widths = (rows[0] ?? []).map((_, n) => Math.max(...rows.map((row) => (row[n] ?? "").length)));
  return rows
    .map((row) =>
      row
        .map((cell, n) => (n === 0 ? cell.padEnd(widths[n] ?? 0) : cell.padStart(widths[n] ?? 0)))
        .join("  "),
    )
    .join("\n");
}

async function main(asJson) {
  await build({ log });
  const weights = [];
  for (const entry of entries) {
    weights.push({ name: entry.name, ...(await weighEntry(entry)), budget: entry.budget });
  }
  const contents = await weighContents(readFileSync(new URL("../../dist/usher.wasm", import.meta.url)), log);
  if (asJson) {
    process.stdout.write(`${JSON.stringify({ entries: weights, module: contents }, null, 2)}\n`);
    return;
  }
  const budgets = weights.map(({ budget }) =>
    Object.entries(budget)
      .map(([form, bytes]) => `${number(bytes)} ${form}`)
      .join(", "),
  );
  const weighed = weights.map(({ name, raw, gzip, brotli }, n) => [
    name,
    ...[raw, gzip, brotli].map(number),
    budgets[n] ?? "",
  ]);
  const parts = contents.parts.map(({ subject, code, data }) => [
    subject,
    ...[code, data, code + data].map(number),
    `${(((code + data) / contents.size) * 100).toFixed(1)} %`,
  ]);
  const total = ["all of it", "", "", number(contents.size), ""];
  process.stdout.write(`${table([["entry", "bytes", "gzip", "brotli", "at most"], ...weighed])}

${table([["in usher.wasm", "code", "data", "bytes", ""], ...parts, total])}

What was inlined counts where it ended up. The file that is shipped has ${number(contents.shipped)} bytes.
`);
}

try {
  await main(process.argv.includes("--json"));
} catch (error) {
  if (!(error instanceof Failure)) throw error;
  process.stderr.write(`${error}\n`);
  process.exitCode = error.exitCode;
}

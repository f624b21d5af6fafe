// `npm run fuzz`: runs the fuzz targets for a chosen time, and tells what they found.
//
//     npm run fuzz                               all targets, a minute together
//     npm run fuzz -- --time 3600 --target link  one of them, an hour; --target may stand several times
//     npm run fuzz -- --write                    then adds what reached something new to tests/fuzz/corpus
//
// What it has learned stays in build/fuzz/corpus, and the next run goes on from there.
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { cmake } from "../../wasm/cmake.mjs";
import { Failure } from "../../wasm/toolchain/failure.mjs";
import { prepare } from "../../wasm/toolchain/prepare.mjs";
import { run } from "../../wasm/toolchain/run.mjs";
import { addToCorpus } from "./corpora.mjs";
import { dictionary, readCatalog, targets } from "./targets.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const built = join(root, "build/fuzz");
const findings = join(built, "findings");
const usage = `usage: npm run fuzz -- [--time SECONDS] [--target NAME]... [--write]\ntargets: ${targets.join(", ")}`;

/** One target for its share of the time. */
async function fuzz(target, seconds, catalog) {
  const learned = join(built, "corpus", target);
  const words = join(built, `${target}.dict`);
  mkdirSync(learned, { recursive: true });
  writeFileSync(words, dictionary(target, catalog));
  const before = new Set(readdirSync(findings));
  const { exitCode, output } = await run(
    join(built, "tests/fuzz", `usher-fuzz-${target}`),
    [
      `-max_total_time=${seconds}`,
      `-dict=${words}`,
      `-artifact_prefix=${join(findings, target)}-`,
      "-max_len=2048",
      "-timeout=10",
      "-rss_limit_mb=3072",
      "-print_final_stats=1",
      learned,
      join(root, "tests/fuzz/corpus", target),
    ],
    {
      onLine: (line) => {
        const pulse = /^#(\d+)\s+\w+\s+cov: (\d+).*exec\/s: (\d+)/.exec(line);
        if (pulse && process.stderr.isTTY)
          process.stderr.write(`\r\x1b[K${target} ${pulse[1]} executions, ${pulse[2]} places, ${pulse[3]}/s`);
      },
    },
  );
  if (process.stderr.isTTY) process.stderr.write("\r\x1b[K");
  const executed = Number(/number_of_executed_units: (\d+)/.exec(output)?.[1] ?? 0);
  const found = readdirSync(findings).filter((file) => file.startsWith(`${target}-`) && !before.has(file));
  return { target, executed, found, failed: exitCode !== 0, output };
}

function tell({ target, executed, found, failed, output }) {
  console.log(`${target.padEnd(14)}${executed.toLocaleString("en").padStart(14)} executions`);
  if (!failed) return;
  const why = /^(?:.*does not hold|.*runtime error:.*|SUMMARY:.*|==\d+==ERROR.*)$/m.exec(output)?.[0];
  console.log(`  FOUND ${why ?? "an end that nothing explains"}`);
  const program = `build/fuzz/tests/fuzz/usher-fuzz-${target}`;
  for (const file of found) console.log(`  again: ${program} ${relative(root, join(findings, file))}`);
  if (found.length === 0) console.log(output);
}

async function main() {
  const { values } = parseArgs({
    options: {
      time: { type: "string", default: "60" },
      target: { type: "string", multiple: true, default: targets },
      write: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return console.log(usage);
  const share = Math.floor(Number(values.time) / values.target.length);
  const strange = values.target.filter((target) => !targets.includes(target));
  if (!(share >= 1) || strange.length > 0) {
    throw new Failure("usage", `nothing to run for --time ${values.time} --target ${values.target}`, usage, {
      exitCode: 2,
    });
  }
  const { env } = await prepare("fuzz");
  await cmake("fuzz", env, { log: (line) => process.stderr.write(`${line}\n`) });
  mkdirSync(findings, { recursive: true });
  const catalog = readCatalog(join(built, "usher-catalog"));
  let executed = 0;
  let failures = 0;
  for (const target of values.target) {
    const result = await fuzz(target, share, catalog);
    tell(result);
    executed += result.executed;
    failures += Number(result.failed);
    if (values.write && !result.failed) console.log(`  ${await addToCorpus(target, built)}`);
  }
  console.log(
    `${executed.toLocaleString("en")} executions, ${failures} of ${values.target.length} targets found something`,
  );
  if (failures > 0) process.exitCode = 1;
}

try {
  await main();
} catch (error) {
  const misused = error.code?.startsWith?.("ERR_PARSE_ARGS");
  if (!(error instanceof Failure) && !misused) throw error;
  console.error(misused ? `${error.message}\n${usage}` : String(error));
  process.exitCode = error.exitCode ?? 2;
}

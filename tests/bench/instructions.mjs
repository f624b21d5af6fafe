// `npm run instructions`: how many instructions a call takes, counted by callgrind, against tests/bench/instructions.json.
//
//     node tests/bench/instructions.mjs            compares; fails where a call takes 3 % more, or 3 % less, than written
//     node tests/bench/instructions.mjs --write    writes down what was counted
//
// The counts depend on no clock and on nothing else that runs. They depend on the compiler, the C and C++ libraries and
// the kind of processor, which are written down with them: where one differs, nothing is compared, and that is said.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { cmake } from "../../wasm/cmake.mjs";
import { Failure } from "../../wasm/toolchain/failure.mjs";
import { prepare } from "../../wasm/toolchain/prepare.mjs";
import { run } from "../../wasm/toolchain/run.mjs";
import { compareCounts, readDump } from "./instruction_counts.mjs";

/** What a test that was skipped ends with, as automake and CTest have it; tests/run.mjs says so. */
const SKIPPED = 77;
const file = fileURLToPath(new URL("instructions.json", import.meta.url));

async function count() {
  const { env } = await prepare("test");
  const folder = await cmake("instructions", env, { targets: ["usher-instructions"] });
  const dumps = mkdtempSync(join(tmpdir(), "usher-callgrind-"));
  try {
    const { exitCode, output } = await run(
      "valgrind",
      [
        "-q",
        "--tool=callgrind",
        `--callgrind-out-file=${join(dumps, "dump")}`,
        join(folder, "tests/bench/usher-instructions"),
      ],
      // The C library has its fast paths for each processor; all of them have this one.
      {
        env: { ...process.env, GLIBC_TUNABLES: "glibc.cpu.hwcaps=-AVX512F,-AVX2,-BMI2,-ERMS,-FSRM,-SSE4_2" },
      },
    );
    if (exitCode !== 0 || /^WRONG/m.test(output))
      throw new Failure("instructions", `usher-instructions failed\n${output}`, "see the lines above");
    const madeWith = Object.fromEntries(
      [...output.matchAll(/^(compiler|libc|libstdc\+\+) (.+)$/gm)].map(([, what, version]) => [
        what,
        version,
      ]),
    );
    const counts = Object.fromEntries(
      readdirSync(dumps)
        .map((name) => readDump(readFileSync(join(dumps, name), "utf8")))
        .filter((dump) => dump !== null),
    );
    return { madeWith: { ...madeWith, processor: process.arch }, counts };
  } finally {
    rmSync(dumps, { recursive: true });
  }
}

async function main(write) {
  const counted = await count();
  if (write) {
    writeFileSync(file, `${JSON.stringify(counted, null, 2)}\n`);
    process.stdout.write(`wrote tests/bench/instructions.json\n`);
    return;
  }
  const { lines, verdict } = compareCounts(JSON.parse(readFileSync(file, "utf8")), counted);
  process.stdout.write(`${lines.join("\n")}\n`);
  process.exitCode = { same: 0, differs: 1, "not-compared": SKIPPED }[verdict];
}

try {
  await main(process.argv.includes("--write"));
} catch (error) {
  if (!(error instanceof Failure)) throw error;
  process.stderr.write(`${error}\n`);
  process.exitCode = error.exitCode;
}

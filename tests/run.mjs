// `npm test`: everything, in the order in which a failure says most. Each stage's whole output is in build/logs.
//
//     node tests/run.mjs             all of it
//     node tests/run.mjs native asan only the stages named
import { spawn } from "node:child_process";
import { createWriteStream, mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Failure } from "../wasm/toolchain/failure.mjs";
import { prepare } from "../wasm/toolchain/prepare.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const logs = join(root, "build/logs");
const vitest = ["node_modules/vitest/vitest.mjs", "run", "--config"];

const preset = (name) => [
  ["cmake", "--preset", name],
  ["cmake", "--build", "--preset", name],
];

/** Name, what it proves, and the commands that must all end with 0. */
const stages = [
  {
    name: "style",
    proves: "format and lint of everything written by hand",
    commands: [["node", "tests/house/format.mjs"]],
  },
  {
    name: "native",
    proves: "the C++ suite, natively, and each public header alone",
    commands: [
      ...preset("dev"),
      ["cmake", "--build", "--preset", "dev", "--target", "usher-headers"],
      ["ctest", "--preset", "dev"],
    ],
  },
  {
    name: "instructions",
    proves: "a call takes as many instructions as is written down",
    commands: [["node", "tests/bench/instructions.mjs"]],
  },
  {
    name: "generated",
    proves: "what is generated from the catalog is fresh",
    commands: [["node", "wasm/generate.mjs", "--check"]],
  },
  {
    name: "reference",
    proves: "what is public is documented, in TypeScript and in C++",
    commands: [["node", "web/docs/reference.mjs"]],
  },
  {
    name: "asan",
    proves: "the C++ suite and the fuzz corpora under ASan and UBSan",
    commands: [...preset("asan"), ["ctest", "--preset", "asan"]],
  },
  { name: "tidy", proves: "clang-tidy has nothing to say", commands: preset("tidy") },
  {
    name: "build",
    proves: "the module and dist/ are made, and every type holds",
    commands: [
      ["node", "wasm/build.mjs", "--from-source"],
      ["node", "node_modules/typescript/bin/tsc", "-p", "."],
    ],
  },
  {
    name: "reproducible",
    proves: "a second build, in another folder, has the same bytes",
    needs: ["build"],
    commands: [["node", "tests/release/reproducible.mjs"]],
  },
  {
    name: "wasm",
    proves: "the C++ suite as WebAssembly, in Node",
    commands: [...preset("wasm-test"), ["ctest", "--preset", "wasm-test"]],
  },
  {
    name: "module",
    proves: "the house, the toolchain, the module, the command and its consumers",
    needs: ["build", "native"],
    commands: [["node", ...vitest, "tests/vitest.config.ts"]],
  },
  {
    name: "server",
    proves: "regions, acceptance and mail on real databases, also when overrun and killed",
    needs: ["build"],
    commands: [["node", ...vitest, "tests/load/vitest.config.ts"]],
  },
  {
    name: "browser",
    proves: "elements and page in Chromium, under the real host names",
    needs: ["build"],
    commands: [["node", ...vitest, "tests/browser/vitest.config.ts"]],
  },
  {
    name: "engines",
    proves: "the stories in Chromium, Firefox and WebKit",
    needs: ["build"],
    commands: [["node", ...vitest, "tests/engines/vitest.config.ts"]],
  },
];

/** What a command ends with that could not do what it is for, and says why. */
const SKIPPED = 77;

/** Runs one command; its output goes to `log`, and comes back by its last lines. */
function runCommand([command, ...args], env, log) {
  return new Promise((resolve) => {
    const child = spawn(command === "node" ? process.execPath : command, args, { cwd: root, env });
    let tail = "";
    const take = (chunk) => {
      log.write(chunk);
      tail = (tail + chunk).slice(-12_000);
    };
    child.stdout.on("data", take);
    child.stderr.on("data", take);
    child.on("error", (error) => take(`${error}\n`));
    child.on("close", (exitCode) =>
      resolve({
        ok: exitCode === 0,
        skipped: exitCode === SKIPPED,
        tail: `$ ${[command, ...args].join(" ")}\n${tail}`,
      }),
    );
  });
}

async function runStage({ name, commands }, env) {
  const log = createWriteStream(join(logs, `${name}.log`));
  try {
    for (const command of commands) {
      const { ok, skipped, tail } = await runCommand(command, env, log);
      if (!ok) return { skipped, tail };
    }
    return null;
  } finally {
    log.end();
  }
}

async function main(wanted) {
  const unknown = wanted.filter((name) => !stages.some((stage) => stage.name === name));
  if (unknown.length > 0) {
    const known = stages.map(({ name }) => name).join(", ");
    throw new Failure("unknown-stage", `there is no stage ${unknown.join(", ")}`, `use ${known}`, {
      exitCode: 2,
    });
  }
  const chosen = wanted.length > 0 ? stages.filter(({ name }) => wanted.includes(name)) : stages;
  const { env } = await prepare("test");
  mkdirSync(logs, { recursive: true });
  const broken = new Set();
  let passed = 0;
  let failed = 0;
  let skipped = 0;
  for (const [index, stage] of chosen.entries()) {
    const title = `[${index + 1}/${chosen.length}] ${stage.name}: ${stage.proves}`;
    const missing = (stage.needs ?? []).filter((name) => broken.has(name));
    if (missing.length > 0) {
      console.log(`${title} -- SKIPPED, it needs ${missing.join(" and ")}`);
      broken.add(stage.name);
      skipped += 1;
      continue;
    }
    console.log(title);
    const began = performance.now();
    const failure = await runStage(stage, { ...process.env, ...env });
    const seconds = Math.round((performance.now() - began) / 1000);
    if (failure === null) {
      passed += 1;
      console.log(`    passed (${seconds} s)`);
    } else if (failure.skipped) {
      skipped += 1;
      console.log(`    SKIPPED (${seconds} s): IT PROVED NOTHING\n${failure.tail}`);
    } else {
      failed += 1;
      broken.add(stage.name);
      console.log(`    FAILED (${seconds} s), all of it in build/logs/${stage.name}.log\n${failure.tail}`);
    }
  }
  console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
  if (failed > 0) process.exitCode = 1;
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Failure)) throw error;
  console.error(String(error));
  process.exitCode = error.exitCode;
}

// `npm run mutations`: breaks the rules one at a time, and shows which native test notices. About half an hour.
//
//     npm run mutations                  all of them
//     npm run mutations -- --only host   those of files whose name has this in it
//     npm run mutations -- --missed      those that nobody has noticed yet
//
// What came of each is kept in tests/mutations/results.json.
//
// It works on a copy of the sources in build/mutations, and never touches the checkout.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { Failure } from "../../wasm/toolchain/failure.mjs";
import { prepare } from "../../wasm/toolchain/prepare.mjs";
import { run } from "../../wasm/toolchain/run.mjs";
import { keepResults, listMutations, readResults } from "./list.mjs";
import { suites } from "./rules.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const place = join(root, "build/mutations");
const source = join(place, "source");
const built = join(place, "native");
const program = join(built, "tests/cpp/usher-tests");

/** Only what differs is written, so that only that is compiled: a run that was broken off leaves a mutation behind. */
function copySources() {
  for (const part of ["include", "src", "tests/cpp", "tests/cases"]) {
    for (const entry of readdirSync(join(root, part), { recursive: true, withFileTypes: true })) {
      if (entry.isFile()) copyFile(relative(root, join(entry.parentPath, entry.name)));
    }
  }
  copyFile("CMakeLists.txt");
}

function copyFile(file) {
  const wanted = readFileSync(join(root, file));
  const to = join(source, file);
  if (existsSync(to) && readFileSync(to).equals(wanted)) return;
  mkdirSync(dirname(to), { recursive: true });
  writeFileSync(to, wanted);
}

async function configure(env) {
  const { exitCode, output } = await run(
    "cmake",
    [
      ...["-S", source, "-B", built, "-G", "Ninja", `-DUSHER_DEPS=${env.USHER_DEPS}`],
      ...["-DUSHER_BUILD_TESTS=ON", "-DCMAKE_CXX_FLAGS=-O0"],
    ],
    { env: { ...process.env, ...env } },
  );
  if (exitCode !== 0) throw new Failure("build", `cmake failed\n${output}`, "see the lines above");
}

/** What takes seconds is asked last. */
const SLOW = "DecisionSpace.*:DecisionProperties.*:LinkDamage.*:HostileText.*";

const build = () => run("cmake", ["--build", built, "-j1", "--target", "usher-tests"]);

/** The first test that fails, or nothing. Where the program ends in the middle of a test, it is that one. */
async function failing(filter) {
  const only = filter ? [`--gtest_filter=${filter}`] : [];
  let failed;
  let begun;
  const { exitCode, output } = await run(program, ["--gtest_fail_fast", ...only], {
    onLine: (line) => {
      begun = /^\[ RUN {6}\] (\w+\.\w+)/.exec(line)?.[1] ?? begun;
      failed ??= /^\[ {2}FAILED {2}\] (\w+\.\w+)/.exec(line)?.[1];
    },
  });
  if (exitCode === 0) return null;
  if (!begun) throw new Failure("no-tests", `the tests did not start\n${output}`, "see the lines above");
  return failed ?? begun;
}

/** What notices a mutation: a test, or the compiler. */
async function noticedBy({ file, from, to }) {
  const text = readFileSync(join(root, file), "utf8");
  writeFileSync(
    join(source, file),
    text.replace(from, () => to),
  );
  try {
    if ((await build()).exitCode !== 0) return "the compiler";
    for (const filter of [suites[file], `-${SLOW}`, SLOW]) {
      const by = await failing(filter);
      if (by) return by;
    }
    return null;
  } finally {
    writeFileSync(join(source, file), text);
  }
}

async function main() {
  const { values } = parseArgs({
    options: { only: { type: "string", default: "" }, missed: { type: "boolean", default: false } },
  });
  const before = values.missed ? readResults() : [];
  const noticed = ({ file, mutation }) =>
    before.some((last) => last.file === file && last.mutation === mutation && last.noticedBy !== null);
  const mutations = listMutations().filter((one) => one.file.includes(values.only) && !noticed(one));
  const { env } = await prepare("fuzz");
  copySources();
  await configure(env);
  const whole = await build();
  if (whole.exitCode !== 0) throw new Failure("build", whole.output, "see the lines above");
  const unbroken = await failing();
  if (unbroken) throw new Failure("tests-fail", `${unbroken} fails without a mutation`, "mend it first");
  const results = [];
  for (const [n, one] of mutations.entries()) {
    const by = await noticedBy(one);
    const { file, mutation } = one;
    results.push({ file, mutation, noticedBy: by });
    keepResults(results);
    console.log(`${n + 1}/${mutations.length} ${file}: ${mutation}\n    ${by ?? "NOBODY NOTICED"}`);
  }
  const missed = results.filter(({ noticedBy }) => noticedBy === null);
  console.log(`${results.length - missed.length} of ${results.length} mutations were noticed`);
  if (missed.length > 0) process.exitCode = 1;
}

try {
  await main();
} catch (error) {
  if (!(error instanceof Failure)) throw error;
  console.error(String(error));
  process.exitCode = error.exitCode;
}

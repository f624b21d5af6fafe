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
import { rowMutations } from "./rows.mjs";
import { rules, suites } from "./rules.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const place = join(root, "build/mutations");
const source = join(place, "source");
const built = join(place, "native");
const resultFile = join(root, "tests/mutations/results.json");
const program = join(built, "tests/cpp/usher-tests");

function listMutations() {
  const catalog = readdirSync(join(root, "src/catalog")).filter((file) => file.endsWith(".hpp"));
  const rows = catalog.flatMap((file) => rowMutations(root, `src/catalog/${file}`));
  const code = Object.entries(rules).flatMap(([file, list]) =>
    list.map(([from, to]) => ({
      file,
      name: `${from} -> ${to || "nothing"}`.replace(/\s+/g, " "),
      from,
      to,
    })),
  );
  for (const { file, from, to } of [...rows, ...code]) {
    const times = readFileSync(join(root, file), "utf8").split(from).length - 1;
    if (times === 0 || from === to) {
      throw new Failure("stale-mutation", `${file} has ${times} times: ${from}`, "write the mutation anew");
    }
  }
  return [...code, ...rows];
}

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

/** The first test that fails, or nothing. */
async function failing(filter) {
  const only = filter ? [`--gtest_filter=${filter}`] : [];
  let failed;
  const { exitCode } = await run(program, ["--gtest_brief=1", "--gtest_fail_fast", ...only], {
    onLine: (line) => {
      failed ??= /^\[ {2}FAILED {2}\] (\w+\.\w+)/.exec(line)?.[1];
    },
  });
  return exitCode === 0 ? null : (failed ?? `the program ended with ${exitCode}`);
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

const kept = () => (existsSync(resultFile) ? JSON.parse(readFileSync(resultFile, "utf8")) : []);

/** Results of this run, and of the last one for what was not asked, in the order of the mutations. */
function keep(fresh) {
  const before = kept();
  const same = (a) => (b) => a.file === b.file && (a.mutation ?? a.name) === b.mutation;
  const lines = listMutations()
    .map((mutation) => fresh.find(same(mutation)) ?? before.find(same(mutation)))
    .filter(Boolean)
    .map((result) => `  ${JSON.stringify(result)}`);
  writeFileSync(resultFile, `[\n${lines.join(",\n")}\n]\n`);
}

async function main() {
  const { values } = parseArgs({
    options: { only: { type: "string", default: "" }, missed: { type: "boolean", default: false } },
  });
  const before = values.missed ? kept() : [];
  const noticed = (file, name) =>
    before.some((last) => last.file === file && last.mutation === name && last.noticedBy !== null);
  const mutations = listMutations().filter(
    ({ file, name }) => file.includes(values.only) && !noticed(file, name),
  );
  const { env } = await prepare("fuzz");
  copySources();
  await configure(env);
  const whole = await build();
  if (whole.exitCode !== 0) throw new Failure("build", whole.output, "see the lines above");
  const unbroken = await failing();
  if (unbroken) throw new Failure("tests-fail", `${unbroken} fails without a mutation`, "mend it first");
  const results = [];
  for (const [n, mutation] of mutations.entries()) {
    const by = await noticedBy(mutation);
    const { file, name } = mutation;
    results.push({ file, mutation: name, noticedBy: by });
    keep(results);
    console.log(`${n + 1}/${mutations.length} ${file}: ${name}\n    ${by ?? "NOBODY NOTICED"}`);
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

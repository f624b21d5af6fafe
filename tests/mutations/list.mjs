// The mutations there are, and what came of each when it was last tried.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Failure } from "../../wasm/toolchain/failure.mjs";
import { rowMutations } from "./rows.mjs";
import { rules } from "./rules.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const resultFile = join(root, "tests/mutations/results.json");

/** Every mutation: { file, mutation, from, to }, where `mutation` is its name. */
export function listMutations() {
  const catalog = readdirSync(join(root, "src/catalog")).filter((file) => file.endsWith(".hpp"));
  const rows = catalog.flatMap((file) => rowMutations(root, `src/catalog/${file}`));
  const code = Object.entries(rules).flatMap(([file, list]) =>
    list.map(([from, to]) => ({
      file,
      mutation: `${from} -> ${to || "nothing"}`.replace(/\s+/g, " "),
      from,
      to,
    })),
  );
  for (const { file, from, to } of [...code, ...rows]) {
    const times = readFileSync(join(root, file), "utf8").split(from).length - 1;
    if (times === 0 || from === to) {
      throw new Failure("stale-mutation", `${file} has ${times} times: ${from}`, "write the mutation anew");
    }
  }
  return [...code, ...rows];
}

/** What came of them: { file, mutation, noticedBy }, where null is nobody. */
export const readResults = () => JSON.parse(readFileSync(resultFile, "utf8"));

/** Results of this run, and of the last one for what was not asked, in the order of the mutations. */
export function keepResults(fresh) {
  const before = readResults();
  const same = (a) => (b) => a.file === b.file && a.mutation === b.mutation;
  const lines = listMutations()
    .map((mutation) => fresh.find(same(mutation)) ?? before.find(same(mutation)))
    .filter(Boolean)
    .map((result) => `  ${JSON.stringify(result)}`);
  writeFileSync(resultFile, `[\n${lines.join(",\n")}\n]\n`);
}

// The corpora that are kept: small inputs, which together reach what a long run has reached.
import { copyFileSync, mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { run } from "../../wasm/toolchain/run.mjs";

const kept = fileURLToPath(new URL("corpus", import.meta.url));

/** Bytes that the corpus of one target may have, and the most that one input may: they are replayed by every test. */
const MOST = 12_000;
const LONGEST = 400;

/** Adds inputs that reach what none of those kept does, the shortest first; says how many. */
export async function addToCorpus(target, built) {
  const corpus = join(kept, target);
  const merged = join(built, "merged", target);
  rmSync(merged, { recursive: true, force: true });
  mkdirSync(merged, { recursive: true });
  mkdirSync(corpus, { recursive: true });
  const names = readdirSync(corpus);
  for (const name of names) copyFileSync(join(corpus, name), join(merged, name));
  const program = join(built, "tests/fuzz", `usher-fuzz-${target}`);
  const { exitCode } = await run(program, [
    "-merge=1",
    `-max_len=${LONGEST}`,
    merged,
    join(built, "corpus", target),
  ]);
  if (exitCode !== 0) return `nothing added: merging ended with ${exitCode}`;
  const size = (name) => statSync(join(merged, name)).size;
  const fresh = readdirSync(merged).filter((name) => !names.includes(name));
  let bytes = names.reduce((sum, name) => sum + size(name), 0);
  let added = 0;
  for (const name of fresh.sort((a, b) => size(a) - size(b) || (a < b ? -1 : 1))) {
    bytes += size(name);
    if (bytes > MOST) break;
    copyFileSync(join(merged, name), join(corpus, name.slice(0, 12)));
    added += 1;
  }
  return `${added} of ${fresh.length} inputs added`;
}

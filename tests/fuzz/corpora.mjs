// The corpora that are kept: small inputs, which together reach what a long run has reached.
import { copyFileSync, mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { run } from "../../wasm/toolchain/run.mjs";

const kept = fileURLToPath(new URL("corpus", import.meta.url));

/** What the corpus of one target may have, in inputs and bytes: they are replayed by every test. */
const MOST_INPUTS = 90;
const MOST_BYTES = 10_000;
const LONGEST = 300;

/** Adds inputs that reach what none of those kept does, as many as there is room for; says how many. */
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
    "-set_cover_merge=1",
    `-max_len=${LONGEST}`,
    merged,
    join(built, "corpus", target),
  ]);
  if (exitCode !== 0) return `nothing added: merging ended with ${exitCode}`;
  const size = (name) => statSync(join(merged, name)).size;
  const fresh = readdirSync(merged).filter((name) => !names.includes(name));
  fresh.sort((a, b) => size(a) - size(b) || (a < b ? -1 : 1));
  // Where there are too many, short ones and long ones alike.
  const step = Math.max(1, fresh.length / Math.max(1, MOST_INPUTS - names.length));
  let bytes = names.reduce((sum, name) => sum + size(name), 0);
  let added = 0;
  for (let n = 0; n < fresh.length; n += step) {
    const name = fresh[Math.floor(n)];
    bytes += size(name);
    if (bytes > MOST_BYTES || names.length + added >= MOST_INPUTS) break;
    copyFileSync(join(merged, name), join(corpus, name.slice(0, 12)));
    added += 1;
  }
  return `${added} of ${fresh.length} inputs added`;
}

// Builds of dist/ by what they were made from, in the per-user cache: a fresh clone of the same sources starts at once.
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from "node:fs";
import { join } from "node:path";
import { cacheRoot } from "./toolchain/cache.mjs";

const KEPT = 5;
const folder = () => join(cacheRoot(), "dist");

/** Copies the build made from `inputs` to `to`; false when there is none. */
export function takeKept(inputs, to) {
  const kept = join(folder(), inputs);
  if (!existsSync(kept)) return false;
  cpSync(kept, to, { recursive: true });
  utimesSync(kept, new Date(), new Date());
  return true;
}

/** Keeps a build, and lets go of the ones used longest ago. A cache that cannot be written to costs time, no more. */
export function keep(inputs, from) {
  try {
    mkdirSync(folder(), { recursive: true });
    const draft = mkdtempSync(join(folder(), ".draft-"));
    cpSync(from, draft, { recursive: true });
    renameSync(draft, join(folder(), inputs));
    const byAge = readdirSync(folder())
      .map((name) => ({ name, used: statSync(join(folder(), name)).mtimeMs }))
      .sort((a, b) => b.used - a.used);
    for (const { name } of byAge.slice(KEPT)) rmSync(join(folder(), name), { recursive: true, force: true });
  } catch {
    // Somebody else has kept the same build, or there is no room.
  }
}

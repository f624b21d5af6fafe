import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { mkdir, mkdtemp, readdir, rename, rm, statfs, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { explain, Failure, noSpace, notWritable } from "./failure.mjs";
import { isAlive } from "./lock.mjs";

/**
 * The per-user cache: one folder per part and version, named by the hash of what it is made of.
 *
 *     ~/.cache/usher/
 *       emscripten-3fa94c01be27/   complete: it holds a stamp, and appeared with one rename
 *       deps-90c1d2e4aa03/
 *       .unpacking-4711-Xa81bQ/    being made by process 4711; removed by the next run if that one died
 *       lock
 *
 * @typedef {object} Part
 * @property {string} name
 * @property {object} manifest everything that decides the content: package names, suite, layout version
 * @property {string[]} keyFiles files without which the folder is of no use, relative to it
 * @property {number} needMegabytes the most it takes on disk while it is being made, downloads included
 */

const stampName = ".complete";
const draftPrefix = ".unpacking-";
const leftover = /^(?:\.unpacking-|lock\.)(\d+)/;

/** The cache's folder: USHER_CACHE, else XDG_CACHE_HOME/usher, else ~/.cache/usher. */
export function cacheRoot(env = process.env) {
  if (env.USHER_CACHE) return resolve(env.USHER_CACHE);
  return env.XDG_CACHE_HOME
    ? join(env.XDG_CACHE_HOME, "usher")
    : join(env.HOME ?? homedir(), ".cache", "usher");
}

/** The lock that runs with work to do take in turn. */
export const lockOf = (root) => join(root, "lock");

/** Makes the cache's folder, or fails with `cache-not-writable`. */
export async function openCache(root) {
  try {
    await mkdir(root, { recursive: true });
    // Whether a folder can be written to is only known by writing to it (read-only mounts, quotas, root).
    await rm(await mkdtemp(join(root, ".probe-")), { recursive: true });
  } catch (error) {
    const explained = explain(error, root);
    throw explained instanceof Failure ? explained : notWritable(error, root);
  }
}

/** Where a part is, or will be. */
export function folderOf(root, part) {
  const hash = createHash("sha256").update(JSON.stringify(part.manifest)).digest("hex");
  return join(root, `${part.name}-${hash.slice(0, 12)}`);
}

/** The stamp of a complete part, else null. Only stat calls and one small read: this is what every later run pays. */
export function readStamp(root, part) {
  const folder = folderOf(root, part);
  try {
    const stamp = JSON.parse(readFileSync(join(folder, stampName), "utf8"));
    return part.keyFiles.every((file) => existsSync(join(folder, file))) ? stamp : null;
  } catch {
    return null;
  }
}

/** Fails with `no-space` when the parts cannot fit. Only one is being made at a time, but each stays. */
export async function checkSpace(root, parts, free = freeMegabytes) {
  const need = parts.reduce((sum, part) => sum + part.needMegabytes, 0);
  const have = await free(root);
  if (have < need) throw noSpace(root, `: ${need} MB are needed, ${Math.floor(have)} MB are free`);
}

async function freeMegabytes(folder) {
  const { bavail, bsize } = await statfs(folder);
  return (bavail * bsize) / 1e6;
}

/**
 * Runs `work` with a temporary folder of this process, which is gone afterwards whatever happens.
 * @template T
 * @param {string} root
 * @param {(folder: string) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withDraft(root, work) {
  const draft = await mkdtemp(join(root, `${draftPrefix}${process.pid}-`));
  try {
    return await work(draft);
  } catch (error) {
    throw explain(error, root);
  } finally {
    await rm(draft, { recursive: true, force: true, maxRetries: 3 });
  }
}

/**
 * Makes a part: `fill(content, draft)` fills the new folder `content`, with `draft` for downloads, and returns what to
 * record in the stamp; then one rename publishes it. If anything fails, nothing is left.
 * @param {string} root
 * @param {Part} part
 * @param {(content: string, draft: string) => Promise<object>} fill
 */
export async function makePart(root, part, fill) {
  await withDraft(root, async (draft) => {
    const content = join(draft, "content");
    await mkdir(content);
    const record = await fill(content, draft);
    const missing = part.keyFiles.filter((file) => !existsSync(join(content, file)));
    if (missing.length > 0) throw new Error(`${part.name} was unpacked without ${missing.join(", ")}`);
    await writeFile(join(content, stampName), JSON.stringify({ ...part.manifest, ...record }, null, 2));
    await publish(content, folderOf(root, part), join(draft, "replaced"), () => readStamp(root, part));
  });
}

async function publish(content, folder, aside, isComplete) {
  if (isComplete()) return;
  // Something without its stamp or key files is in the way: a person has been tidying up.
  if (existsSync(folder)) await rename(folder, aside);
  try {
    await rename(content, folder);
  } catch (error) {
    if (!isComplete()) throw error;
  }
}

/** Removes what interrupted runs left: temporary folders and unused locks of processes that are no more. */
export async function removeLeftovers(root) {
  for (const name of await readdir(root)) {
    const pid = Number(leftover.exec(name)?.[1]);
    if (!pid || pid === process.pid || isAlive({ pid })) continue;
    await rm(join(root, name), { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Folders for the Postgres that runs in this process. */
import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { cp, mkdir, mkdtemp, rename, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { homedir, tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { PGlite } from "@electric-sql/pglite";
import { cacheRoot } from "../../../wasm/toolchain/cache.mjs";
import { withLock } from "../../../wasm/toolchain/lock.mjs";

const manifest = join(
  dirname(createRequire(import.meta.url).resolve("@electric-sql/pglite")),
  "../package.json",
);
const { version } = JSON.parse(readFileSync(manifest, "utf8"));

/** The per-user folder of the sandbox's data: USHER_DATA, else XDG_DATA_HOME/usher, else ~/.local/share/usher. */
export function dataFolder(env = process.env) {
  if (env.USHER_DATA) return resolve(env.USHER_DATA);
  const shared = env.XDG_DATA_HOME ?? join(env.HOME ?? homedir(), ".local/share");
  return join(shared, "usher", `database-${version}`);
}

export const openFolder = (/** @type {string} */ folder) => PGlite.create({ dataDir: folder });

/**
 * An empty database of this version, made once a machine: making one takes seconds and 850 MB, which a process of its
 * own gives back.
 */
async function emptyFolder() {
  const made = join(cacheRoot(), `empty-database-${version}`);
  if (existsSync(made)) return made;
  await mkdir(dirname(made), { recursive: true });
  const draft = await mkdtemp(`${made}.`);
  try {
    await promisify(execFile)(process.execPath, [fileURLToPath(import.meta.url), draft]);
    await rename(draft, made);
  } catch (error) {
    // Somebody else may have been quicker.
    if (!existsSync(made)) throw error;
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  return made;
}

/** Makes the folder of a database unless it is there. Says whether it is new. */
export async function prepareFolder(/** @type {string} */ folder) {
  if (existsSync(folder)) return false;
  await mkdir(dirname(folder), { recursive: true });
  const draft = await mkdtemp(`${folder}.`);
  await cp(await emptyFolder(), draft, { recursive: true });
  await rename(draft, folder);
  return true;
}

/** A folder that lives as long as somebody needs it. */
export async function temporaryFolder() {
  const parent = await mkdtemp(join(tmpdir(), "usher-data-"));
  const folder = join(parent, "database");
  await prepareFolder(folder);
  return { folder, remove: () => rm(parent, { recursive: true, force: true }) };
}

/**
 * Takes a folder for this process alone: two that write to one database destroy it. `null` when another one has it.
 * @param {string} folder
 * @returns {Promise<null | (() => Promise<void>)>} gives it back
 */
export async function holdFolder(folder) {
  await mkdir(dirname(folder), { recursive: true });
  const waiting = new AbortController();
  return new Promise((answer, fail) => {
    const held = withLock(
      `${folder}.lock`,
      { signal: waiting.signal, onWait: () => waiting.abort() },
      () =>
        new Promise((release) => {
          answer(async () => {
            release(undefined);
            await held;
          });
        }),
    );
    held.catch((error) => (waiting.signal.aborted ? answer(null) : fail(error)));
  });
}

// Started by itself, it makes an empty database.
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const database = await openFolder(`${process.argv[2]}`);
  await database.close();
}

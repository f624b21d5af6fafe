import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { link, readFile, rename, rm, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { setTimeout as wait } from "node:timers/promises";

const pollMilliseconds = 250;

/**
 * Runs `work` while holding the lock file; a second process waits until the first has ended, by itself or by a kill.
 *
 * The lock saves two runs from doing the same work twice. It is not what keeps the cache whole: each run unpacks into a
 * folder of its own and publishes it with one rename.
 * @template T
 * @param {string} path
 * @param {object} options
 * @param {AbortSignal} [options.signal] stops waiting
 * @param {(pid: number) => void} [options.onWait] called once, when another process holds the lock
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(path, { signal, onWait = () => {} }, work) {
  const mine = JSON.stringify(ownerNow());
  const draft = `${path}.${process.pid}-${randomUUID()}`;
  let told = false;
  await writeFile(draft, mine);
  try {
    // A link appears with its content or not at all, so nobody can read a lock without an owner.
    while (!(await tryLink(draft, path))) {
      const held = await readFile(path, "utf8").catch(() => null);
      if (held === null) continue;
      const owner = parseOwner(held);
      if (!isAlive(owner)) {
        await removeDead(path, held);
        continue;
      }
      if (!told) onWait(owner.pid);
      told = true;
      await wait(pollMilliseconds, undefined, { signal }).catch(() => signal.throwIfAborted());
    }
  } finally {
    await rm(draft, { force: true });
  }
  try {
    return await work();
  } finally {
    const held = await readFile(path, "utf8").catch(() => null);
    if (held === mine) await rm(path, { force: true });
  }
}

async function tryLink(from, to) {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  }
}

/** Takes a dead owner's lock away. Renaming first shows whether it still was that owner's, and not a newer one. */
async function removeDead(path, dead) {
  const aside = `${path}.${process.pid}-${randomUUID()}`;
  try {
    await rename(path, aside);
  } catch (error) {
    if (error.code === "ENOENT") return;
    throw error;
  }
  const taken = await readFile(aside, "utf8");
  if (taken !== dead) await tryLink(aside, path);
  await rm(aside, { force: true });
}

function ownerNow() {
  return { pid: process.pid, host: hostname(), started: startOf(process.pid), turn: randomUUID() };
}

function parseOwner(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * Is the process that wrote this record still running? Process numbers are reused, so its start time is compared too.
 * A record of another machine (a shared home folder) cannot be looked up and is believed.
 * @param {{ pid: number, host?: string, started?: string | null } | null} owner
 */
export function isAlive(owner) {
  if (!Number.isInteger(owner?.pid)) return false;
  if (owner.host && owner.host !== hostname()) return true;
  try {
    process.kill(owner.pid, 0);
  } catch (error) {
    if (error.code !== "EPERM") return false;
  }
  return !owner.started || owner.started === startOf(owner.pid);
}

/** The process's start time in clock ticks since boot (proc(5), stat, field 22); null where there is no /proc. */
function startOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
  } catch {
    return null;
  }
}

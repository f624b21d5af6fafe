import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { isAlive, withLock } from "../../wasm/toolchain/lock.mjs";

const holder = fileURLToPath(new URL("hold-lock.mjs", import.meta.url));
const newLock = () => join(mkdtempSync(join(tmpdir(), "usher-lock-")), "lock");
const hold = (lock, milliseconds, journal) =>
  spawn(process.execPath, [holder, lock, String(milliseconds), journal], { stdio: "inherit" });
const ended = (child) => new Promise((resolve) => child.on("exit", resolve));

async function appears(path) {
  for (let tries = 0; tries < 200 && !existsSync(path); tries += 1) await wait(25);
  expect(existsSync(path), path).toBe(true);
}

test("processes at once take turns, and the later ones say for whom they wait", {
  timeout: 30_000,
}, async () => {
  const lock = newLock();
  const journal = `${lock}.journal`;
  const children = [hold(lock, 300, journal), hold(lock, 300, journal), hold(lock, 300, journal)];
  expect(await Promise.all(children.map(ended))).toEqual([0, 0, 0]);
  const lines = readFileSync(journal, "utf8").trim().split("\n");
  const turns = lines.filter((line) => !line.startsWith("waits"));
  expect(turns).toHaveLength(6);
  for (let turn = 0; turn < 6; turn += 2) {
    expect(turns[turn + 1]).toBe(turns[turn].replace("in", "out"));
  }
  expect(lines.filter((line) => line.startsWith("waits"))).toHaveLength(2);
  expect(readdirSync(dirname(lock))).toEqual(["lock.journal"]);
});

test("a killed holder's lock is taken over", { timeout: 30_000 }, async () => {
  const lock = newLock();
  const child = hold(lock, 60_000, `${lock}.journal`);
  await appears(`${lock}.journal`);
  child.kill("SIGKILL");
  await ended(child);
  expect(existsSync(lock)).toBe(true);
  expect(await withLock(lock, { signal: AbortSignal.timeout(5_000) }, async () => "mine")).toBe("mine");
  expect(existsSync(lock)).toBe(false);
});

test("waiting ends when it is aborted, and the lock stays with its holder", async () => {
  const lock = newLock();
  await withLock(lock, {}, async () => {
    const controller = new AbortController();
    const second = withLock(
      lock,
      { signal: controller.signal, onWait: () => controller.abort("enough") },
      () => {},
    );
    await expect(second).rejects.toBe("enough");
    expect(existsSync(lock)).toBe(true);
  });
});

test("the lock is given back when the work fails", async () => {
  const lock = newLock();
  await expect(withLock(lock, {}, () => Promise.reject(new Error("broken")))).rejects.toThrow("broken");
  expect(existsSync(lock)).toBe(false);
});

test("a lock that nobody can own is taken over", async () => {
  const lock = newLock();
  writeFileSync(lock, "");
  expect(await withLock(lock, { signal: AbortSignal.timeout(5_000) }, async () => "mine")).toBe("mine");
});

test.each([
  ["this process", { pid: process.pid }, true],
  ["a process number that is not in use", { pid: 4_194_304 }, false],
  ["a process number that was used again", { pid: process.pid, started: "1" }, process.platform !== "linux"],
  ["another machine's", { pid: 4_194_304, host: `not-${hostname()}` }, true],
  ["nothing", null, false],
])("alive: %s", (_, owner, expected) => {
  expect(isAlive(owner)).toBe(expected);
});

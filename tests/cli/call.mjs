/** Calls the real command, as a process. */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import { afterAll } from "vitest";

export const command = fileURLToPath(new URL("../../dist/cli.js", import.meta.url));

/** Nothing of the machine that the tests run on: no language and no colours. */
export const environment = { PATH: process.env.PATH ?? "", LANG: "C" };

/**
 * @typedef {object} Around
 * @property {string | Buffer | Iterable<string>} [input] what stands on the standard input; nothing unless said
 * @property {Record<string, string>} [env]
 * @property {string[]} [node] options of Node itself
 */

/** @param {string[]} words @param {Around} [around] */
export function start(words, { env = {}, node = [] } = {}) {
  return spawn(process.execPath, [...node, command, ...words], { env: { ...environment, ...env } });
}

/**
 * @param {string[]} words @param {Around} [around]
 * @returns {Promise<{ status: number | null, out: string, err: string }>}
 */
export function usher(words, around = {}) {
  const child = start(words, around);
  const { input = "" } = around;
  child.stdin.on("error", () => {}); // it may end before it has read all
  const pieces = typeof input === "string" || Buffer.isBuffer(input) ? [input] : input;
  Readable.from(pieces).pipe(child.stdin);
  return ending(child);
}

/** What became of a process. @param {import("node:child_process").ChildProcess} child */
export function ending(child) {
  return new Promise((over) => {
    let [out, err] = ["", ""];
    child.stdout?.setEncoding("utf8").on("data", (text) => {
      out += text;
    });
    child.stderr?.setEncoding("utf8").on("data", (text) => {
      err += text;
    });
    child.on("close", (status) => over({ status, out, err }));
  });
}

/** The same on a terminal, which `script` plays: everything that is shown. */
export async function onTerminal(words, env = {}) {
  const quoted = [process.execPath, command, ...words].map((word) => `'${word.replaceAll("'", "'\\''")}'`);
  const child = spawn("script", ["-qefc", quoted.join(" "), "/dev/null"], {
    env: { ...environment, TERM: "xterm", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const { status, out } = await ending(child);
  return { status, shown: out };
}

/** A folder of files for a test file, gone when its tests have ended. */
export function folderOf() {
  const folder = mkdtempSync(join(tmpdir(), "usher-command-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return {
    folder,
    /** @param {string} name @param {string | Buffer} text */
    file(name, text) {
      const path = join(folder, name);
      writeFileSync(path, text);
      return path;
    },
  };
}

/** Characters that a terminal obeys or nobody sees, beside the ends of lines. */
export const unseen = /(?![\n\r])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

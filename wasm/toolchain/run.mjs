import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { Failure } from "./failure.mjs";

const keptLines = 200;

/**
 * Runs a program to its end. Resolves whatever its exit code; rejects with a Failure when it cannot be started and with
 * the signal's reason when aborted. Output is English (LC_ALL=C), because it is read by this program.
 * @param {string} command
 * @param {string[]} args
 * @param {object} [options]
 * @param {string} [options.cwd]
 * @param {NodeJS.ProcessEnv} [options.env] the whole environment, not an addition
 * @param {AbortSignal} [options.signal] ends the program and everything it started
 * @param {(line: string) => void} [options.onLine] each line of output, as it comes
 * @returns {Promise<{ exitCode: number, output: string }>} output: the last lines of both streams, as they came
 */
export function run(command, args, { cwd, env = process.env, signal, onLine = () => {} } = {}) {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const child = spawn(command, args, {
      cwd,
      env: { ...env, LC_ALL: "C" },
      stdio: ["ignore", "pipe", "pipe"],
      // Its own process group, so that aborting also ends the children of a pipeline. Without a signal the program
      // stays in ours: the terminal's Ctrl-C then reaches it directly, and it stops when it is safe to (dpkg).
      detached: Boolean(signal),
    });
    const stop = () => {
      try {
        process.kill(-child.pid, "SIGTERM");
      } catch {
        // It has already ended.
      }
    };
    signal?.addEventListener("abort", stop, { once: true });

    const lines = [];
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on("line", (line) => {
        lines.push(line);
        if (lines.length > keptLines) lines.shift();
        onLine(line);
      });
    }
    child.on("error", (cause) => {
      signal?.removeEventListener("abort", stop);
      reject(
        new Failure("cannot-start", `cannot start ${command} (${cause.code})`, `install ${command}`, {
          cause,
        }),
      );
    });
    child.on("close", (exitCode) => {
      signal?.removeEventListener("abort", stop);
      if (signal?.aborted) reject(signal.reason);
      else resolve({ exitCode: exitCode ?? 1, output: lines.join("\n") });
    });
  });
}

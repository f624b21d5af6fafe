import { Failure } from "./failure.mjs";

const exitCodes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };

/**
 * Runs `work(signal)`, aborting the signal when the person or the system asks this process to stop, so that children
 * end and temporary folders and the lock are given back before the process does.
 * @template T
 * @param {(signal: AbortSignal) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withInterruption(work) {
  const controller = new AbortController();
  const stop = (name) =>
    controller.abort(
      new Failure(
        "interrupted",
        `stopped by ${name}; nothing half-made was left`,
        "run the same command again",
        {
          exitCode: exitCodes[name],
        },
      ),
    );
  const names = Object.keys(exitCodes);
  for (const name of names) process.on(name, stop);
  try {
    return await work(controller.signal);
  } finally {
    for (const name of names) process.off(name, stop);
  }
}

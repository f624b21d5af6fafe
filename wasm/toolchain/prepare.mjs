import { fileURLToPath } from "node:url";
import { cacheRoot, checkSpace, lockOf, openCache, removeLeftovers } from "./cache.mjs";
import { Failure } from "./failure.mjs";
import { withInterruption } from "./interruption.mjs";
import { withLock } from "./lock.mjs";
import { progressFor } from "./progress.mjs";
import { sourcesPart } from "./sources.mjs";
import { checkSystem, inspect, toolchainOf, tooOldNote } from "./state.mjs";
import { runSteps, stepsOf } from "./steps.mjs";
import { checkNode } from "./system.mjs";
import { purposeNames } from "./system-packages.mjs";

const here = fileURLToPath(new URL("../..", import.meta.url));

/**
 * @typedef {object} Toolchain
 * @property {string} emcc the compiler driver
 * @property {string} emscriptenRoot holds cmake/Modules/Platform/Emscripten.cmake
 * @property {string} emVersion such as 3.1.69
 * @property {string} deps the C++ sources, see sources.mjs
 * @property {Record<string, string>} env what builds need beside the environment they have
 */

/**
 * Makes sure that everything a purpose needs is on this machine, and says where it is. Asks nothing; says what it does.
 * When nothing is missing this is a handful of stat calls.
 *
 *     const { env } = await prepare("start");
 *     spawn("cmake", ["--preset", "wasm"], { env: { ...process.env, ...env } });
 *
 * @param {"start" | "test" | "bench" | "fuzz" | "docs"} purpose
 * @param {object} [options]
 * @param {(line: string) => void} [options.log] takes each line of progress; without it, progress goes to stderr
 * @param {NodeJS.ProcessEnv} [options.env]
 * @param {string} [options.project] the checkout
 * @returns {Promise<Toolchain>}
 * @throws {Failure} for everything that is expected to go wrong; print it with toString()
 */
export async function prepare(purpose, { log, env = process.env, project = here } = {}) {
  checkNode();
  if (!purposeNames.includes(purpose)) {
    const happened = `there is nothing to prepare for "${purpose}"`;
    throw new Failure("unknown-purpose", happened, `use one of ${purposeNames.join(", ")}`, { exitCode: 2 });
  }
  const root = cacheRoot(env);
  const look = () => inspect(purpose, { env, project, root });
  let state = await look();
  if (stepsOf(state).length > 0) {
    checkSystem(state);
    await doInTurn(look, { env, project, root, progress: progressFor(log) });
    state = await look();
  }
  return toolchainOf(state);
}

/** Does what is left to do, one process at a time. */
async function doInTurn(look, { env, project, root, progress }) {
  const onWait = (pid) => progress.note(`waiting for process ${pid}, which is preparing the toolchain`);
  try {
    await openCache(root);
    await withInterruption((signal) =>
      withLock(lockOf(root), { signal, onWait }, async () => {
        await removeLeftovers(root);
        // Whoever had the lock before may have done some of it.
        const state = await look();
        await checkSpace(root, [!state.emscripten && state.part, !state.deps && sourcesPart].filter(Boolean));
        const note = tooOldNote(state);
        if (note) progress.note(note);
        await runSteps(stepsOf(state), { state, env, project, root, signal, progress });
      }),
    );
  } finally {
    progress.stop();
  }
}

import { openApt } from "./apt.mjs";
import { makePart, readStamp, withDraft } from "./cache.mjs";
import { fillEmscripten, suite } from "./emscripten.mjs";
import { installModules } from "./node-modules.mjs";
import { fillSources, sourcesPart } from "./sources.mjs";
import { installPackages } from "./system-packages.mjs";

/** The steps that are left to do, in their order. */
export function stepsOf({ missing, emscripten, deps, modulesCurrent }) {
  return [
    missing.length > 0 && { name: "system packages", run: systemPackages },
    !emscripten && { name: "Emscripten", run: emscriptenStep },
    !deps && { name: "C++ sources", run: sources },
    !modulesCurrent && { name: "npm packages", run: npmPackages },
  ].filter(Boolean);
}

/**
 * Does them.
 * @param {ReturnType<typeof stepsOf>} steps
 * @param {object} context
 * @param {Awaited<ReturnType<import("./state.mjs").inspect>>} context.state
 * @param {string} context.root the cache's
 * @param {string} context.project
 * @param {NodeJS.ProcessEnv} context.env
 * @param {AbortSignal} context.signal
 * @param {ReturnType<import("./progress.mjs").createProgress>} context.progress
 */
export async function runSteps(steps, { progress, ...context }) {
  const { root, signal } = context;
  const update = (doing, percent) => progress.update(doing, percent);
  await withDraft(root, async (draft) => {
    const apt = aptOnce(draft, { ...context, update });
    for (const [index, { name, run }] of steps.entries()) {
      progress.begin(index + 1, steps.length, name);
      progress.end(await run({ ...context, apt, update }));
      signal.throwIfAborted();
    }
  });
}

/** Opens the private apt when a step first needs it, and reads the mirror's lists once for all of them. */
function aptOnce(folder, { state: { system }, signal, env, update }) {
  let opened = null;
  return async () => {
    if (opened) return opened;
    const { mirror, processor } = system;
    const apt = await openApt({ folder, mirror, suite, arch: processor.arch, signal, env });
    await apt.update((percent) => update("reading the package lists", percent));
    opened = apt;
    return opened;
  };
}

async function systemPackages({ state: { missing }, env, update }) {
  await installPackages(missing, { update, env });
  return `installed ${missing.join(" ")}`;
}

async function emscriptenStep({ state, root, signal, apt, update }) {
  const { part, system } = state;
  const tools = { apt: await apt(), processor: system.processor, signal, update };
  await makePart(root, part, (folder, draft) => fillEmscripten(folder, { ...tools, draft }));
  return `${readStamp(root, part).version} is ready`;
}

async function sources({ root, signal, apt, update }) {
  const tools = { apt: await apt(), signal, update };
  await makePart(root, sourcesPart, (folder, draft) => fillSources(folder, { ...tools, draft }));
  return "ready";
}

async function npmPackages({ project, signal, env, update }) {
  await installModules(project, { signal, env, update });
  return "installed";
}

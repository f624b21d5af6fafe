import { resolve } from "node:path";
import { folderOf, readStamp } from "./cache.mjs";
import {
  emscriptenPart,
  emscriptenPaths,
  findEmscripten,
  isAtLeast,
  oldestEmscripten,
} from "./emscripten.mjs";
import { areModulesCurrent } from "./node-modules.mjs";
import { checkOwnSources, ownSources, sourcesPart } from "./sources.mjs";
import { describeSystem, isDebianLike, unsupported } from "./system.mjs";
import { missingPackages, packagesFor } from "./system-packages.mjs";

/**
 * What there is for a purpose, and so what is missing: `emscripten` and `deps` are null and `missing` is not empty as
 * long as there is something to do. Starts no program when everything is there.
 * @param {string} purpose
 * @param {{ env: NodeJS.ProcessEnv, project: string, root: string }} options root: the cache's
 */
export async function inspect(purpose, { env, project, root }) {
  const system = describeSystem(env);
  const found = await findEmscripten(env);
  const usable = found && isAtLeast(found.version) ? found : null;
  const part = usable || !system.processor ? null : emscriptenPart(system.processor);
  return {
    system,
    found,
    part,
    emscripten: usable ?? ownEmscripten(root, part),
    deps: env.USHER_DEPS ? checkOwnSources(resolve(env.USHER_DEPS)) : cachedSources(root),
    missing: await missingPackages(packagesFor(purpose, !usable), system, env),
    modulesCurrent: areModulesCurrent(project),
  };
}

function ownEmscripten(root, part) {
  const stamp = part && readStamp(root, part);
  return stamp ? { ...emscriptenPaths(folderOf(root, part)), version: stamp.version } : null;
}

function cachedSources(root) {
  return readStamp(root, sourcesPart) ? folderOf(root, sourcesPart) : null;
}

/** Fails with `unsupported-system` when something is missing that only Debian's packages could provide here. */
export function checkSystem({ system, found, emscripten, deps, missing }) {
  const packagesCanBeInstalled = missing.length === 0 || system.hasApt;
  if (isDebianLike(system) || (emscripten && deps && packagesCanBeInstalled)) return;
  const onPath = found ? ` (the one there is ${found.version})` : "";
  // The packages that only our own Emscripten needs are no help on a system that it cannot be made on.
  const alsoMissing = missing.filter((name) => emscripten || !name.endsWith("-19"));
  throw unsupported(system, [
    ...(emscripten ? [] : [`emcc ${oldestEmscripten} or newer on PATH${onPath}, for example from emsdk`]),
    ...(deps ? [] : [`USHER_DEPS, naming a folder with ${ownSources}`]),
    ...alsoMissing.map((name) => `what Debian calls ${name}`),
  ]);
}

/** A note on an emcc that is there and is not used; null when there is none. */
export function tooOldNote({ found }) {
  if (!found || isAtLeast(found.version)) return null;
  return `${found.emcc} is ${found.version}; ${oldestEmscripten} or newer is needed, so it is not used`;
}

/** Where everything is, and the variables that builds read. */
export function toolchainOf({ emscripten, deps }) {
  return {
    emcc: emscripten.emcc,
    emscriptenRoot: emscripten.root,
    emVersion: emscripten.version,
    deps,
    env: {
      ...(emscripten.config ? { EM_CONFIG: emscripten.config } : {}),
      // Emscripten lets EM_<KEY> override a key of its configuration; this one is not the cache's but the caller's.
      EM_NODE_JS: process.execPath,
      USHER_EMSCRIPTEN: emscripten.root,
      USHER_DEPS: deps,
    },
  };
}

// `npm run build`: the module as WebAssembly, then dist/, which is what users install.
//
//     node wasm/build.mjs                  does only what has changed
//     node wasm/build.mjs --from-source    takes nothing from the builds kept in the per-user cache
import { createHash } from "node:crypto";
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { cmake } from "./cmake.mjs";
import { keep, takeKept } from "./kept_builds.mjs";
import { Failure } from "./toolchain/failure.mjs";
import { prepare } from "./toolchain/prepare.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const stamp = ".inputs";

/**
 * Makes dist/. Does only what has changed since the last time, here or in another checkout of the same sources.
 * @param {{ log?: (line: string) => void, fromSource?: boolean }} [options]
 */
export async function build({ log = () => {}, fromSource = false } = {}) {
  const toolchain = await prepare("start");
  const inputs = hashInputs(toolchain);
  if (!fromSource && inputs === madeFrom()) return;
  mkdirSync(join(root, "build"), { recursive: true });
  // Made beside it and put in its place when complete, so that nobody ever finds half of it.
  const made = mkdtempSync(join(root, "build/dist-"));
  if (fromSource || !takeKept(inputs, made)) {
    const folder = await cmake("wasm", toolchain.env, { log });
    const { bundle } = await import("./bundle.mjs");
    await bundle({ root, folder, dist: made, log });
    cpSync(join(folder, "usher.wasm"), join(made, "usher.wasm"));
    writeFileSync(join(made, stamp), inputs);
    keep(inputs, made);
  }
  chmodSync(made, 0o755);
  rmSync(join(root, "dist"), { recursive: true, force: true });
  renameSync(made, join(root, "dist"));
}

/** Everything that dist/ depends on, in one word. */
function hashInputs({ emVersion, deps }) {
  const files = ["CMakeLists.txt", "CMakePresets.json", "package.json", "package-lock.json", "tsconfig.json"];
  const rooms = ["module", "messages", "elements", "transport", "cli"].map((room) => `web/${room}`);
  const folders = ["include", "src", "wasm", ...rooms];
  for (const folder of folders) files.push(...filesIn(folder));
  files.push("web/tsconfig.json");
  const all = createHash("sha256").update(`${emVersion} ${basename(deps)}`);
  for (const file of files) all.update(`\0${file}\0`).update(readFileSync(join(root, file)));
  return all.digest("hex").slice(0, 32);
}

function filesIn(folder) {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.\w+$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length))
    .sort();
}

function madeFrom() {
  try {
    return readFileSync(join(root, "dist", stamp), "utf8");
  } catch {
    return "";
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const fromSource = process.argv.includes("--from-source");
    await build({ log: (line) => process.stderr.write(`${line}\n`), fromSource });
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    process.stderr.write(`${error}\n`);
    process.exitCode = error.exitCode;
  }
}

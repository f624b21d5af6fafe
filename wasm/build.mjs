// `npm run build`: the module as WebAssembly, then dist/, which is what users install.
import { createHash } from "node:crypto";
import {
  chmodSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Failure } from "./toolchain/failure.mjs";
import { prepare } from "./toolchain/prepare.mjs";
import { run } from "./toolchain/run.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const stamp = ".inputs";

/**
 * Configures and builds a CMake preset, and returns its folder.
 * @param {string} preset
 * @param {Record<string, string>} env what `prepare` gave
 * @param {{ log?: (line: string) => void, targets?: string[] }} [options]
 */
export async function cmake(preset, env, { log = () => {}, targets = [] } = {}) {
  const options = { cwd: root, env: { ...process.env, ...env } };
  const only = targets.length > 0 ? ["--target", ...targets] : [];
  for (const args of [
    ["--preset", preset],
    ["--build", "--preset", preset, ...only],
  ]) {
    const { exitCode, output } = await run("cmake", args, {
      ...options,
      onLine: (line) => /^\[\d+\/\d+\]/.test(line) && log(`${preset} ${line}`),
    });
    if (exitCode !== 0)
      throw new Failure("build", `cmake ${args.join(" ")} failed\n${output}`, "see the lines above");
  }
  return join(root, "build", preset);
}

/**
 * Makes dist/. Does only what has changed since the last time.
 * @param {{ log?: (line: string) => void, toolchain?: import("./toolchain/prepare.mjs").Toolchain }} [options]
 */
export async function build({ log = () => {}, toolchain } = {}) {
  const { env } = toolchain ?? (await prepare("start"));
  const folder = await cmake("wasm", env, { log });
  const inputs = hash([
    join(folder, "usher.mjs"),
    join(folder, "usher.wasm"),
    join(root, "package.json"),
    join(root, "tsconfig.json"),
    ...filesIn(join(root, "web/module")),
    ...filesIn(join(root, "wasm")).filter((file) => file.endsWith(".mjs")),
  ]);
  if (inputs === madeFrom()) return;
  log("bundling dist");
  // Made beside it and put in its place when complete, so that nobody ever finds half of it.
  const made = mkdtempSync(join(root, "build/dist-"));
  const { bundle } = await import("./bundle.mjs");
  await bundle({ root, folder, dist: made });
  cpSync(join(folder, "usher.wasm"), join(made, "usher.wasm"));
  writeFileSync(join(made, stamp), inputs);
  chmodSync(made, 0o755);
  rmSync(join(root, "dist"), { recursive: true, force: true });
  renameSync(made, join(root, "dist"));
}

function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function hash(files) {
  const all = createHash("sha256");
  for (const file of files) all.update(file.slice(root.length)).update("\0").update(readFileSync(file));
  return all.digest("hex");
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
    await build({ log: (line) => process.stderr.write(`${line}\n`) });
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    process.stderr.write(`${error}\n`);
    process.exitCode = error.exitCode;
  }
}

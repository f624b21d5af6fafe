import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Failure } from "./toolchain/failure.mjs";
import { run } from "./toolchain/run.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));

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
    if (exitCode !== 0) {
      throw new Failure("build", `cmake ${args.join(" ")} failed\n${output}`, "see the lines above");
    }
  }
  return join(root, "build", preset);
}

import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Failure, noSpace } from "./failure.mjs";
import { run } from "./run.mjs";

/**
 * The npm packages of a checkout. They are current when the stamp in node_modules is the hash of package-lock.json, or
 * when npm itself finished later than package-lock.json was written (a person ran `npm ci`).
 */
const stampOf = (project) => join(project, "node_modules", ".usher-lock");

function lockHash(project) {
  return createHash("sha256")
    .update(readFileSync(join(project, "package-lock.json")))
    .digest("hex");
}

/** Is there nothing to install? A folder without package-lock.json has no npm packages of its own. */
export function areModulesCurrent(project) {
  const lock = join(project, "package-lock.json");
  if (!existsSync(lock)) return true;
  try {
    if (readFileSync(stampOf(project), "utf8").trim() === lockHash(project)) return true;
  } catch {
    // No stamp: npm's own record decides.
  }
  const installed = statSync(join(project, "node_modules", ".package-lock.json"), { throwIfNoEntry: false });
  return installed !== undefined && installed.mtimeMs >= statSync(lock).mtimeMs;
}

/**
 * Runs `npm ci` and leaves the stamp.
 * @param {string} project
 * @param {object} options
 * @param {AbortSignal} [options.signal]
 * @param {NodeJS.ProcessEnv} [options.env]
 * @param {(doing: string) => void} options.update
 */
export async function installModules(project, { signal, env = process.env, update }) {
  update("npm ci");
  const hash = lockHash(project);
  await rm(stampOf(project), { force: true });
  const args = ["ci", "--no-audit", "--no-fund", "--loglevel=error"];
  const { exitCode, output } = await run("npm", args, { cwd: project, signal, env });
  if (exitCode !== 0) throw explainNpm(output, project);
  await writeFile(stampOf(project), `${hash}\n`);
}

/** What npm's output means. */
export function explainNpm(output, project) {
  const code = /^npm (?:error|ERR!) code (\S+)/m.exec(output)?.[1] ?? "";
  const said =
    output.split("\n").find((line) => /^npm (?:error|ERR!) (?!code|errno|syscall)/.test(line)) ?? output;
  const happened = `npm ci failed: ${said.replace(/^npm (?:error|ERR!) /, "").trim()}`;
  if (code === "ENOSPC") return noSpace(project);
  if (["EACCES", "EPERM", "EROFS"].includes(code)) {
    return new Failure("no-rights", happened, `make ${join(project, "node_modules")} yours to write to`);
  }
  if (
    ["ENOTFOUND", "EAI_AGAIN", "ECONNREFUSED", "ECONNRESET", "ETIMEDOUT", "ERR_SOCKET_TIMEOUT"].includes(code)
  ) {
    return new Failure(
      "no-network",
      happened,
      "check the connection (and npm's proxy and registry settings)",
    );
  }
  return new Failure(
    "npm-failed",
    happened,
    "run `npm ci` to see all of it; delete node_modules if it stays",
  );
}

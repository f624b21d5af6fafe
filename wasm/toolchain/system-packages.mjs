import { existsSync } from "node:fs";
import { downloadPercent, explainApt, statusOnStdout } from "./apt.mjs";
import { Failure } from "./failure.mjs";
import { run } from "./run.mjs";
import { findProgram } from "./system.mjs";

/** The release of clang that our own Emscripten is used with, and that native checks run with. */
export const llvm = "/usr/lib/llvm-19";

/** What each purpose needs, beside the purposes it includes. */
const purposes = {
  start: { packages: ["python3", "xz-utils", "cmake", "ninja-build", "g++"] },
  test: {
    includes: ["start", "fuzz", "docs"],
    packages: [
      "chromium",
      "firefox-esr",
      "webkit2gtk-driver",
      "xvfb",
      "fonts-noto-cjk",
      "openssl",
      "postgresql",
      "clang-format-19",
      "clang-tidy-19",
      "valgrind",
    ],
  },
  bench: { includes: ["start"], packages: ["libbenchmark-dev", "valgrind"] },
  fuzz: { includes: ["start"], packages: ["clang-19", "libclang-rt-19-dev"] },
  docs: { includes: ["start"], packages: ["doxygen"] },
};
const forOwnEmscripten = ["clang-19", "lld-19", "llvm-19"];

/** The names that `--for` takes. */
export const purposeNames = Object.keys(purposes);

/**
 * The things that show a package is there: any of these programs on PATH, or any of these files.
 * @type {Record<string, { programs?: string[], files?: (processor: { runtime: string }) => string[] }>}
 */
const evidence = {
  python3: { programs: ["python3"] },
  "xz-utils": { programs: ["xz"] },
  cmake: { programs: ["cmake"] },
  "ninja-build": { programs: ["ninja"] },
  "g++": { programs: ["c++", "g++", "clang++"] },
  "clang-19": { files: () => [`${llvm}/bin/clang`] },
  "lld-19": { files: () => [`${llvm}/bin/wasm-ld`] },
  "llvm-19": { files: () => [`${llvm}/bin/llvm-ar`] },
  "clang-format-19": { programs: ["clang-format-19"] },
  "clang-tidy-19": { programs: ["clang-tidy-19"] },
  "libclang-rt-19-dev": {
    files: ({ runtime }) => [`${llvm}/lib/clang/19/lib/linux/libclang_rt.fuzzer-${runtime}.a`],
  },
  chromium: { programs: ["chromium"] },
  "firefox-esr": { programs: ["firefox-esr"] },
  "webkit2gtk-driver": { programs: ["WebKitWebDriver"] },
  xvfb: { programs: ["Xvfb"] },
  "fonts-noto-cjk": { files: () => ["/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc"] },
  openssl: { programs: ["openssl"] },
  postgresql: { programs: ["pg_ctlcluster"] },
  "libbenchmark-dev": { files: () => ["/usr/include/benchmark/benchmark.h"] },
  valgrind: { programs: ["valgrind"] },
  doxygen: { programs: ["doxygen"] },
};

/**
 * The packages a purpose needs.
 * @param {string} purpose
 * @param {boolean} ownEmscripten is Emscripten ours, needing the system's LLVM?
 */
export function packagesFor(purpose, ownEmscripten) {
  const { includes = [], packages } = purposes[purpose];
  const included = includes.flatMap((name) => packagesFor(name, false));
  return [...new Set([...included, ...packages, ...(ownEmscripten ? forOwnEmscripten : [])])];
}

/**
 * Those of `packages` that are not there. dpkg is only asked about what was not found where it is expected.
 * @param {string[]} packages
 * @param {{ hasApt: boolean, processor: { runtime: string } | null }} system
 * @param {NodeJS.ProcessEnv} [env]
 */
export async function missingPackages(packages, system, env = process.env) {
  const notFound = packages.filter((name) => !isEvident(evidence[name], system, env));
  if (notFound.length === 0 || !system.hasApt) return notFound;
  // biome-ignore lint/suspicious/noTemplateCurlyInString: dpkg-query's own placeholders.
  const format = "--showformat=${Package} ${db:Status-Status}\n";
  const { output } = await run("dpkg-query", ["--show", format, ...notFound], { env });
  return notFound.filter((name) => !output.split("\n").includes(`${name} installed`));
}

function isEvident({ programs = [], files = () => [] }, system, env) {
  return (
    programs.some((name) => findProgram(name, env)) ||
    files(system.processor ?? { runtime: "" }).some(existsSync)
  );
}

/** The line that installs packages, as this person would type it here: Debian may have no sudo, a container no lists. */
async function installLine(packages, { env, isRoot }) {
  const install = `apt-get install -y --no-install-recommends ${packages.join(" ")}`;
  const commands = (await areKnown(packages, env)) ? [install] : ["apt-get update", install];
  if (isRoot) return commands.join(" && ");
  if (findProgram("sudo", env)) return commands.map((command) => `sudo ${command}`).join(" && ");
  // With the dash: without it root lacks /usr/sbin, which dpkg needs.
  return `su - -c "${commands.join(" && ")}"`;
}

/**
 * Installs packages with the system's own apt-get, as root or with a sudo that asks nothing.
 * @param {string[]} packages
 * @param {object} options
 * @param {(doing: string, percent?: number) => void} options.update
 * @param {NodeJS.ProcessEnv} [options.env]
 * @param {boolean} [options.isRoot]
 */
export async function installPackages(
  packages,
  { update, env = process.env, isRoot = process.getuid?.() === 0 },
) {
  const prefix = isRoot ? [] : await passwordlessSudo(env);
  if (prefix === null) {
    throw new Failure(
      "no-rights",
      `these packages are missing, and installing them needs root: ${packages.join(" ")}`,
      `run this, then the same command again:\n${await installLine(packages, { env, isRoot })}`,
    );
  }
  // Not ours to abort: apt stops by itself when Ctrl-C reaches it, and not in the middle of dpkg's work.
  const aptGet = (args, doing) => {
    const command = [
      ...prefix,
      "env",
      "DEBIAN_FRONTEND=noninteractive",
      "apt-get",
      ...statusOnStdout,
      ...args,
    ];
    const onLine = (line) => {
      const percent = downloadPercent(line) ?? installPercent(line);
      if (percent !== null)
        update(line.startsWith("dl") ? `downloading ${doing}` : `installing ${doing}`, percent);
    };
    return run(command[0], command.slice(1), { env, onLine });
  };
  const names = packages.join(" ");
  const install = () =>
    aptGet(["install", "-y", "--no-install-recommends", "-o", "DPkg::Lock::Timeout=300", ...packages], names);
  // Some of the system's lists may be out of reach without it mattering, so the result of this is not looked at.
  const refresh = () => aptGet(["update", "-o", "DPkg::Lock::Timeout=300"], "package lists");

  update(`installing ${names}`);
  const known = await areKnown(packages, env);
  if (!known) await refresh();
  let result = await install();
  if (result.exitCode !== 0 && known) {
    await refresh();
    result = await install();
  }
  if (result.exitCode === 0) return;
  const failure = explainApt(result.output, "/");
  if (failure.code === "package-unknown") {
    throw new Failure(
      "package-unknown",
      `this system's apt does not offer what is needed: ${failure.message}`,
      "use Debian 12 or newer, or install the missing tools yourself so that they are on PATH",
    );
  }
  failure.remedy = `${failure.remedy}\nby hand: ${await installLine(packages, { env, isRoot })}`;
  throw failure;
}

async function passwordlessSudo(env) {
  if (!findProgram("sudo", env)) return null;
  const { exitCode } = await run("sudo", ["-n", "true"], { env });
  return exitCode === 0 ? ["sudo", "-n"] : null;
}

async function areKnown(packages, env) {
  const { output } = await run("apt-cache", ["policy", ...packages], { env });
  const candidates = [...output.matchAll(/^ {2}Candidate: (.+)$/gm)].filter(
    ([, version]) => version !== "(none)",
  );
  return candidates.length === packages.length;
}

/** How far dpkg is, from a line such as `pmstatus:lld-19:42.8571:Unpacking lld-19 (amd64)`; else null. */
function installPercent(line) {
  const percent = /^pmstatus:[^:]+(?::\w+)?:([\d.]+):/.exec(line)?.[1];
  return percent === undefined ? null : Number(percent);
}

import { accessSync, constants, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { Failure } from "./failure.mjs";
import { findMirror } from "./mirror.mjs";

/** Debian's names for the processors that its binaryen package is used on here. */
const processors = {
  x64: { arch: "amd64", triplet: "x86_64-linux-gnu", loader: "ld-linux-x86-64.so.2", runtime: "x86_64" },
  arm64: { arch: "arm64", triplet: "aarch64-linux-gnu", loader: "ld-linux-aarch64.so.1", runtime: "aarch64" },
};

const oldestNode = 20;

/** Fails with `node-too-old` before anything newer than it is used. */
export function checkNode(version = process.versions.node) {
  if (Number.parseInt(version, 10) >= oldestNode) return;
  throw new Failure(
    "node-too-old",
    `this is Node ${version}; Usher needs ${oldestNode} or newer`,
    "install Node 22",
  );
}

/** The first program of that name on PATH, else null. */
export function findProgram(name, env = process.env) {
  for (const folder of (env.PATH ?? "").split(":").filter(Boolean)) {
    const path = join(folder, name);
    try {
      accessSync(path, constants.X_OK);
      if (statSync(path).isFile()) return path;
    } catch {
      // Not here.
    }
  }
  return null;
}

/**
 * What this machine is, as far as preparing the toolchain goes.
 * @param {NodeJS.ProcessEnv} [env]
 */
export function describeSystem(env = process.env) {
  return {
    name: systemName(),
    processor: process.platform === "linux" ? (processors[process.arch] ?? null) : null,
    hasApt: ["apt-get", "dpkg-deb", "dpkg-query"].every((name) => findProgram(name, env)),
    mirror: findMirror(),
  };
}

function systemName() {
  try {
    const name = /^PRETTY_NAME="?([^"\n]*)/m.exec(readFileSync("/etc/os-release", "utf8"))?.[1];
    return `${name ?? process.platform} on ${process.arch}`;
  } catch {
    return `${process.platform} on ${process.arch}`;
  }
}

/** Can Debian packages be fetched and unpacked here? */
export const isDebianLike = (system) => Boolean(system.hasApt && system.processor && system.mirror);

/**
 * The one message for a system that cannot be prepared: everything the person has to provide.
 * @param {{ name: string }} system
 * @param {string[]} wanted one thing a line
 */
export function unsupported(system, wanted) {
  return new Failure(
    "unsupported-system",
    `${system.name}: only Debian 12 or newer, on x86-64 or arm64, can be set up automatically`,
    ["provide these yourself, then run the same command again:", ...wanted.map((thing) => `- ${thing}`)].join(
      "\n",
    ),
  );
}

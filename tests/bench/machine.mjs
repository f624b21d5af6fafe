/** Where the figures come from. */
import { readFileSync } from "node:fs";
import { cpus, release, totalmem, type } from "node:os";

const read = (name) => JSON.parse(readFileSync(new URL(`../../${name}`, import.meta.url), "utf8"));

/** @param {string} chromium its version */
export function describeRun(chromium) {
  const versions = { usher: read("package.json").version, node: process.versions.node, chromium };
  const peers = [
    "@casl/ability",
    "@cedar-policy/cedar-wasm",
    "casbin",
    "mailcheck",
    "tldts",
    "validator",
    "zod",
  ];
  for (const name of peers) versions[name] = read(`node_modules/${name}/package.json`).version;
  const [{ model }] = cpus();
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  return {
    date: new Date().toISOString().slice(0, 10),
    machine: { cpu: model, cores: cpus().length, gigabytes, system: `${type()} ${release()}` },
    versions,
  };
}

// The package as people get it: packed, and installed in an empty folder.
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));

const npm = (/** @type {string[]} */ args, /** @type {string} */ cwd) =>
  execFileSync("npm", args, { cwd, stdio: ["ignore", "pipe", "ignore"] }).toString();

/** A new folder with the tarball in it. The tarball is of dist/ as it was built: packing must not build again. */
export function packPackage() {
  const folder = mkdtempSync(join(tmpdir(), "usher-consumer-"));
  npm(["pack", "--ignore-scripts", "--pack-destination", folder], root);
  const tarball = readdirSync(folder).find((name) => name.endsWith(".tgz")) ?? "";
  return {
    folder,
    tarball: join(folder, tarball),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** A folder with the tarball installed, and the page of tests/consumers/page in it. */
export function installPackage() {
  const { folder, tarball, remove } = packPackage();
  writeFileSync(join(folder, "package.json"), '{ "private": true, "type": "module" }');
  npm(["install", "--prefer-offline", "--no-audit", "--no-save", tarball], folder);
  const page = join(folder, "page");
  cpSync(join(root, "tests/consumers/page"), page, { recursive: true });
  const installed = (/** @type {string} */ file) => join(folder, "node_modules/@neural-inverse/usher", file);
  return { folder, tarball, page, installed, remove };
}

/** Installs `project`, which names its packages in exact versions, with the tarball beside them. */
export function installProject(/** @type {string} */ project, /** @type {string} */ tarball) {
  npm(["install", "--prefer-offline", "--no-audit", "--no-package-lock", "--no-save", tarball], project);
}

// Two builds from the same sources in different folders have the same bytes: of the module, the entries, maps and types.
//
// dist/ was built from source by `npm test`; the second build is made here, from the files that git knows.
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { prepare } from "../../wasm/toolchain/prepare.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
/** What a build was made from: the same, too, but written by another step than the ones that are compared. */
const stamp = ".inputs";

/** @param {string} folder */
const filesIn = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== stamp)
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();

/** Copies the sources and builds there; the npm packages are found above. @param {string} folder */
async function buildIn(folder) {
  const listed = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
    cwd: root,
  });
  for (const file of listed.toString().split("\n").filter(Boolean)) {
    mkdirSync(join(folder, dirname(file)), { recursive: true });
    cpSync(join(root, file), join(folder, file));
  }
  const { env } = await prepare("start");
  const from = (/** @type {string} */ file) => import(pathToFileURL(join(folder, "wasm", file)).href);
  const { cmake } = await from("cmake.mjs");
  const { bundle } = await from("bundle.mjs");
  const made = await cmake("wasm", env);
  const dist = join(folder, "build/made");
  mkdirSync(dist, { recursive: true });
  await bundle({ root: folder, folder: made, dist });
  cpSync(join(made, "usher.wasm"), join(dist, "usher.wasm"));
  return dist;
}

mkdirSync(join(root, "build"), { recursive: true });
const folder = mkdtempSync(join(root, "build/elsewhere-"));
try {
  const [here, there] = [join(root, "dist"), await buildIn(folder)];
  const all = [...new Set([...filesIn(here), ...filesIn(there)])].sort();
  const read = (/** @type {string} */ dist, /** @type {string} */ file) => {
    try {
      return readFileSync(join(dist, file));
    } catch {
      return null;
    }
  };
  const differing = all.filter((file) => {
    const [one, other] = [read(here, file), read(there, file)];
    return one === null || other === null || !one.equals(other);
  });
  for (const file of differing) console.log(`differs: ${file}`);
  console.log(`${all.length - differing.length} of ${all.length} files are the same`);
  if (differing.length > 0 || !all.includes("usher.wasm")) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

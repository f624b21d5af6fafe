// `npm run release`: everything but publishing. It says what is in the way, or makes the tarball and says what it is.
//
//     node wasm/release/release.mjs            checks, tests, packs into build/release; publishes nothing
//     node wasm/release/release.mjs --publish  in CI: the same, then `npm publish --provenance`
import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "../build.mjs";
import { Failure } from "../toolchain/failure.mjs";
import { obstacles, publishingObstacles } from "./readiness.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const into = join(root, "build/release");
const read = (/** @type {string} */ file) => readFileSync(join(root, file), "utf8");
const say = (/** @type {string} */ line) => process.stdout.write(`${line}\n`);

/** @param {{ publish: boolean }} options */
async function release({ publish }) {
  const own = JSON.parse(read("package.json"));
  const found = [
    ...obstacles({
      changed: execFileSync("git", ["status", "--porcelain"], { cwd: root }).toString().trimEnd(),
      own,
      locked: JSON.parse(read("package-lock.json")).version,
      cmake: read("CMakeLists.txt"),
      changelog: read("CHANGELOG.md"),
    }),
    ...(publish ? publishingObstacles(process.env, own) : []),
  ];
  for (const { code, message, remedy } of found) say(`${code}: ${message}\n    ${remedy}`);
  if (found.length > 0) throw new Failure("not-ready", "nothing was released", "see the lines above");

  // The tests end with dist/ as it was built from source.
  const { status } = spawnSync("npm", ["test"], { cwd: root, stdio: "inherit" });
  if (status !== 0) throw new Failure("tests", "npm test failed", "see the lines above");
  await build();

  const { filename, files } = pack();
  const tarball = join(into, filename);
  const { wasmSha256 } = await import(join(root, "dist/build.js"));
  for (const { path, size } of files) say(`${String(size).padStart(8)}  ${path}`);
  const bytes = readFileSync(tarball);
  copyFileSync(join(root, "sbom.cdx.json"), join(into, "sbom.cdx.json"));
  say(`\n${tarball}: ${bytes.length} bytes, ${files.length} files`);
  say(`sha256 ${createHash("sha256").update(bytes).digest("hex")}`);
  say(`sha512 ${createHash("sha512").update(bytes).digest("base64")}`);
  say(`usher.wasm sha256 ${wasmSha256}`);
  say(`SBOM: ${join(into, "sbom.cdx.json")}`);
  if (!publish) return say("nothing was published: CI does, with --publish");
  execFileSync("npm", ["publish", tarball, "--provenance", "--access", "public", "--ignore-scripts"], {
    cwd: root,
    stdio: "inherit",
  });
}

/** Packs dist/ as it is. */
function pack() {
  rmSync(into, { recursive: true, force: true });
  mkdirSync(into, { recursive: true });
  const args = ["pack", "--ignore-scripts", "--json", "--pack-destination", into];
  const said = execFileSync("npm", args, { cwd: root, stdio: ["ignore", "pipe", "ignore"] }).toString();
  const packed = JSON.parse(said);
  return Array.isArray(packed) ? packed[0] : Object.values(packed)[0];
}

try {
  await release({ publish: process.argv.includes("--publish") });
} catch (error) {
  if (!(error instanceof Failure)) throw error;
  process.stderr.write(`${error}\n`);
  process.exitCode = error.exitCode;
}

// One formatter and linter a language: Biome for JavaScript, TypeScript, CSS and JSON, clang-format for C++.
// `npm run format` writes; the tests only look.
import { execFileSync, spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const write = process.argv.includes("--write");

const biome = createRequire(import.meta.url).resolve("@biomejs/biome/bin/biome");
const listed = execFileSync(
  "git",
  ["ls-files", "--cached", "--others", "--exclude-standard", "*.cpp", "*.hpp"],
  { cwd: root },
);
const sources = listed.toString().split("\n").filter(Boolean);

const runs = [
  [process.execPath, [biome, "check", "--error-on-warnings", ...(write ? ["--write"] : [])]],
  ["clang-format-19", [...(write ? ["-i"] : ["--dry-run", "--Werror"]), ...sources]],
];
for (const [command, args] of runs) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: "inherit" });
  if (error) console.error(`cannot start ${command}: run npm test once, it installs what is missing`);
  if (status !== 0) process.exitCode = 1;
}

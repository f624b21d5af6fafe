// `npm run docs`: the reference of the TypeScript and of the C++ interface, in build/docs. A warning is an error.
import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Failure } from "../../wasm/toolchain/failure.mjs";
import { prepare } from "../../wasm/toolchain/prepare.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const into = join(root, "build/docs");

/** A field or function whose name says all there is to say needs no sentence; what it belongs to has one. */
const named = /Member .* \((?:variable|function)\) of (?:struct|class) usher::\S+ is not documented\.$/;

/** @param {string} program @param {string[]} args */
function complaintsOf(program, args) {
  const { status, stdout, stderr, error } = spawnSync(program, args, { cwd: root, encoding: "utf8" });
  if (error) throw new Failure("no-program", `cannot start ${program}: ${error.message}`, "npm run docs");
  const lines = `${stdout}\n${stderr}`.split("\n").filter((line) => /\b(warning|error)\b/i.test(line));
  const said = lines.filter((line) => !named.test(line));
  return status === 0 || said.length > 0 ? said : [`${program} ended with ${status}`];
}

try {
  await prepare("docs");
  rmSync(into, { recursive: true, force: true });
  mkdirSync(into, { recursive: true });
  const typedoc = [
    "node_modules/typedoc/bin/typedoc",
    "--options",
    "web/docs/typedoc.json",
    "--logLevel",
    "Warn",
  ];
  const complaints = [
    ...complaintsOf(process.execPath, typedoc),
    ...complaintsOf("doxygen", ["web/docs/Doxyfile"]),
  ];
  for (const complaint of complaints) console.error(complaint);
  if (complaints.length > 0) {
    throw new Failure("undocumented", `${complaints.length} warnings`, "see the lines above");
  }
  console.log("build/docs/typescript/index.html and build/docs/cpp/index.html");
} catch (error) {
  if (!(error instanceof Failure)) throw error;
  console.error(String(error));
  process.exitCode = error.exitCode;
}

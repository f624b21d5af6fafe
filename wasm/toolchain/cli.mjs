#!/usr/bin/env node
import { Failure } from "./failure.mjs";
import { prepare } from "./prepare.mjs";

const usage = `usage: node wasm/toolchain/cli.mjs --for start|test|bench|fuzz|docs [--json]

Makes sure that what building and testing Usher needs is on this machine: system packages, Emscripten, Boost.URL,
nlohmann/json, GoogleTest and the npm packages. The second time it only looks.

  --json   print where everything is, and the variables builds need, on standard output
`;

const args = process.argv.slice(2);
const purpose = args[args.indexOf("--for") + 1];
if (args.includes("--help") || !args.includes("--for") || !purpose) {
  process.stderr.write(usage);
  process.exit(args.includes("--help") ? 0 : 2);
}

try {
  const toolchain = await prepare(purpose);
  if (args.includes("--json")) process.stdout.write(`${JSON.stringify(toolchain, null, 2)}\n`);
  else process.stderr.write(`ready: emcc ${toolchain.emVersion}\n`);
} catch (error) {
  if (!(error instanceof Failure)) throw error;
  process.stderr.write(`${error}\n`);
  process.exitCode = error.exitCode;
}

// `npm run library -- FOLDER`: builds the C++ library and installs it in FOLDER, where find_package(usher) finds it.
import { resolve } from "node:path";
import { cmake } from "./cmake.mjs";
import { Failure } from "./toolchain/failure.mjs";
import { prepare } from "./toolchain/prepare.mjs";
import { run } from "./toolchain/run.mjs";

async function install(folder) {
  if (!folder) {
    const remedy = "npm run library -- FOLDER";
    throw new Failure("no-folder", "there is no folder to install in", remedy, { exitCode: 2 });
  }
  // npm runs it in the checkout, wherever the person is.
  const prefix = resolve(process.env.INIT_CWD ?? ".", folder);
  const { env } = await prepare("start");
  const built = await cmake("release", env, { log: (line) => process.stderr.write(`${line}\n`) });
  const { exitCode, output } = await run("cmake", ["--install", built, "--prefix", prefix]);
  if (exitCode !== 0) {
    throw new Failure(
      "not-installed",
      `cmake --install failed\n${output}`,
      "name a folder that you may write to",
    );
  }
  console.log(`find_package(usher) finds it with -DCMAKE_PREFIX_PATH=${prefix}`);
}

try {
  await install(process.argv[2]);
} catch (error) {
  if (!(error instanceof Failure)) throw error;
  process.stderr.write(`${error}\n`);
  process.exitCode = error.exitCode;
}

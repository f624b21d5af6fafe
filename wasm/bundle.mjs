// The entries of the package, and their types.
import { execFileSync } from "node:child_process";
import { chmodSync, cpSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative, resolve } from "node:path";
import { build } from "vite";
import { describeBuild } from "./build_description.mjs";
import { packElements } from "./element_packaging.mjs";
import { pack } from "./packing.mjs";

/**
 * @param {object} options
 * @param {string} options.root
 * @param {string} options.folder holds usher.mjs and usher.wasm
 * @param {string} options.dist
 * @param {(line: string) => void} [options.log]
 */
export async function bundle({ root, folder, dist, log = () => {} }) {
  const entries = join(root, "web/module/entries");
  const wasm = readFileSync(join(folder, "usher.wasm"));
  const unpacker = readFileSync(join(folder, "unpacker.wasm")).toString("hex");
  const carried = `export const packed = "${pack(wasm)}"; export const unpacker = "${unpacker}";`;
  const module = {
    name: "usher",
    enforce: "pre",
    resolveId(id) {
      if (id === "usher:glue") return join(folder, "usher.mjs");
      // A Worker's own bundler takes it along as a module of its own, compiled before the Worker starts.
      if (id === "./usher.wasm") return { id, external: true };
      return id === "usher:bytes" ? "\0usher:bytes" : undefined;
    },
    load: (id) => (id === "\0usher:bytes" ? carried : undefined),
    // Nothing of ours looks through the glue's views of the memory, and nothing here exits.
    transform: (code, id) =>
      id.endsWith("/usher.mjs")
        ? code.replaceAll(
            /function updateMemoryViews\(\)\{.*?\}|updateMemoryViews\(\);|var noExitRuntime=.*?;|HEAP\w+=new \w+Array\(b\);?/g,
            "",
          )
        : undefined,
    // Vite hides an asset it cannot find from the next bundler; ours is found by the consumer's, beside the entry.
    renderChunk: (code) => ({ code: code.replaceAll('"" + import.meta.url', "import.meta.url"), map: null }),
  };
  // It is made in another folder than people find it in.
  const fromWhereItWillBe = (/** @type {string} */ source, /** @type {string} */ map) =>
    relative(join(root, "dist", relative(dist, dirname(map))), resolve(dirname(map), source));
  /** Adds to dist/ what is built with these plugins from this library. */
  const add = (plugins, { rolldownOptions = {}, ...library }) =>
    build({
      configFile: false,
      root,
      logLevel: "error",
      plugins,
      build: {
        outDir: dist,
        emptyOutDir: false,
        target: "es2022",
        // Whoever bundles it for a page minifies it there; as installed it can be read.
        minify: false,
        sourcemap: true,
        ...library,
        rolldownOptions: {
          ...rolldownOptions,
          cwd: root, // the names of files in comments do not depend on where it is started from
          output: { ...rolldownOptions.output, sourcemapPathTransform: fromWhereItWillBe },
        },
      },
    });
  const one = (entry, fileName, format) =>
    add([module], { lib: { entry: join(entries, entry), formats: [format], fileName: () => fileName } });
  await one("inline.ts", "index.js", "es");
  await one("inline.ts", "index.cjs", "cjs");
  await one("slim.ts", "slim.js", "es");
  await one("workerd.ts", "workerd.js", "es");
  for (const [file, entry] of [
    ["index", "inline"],
    ["slim", "slim"],
  ]) {
    writeFileSync(join(dist, `${file}.d.ts`), `export * from "./types/module/entries/${entry}.js";\n`);
  }
  await packElements({ root, dist, add });
  await addCommand({ root, dist, add });
  log("writing their types");
  const tsc = createRequire(import.meta.url).resolve("typescript/bin/tsc");
  execFileSync(
    process.execPath,
    [tsc, "-p", join(root, "web/tsconfig.json"), "--outDir", join(dist, "types")],
    {
      stdio: "inherit",
    },
  );
  // The same types for whoever requires the module: what a declaration is of, its folder says.
  cpSync(join(dist, "types/module"), join(dist, "commonjs"), { recursive: true });
  writeFileSync(join(dist, "commonjs/package.json"), '{ "type": "commonjs" }\n');
  describeBuild({ root, dist, wasm });
}

/** dist/cli.js, the command: it takes the module from the entry beside it, and there is one copy of it. */
async function addCommand({ root, dist, add }) {
  const besideIt = {
    name: "usher-beside-it",
    enforce: "pre",
    resolveId: (id) => (id === "@neural-inverse/usher" ? { id: "./index.js", external: true } : undefined),
  };
  await add([besideIt], {
    lib: { entry: join(root, "web/cli/main.ts"), formats: ["es"], fileName: () => "cli.js" },
    rolldownOptions: { external: /^node:/ },
  });
  chmodSync(join(dist, "cli.js"), 0o755);
}

// A page on the packed package by every bundler: it says the same in a browser under the strict policy.
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { nodeResolve } from "@rollup/plugin-node-resolve";
import { build as esbuild } from "esbuild";
import { rollup } from "rollup";
import { createServer, build as vite } from "vite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import webpack from "webpack";
import { installPackage } from "./installed.mjs";
import { open, openAt } from "./opened.mjs";

let consumer;
beforeAll(() => {
  consumer = installPackage();
});
afterAll(() => consumer?.remove());

/** Each makes main.js and what belongs to it in `outdir`, minified, from the file `entry`. */
const bundlers = {
  esbuild: (entry, outdir) =>
    esbuild({ entryPoints: { main: entry }, bundle: true, minify: true, format: "esm", outdir }),
  Rollup: async (entry, dir) => {
    const bundle = await rollup({ input: entry, plugins: [nodeResolve()], onwarn: refuse });
    await bundle.write({ dir, format: "es", entryFileNames: "main.js" });
    await bundle.close();
  },
  Vite: (entry, outDir) =>
    vite({
      root: consumer.folder,
      configFile: false,
      logLevel: "error",
      build: {
        outDir,
        target: "es2022",
        rolldownOptions: { input: entry, output: { entryFileNames: "main.js" } },
        modulePreload: false,
      },
    }),
  webpack: async (entry, path) => {
    const stats = await promisify(webpack)({
      mode: "production",
      entry,
      context: consumer.folder,
      target: ["web", "es2022"],
      output: { path, filename: "main.js", module: true },
      experiments: { outputModule: true },
      performance: { hints: false },
    });
    const { errors, warnings } = stats.toJson({ all: false, errors: true, warnings: true });
    expect([...errors, ...warnings]).toEqual([]);
  },
};
const names = Object.keys(bundlers);

function refuse(warning) {
  throw new Error(warning.message);
}

/** The text of everything the bundler made of `program`. */
async function bundle(name, program) {
  const entry = join(consumer.folder, `entry-${name}.js`);
  writeFileSync(entry, program);
  const made = join(consumer.folder, `made-${name}`);
  await bundlers[name](entry, made);
  return readdirSync(made, { recursive: true })
    .filter((file) => file.endsWith(".js"))
    .map((file) => readFileSync(join(made, file), "utf8"))
    .join("\n");
}

describe.each(names)("%s", (name) => {
  test("a page with the module inside asks for nothing but itself", async () => {
    const built = join(consumer.folder, `page-${name}`);
    mkdirSync(built, { recursive: true });
    await bundlers[name](join(consumer.page, "main.js"), built);
    cpSync(join(consumer.page, "index.html"), join(built, "index.html"));
    const { said, requested, complaints } = await open(built);
    expect(said).toBe('[true,"JP"]');
    expect(requested).toEqual(["/index.html", "/main.js"]);
    expect(complaints).toEqual([]);
  });

  test("what is not named is not taken along: no element, no Lit, no language", async () => {
    const made = await bundle(
      name,
      `import { createUsher } from "@neural-inverse/usher";
       import * as elements from "@neural-inverse/usher/elements";
       import * as messages from "@neural-inverse/usher/messages";
       import * as transport from "@neural-inverse/usher/transport";
       globalThis.made = createUsher;`,
    );
    expect(made).toContain("UsherLoadError");
    for (const word of ["LitElement", "litElementVersions", "adoptedStyleSheets", "usher-members", "Rolle"]) {
      expect(made, word).not.toContain(word);
    }
  });

  test("one element brings itself and Lit, and none of the others; one language no other", async () => {
    const made = await bundle(
      name,
      `import { UsherEmailField } from "@neural-inverse/usher/elements";
       import { de } from "@neural-inverse/usher/messages";
       globalThis.made = [UsherEmailField, de];`,
    );
    expect(made).toContain("litElementVersions");
    expect(made).toContain("Projekt");
    for (const word of ["usher-role-matrix", "usher-invite-dialog", "プロジェクト", "projet"]) {
      expect(made, word).not.toContain(word);
    }
  });

  test("defining the elements is an effect, and stays", async () => {
    const made = await bundle(name, 'import "@neural-inverse/usher/elements/define";');
    for (const element of ["usher-members", "usher-role-matrix", "usher-invite-dialog"]) {
      expect(made).toContain(element);
    }
  });
});

/** The slim entry finds usher.wasm by its URL: bundlers that know this take it along, for the others people do. */
test.each(names)("%s: the slim entry asks for the module once", async (name) => {
  const main = readFileSync(join(consumer.page, "main.js"), "utf8");
  const entry = join(consumer.page, "slim.js");
  writeFileSync(entry, main.replace("@neural-inverse/usher", "@neural-inverse/usher/slim"));
  const built = join(consumer.folder, `slim-${name}`);
  mkdirSync(built, { recursive: true });
  await bundlers[name](entry, built);
  cpSync(join(consumer.page, "index.html"), join(built, "index.html"));
  const takenAlong = readdirSync(built, { recursive: true }).some((file) => file.endsWith(".wasm"));
  expect(takenAlong).toBe(["Vite", "webpack"].includes(name));
  if (!takenAlong) cpSync(consumer.installed("dist/usher.wasm"), join(built, "usher.wasm"));
  const { said, requested } = await open(built);
  expect(said).toBe('[true,"JP"]');
  expect(requested.filter((path) => path.endsWith(".wasm"))).toHaveLength(1);
});

test.each(["", "/slim"])("Vite's dev server, which bundles .%s before it serves it", async (entry) => {
  const project = join(consumer.folder, `dev${entry.replace("/", "-")}`);
  cpSync(consumer.page, project, { recursive: true });
  const main = readFileSync(join(consumer.page, "main.js"), "utf8");
  writeFileSync(
    join(project, "main.js"),
    main.replace("@neural-inverse/usher", `@neural-inverse/usher${entry}`),
  );
  const server = await createServer({
    root: project,
    configFile: false,
    logLevel: "error",
    cacheDir: join(project, "cache"),
    server: { port: 0, host: "127.0.0.1", fs: { allow: [consumer.folder] } },
  });
  try {
    await server.listen();
    const { said, complaints } = await openAt(`http://127.0.0.1:${server.httpServer.address().port}/`);
    expect(said).toBe('[true,"JP"]');
    expect(complaints).toEqual([]);
  } finally {
    await server.close();
  }
});

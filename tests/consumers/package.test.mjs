// The packed tarball, installed in an empty folder and used the ways people use it.
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build as esbuild } from "esbuild";
import { build as vite } from "vite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { contentSecurityPolicy } from "../../web/page/csp.mjs";
import { launchBrowser, types } from "../browser/harness.mjs";
import { askAt, bundleWorker, startWorker } from "../edge/workerd.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "usher-consumer-"));
const page = join(folder, "page");
const npm = (args, cwd) => execFileSync("npm", args, { cwd, stdio: ["ignore", "pipe", "ignore"] }).toString();

beforeAll(() => {
  // The tarball is of dist/ as it was built: packing must not build again beneath the other tests.
  npm(["pack", "--ignore-scripts", "--pack-destination", folder], root);
  const tarball = readdirSync(folder).find((name) => name.endsWith(".tgz"));
  writeFileSync(join(folder, "package.json"), '{ "private": true }');
  npm(["install", "--prefer-offline", "--no-save", `./${tarball}`], folder);
  cpSync(join(root, "tests/consumers/page"), page, { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const installed = (file) => join(folder, "node_modules/@neural-inverse/usher", file);

test("it brings Lit and nothing else, and carries what it says it does", () => {
  const top = readdirSync(join(folder, "node_modules")).filter((name) => !name.startsWith("."));
  expect(top.sort()).toEqual([
    "@lit",
    "@lit-labs",
    "@neural-inverse",
    "@types",
    "lit",
    "lit-element",
    "lit-html",
  ]);
  const { exports } = JSON.parse(readFileSync(installed("package.json"), "utf8"));
  const files = Object.values(exports).flatMap((to) => (typeof to === "string" ? to : Object.values(to)));
  for (const file of new Set(files)) expect(readFileSync(installed(file)).length, file).toBeGreaterThan(0);
  // The first condition that holds is taken, and "import" holds for Workers too.
  expect(Object.keys(exports["."])).toEqual(["types", "workerd", "import", "require"]);
  expect(readdirSync(installed("."))).not.toContain("tests");
});

const uses = `u => console.log(u.can("project", "OWNER", "project:delete"), u.detectRegion("us.cloud.langfuse.com").region)`;
const said = "true US\n";

test("import in Node", () => {
  const program = `import { createUsher } from "@neural-inverse/usher"; createUsher().then(${uses})`;
  expect(
    execFileSync(process.execPath, ["--input-type=module", "-e", program], { cwd: folder }).toString(),
  ).toBe(said);
});

test("require in Node", () => {
  const program = `require("@neural-inverse/usher").createUsher().then(${uses})`;
  expect(execFileSync(process.execPath, ["-e", program], { cwd: folder }).toString()).toBe(said);
});

test("the slim entry in Node, with the bytes of usher.wasm", () => {
  const program = `
    import { readFileSync } from "node:fs";
    import { createRequire } from "node:module";
    import { createUsher } from "@neural-inverse/usher/slim";
    const wasm = readFileSync(createRequire(process.cwd() + "/x").resolve("@neural-inverse/usher/usher.wasm"));
    createUsher({ wasm }).then(${uses})`;
  expect(
    execFileSync(process.execPath, ["--input-type=module", "-e", program], { cwd: folder }).toString(),
  ).toBe(said);
});

test("a Worker takes the compiled module beside it, where nothing may be compiled", async () => {
  const entry = join(folder, "worker.mjs");
  writeFileSync(
    entry,
    `import { createUsher, UsherLoadError } from "@neural-inverse/usher";
     const told = createUsher().then(u => [
       u.can("project", "OWNER", "project:delete"),
       u.detectRegion("us.cloud.langfuse.com").region,
       u.checkInviteList("a@x.com\\n".repeat(2000)).rows.length,
     ]);
     const bytes = () => createUsher({ wasm: new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]) });
     export default {
       async fetch() {
         const refused = await bytes().catch((error) => error instanceof UsherLoadError && error.code);
         return Response.json([...(await told), refused]);
       },
     };`,
  );
  const modules = await bundleWorker(entry);
  expect(modules.map(({ name }) => name)).toEqual(["worker.js", "./usher.wasm"]);
  expect(modules[1].contents).toEqual(readFileSync(installed("dist/usher.wasm")));
  const worker = await startWorker({ modules });
  try {
    const { body } = await askAt(worker.port, "https://usher.example.org/");
    expect(JSON.parse(body.toString())).toEqual([true, "US", 2000, "compile"]);
  } finally {
    await worker.stop();
  }
});

test("its types hold for a strict consumer", () => {
  writeFileSync(
    join(folder, "consumer.ts"),
    `import { createUsher, type HostVerdict, UsherLoadError } from "@neural-inverse/usher";
     import { createUsher as slim } from "@neural-inverse/usher/slim";
     const usher = await createUsher({ settings: { decisions: "strict" } });
     const verdict: HostVerdict = usher.detectRegion("cloud.langfuse.com");
     // @ts-expect-error a level is one of two
     usher.matrix("team");
     // @ts-expect-error an unknown setting
     await slim({ settings: { region: [] } });
     export const out: [HostVerdict, string[]] = [verdict, usher.rolesWith("project", "project:read")];
     export const failed = (error: unknown) => error instanceof UsherLoadError && error.code;`,
  );
  writeFileSync(join(folder, "package.json"), '{ "private": true, "type": "module" }');
  for (const [module, moduleResolution] of [
    ["esnext", "bundler"],
    ["nodenext", "nodenext"],
  ]) {
    const compilerOptions = {
      noEmit: true,
      strict: true,
      target: "es2022",
      lib: ["es2022", "dom"],
      types: [],
    };
    const options = { ...compilerOptions, skipLibCheck: false, module, moduleResolution };
    writeFileSync(
      join(folder, "tsconfig.json"),
      JSON.stringify({ compilerOptions: options, files: ["consumer.ts"] }),
    );
    const { stdout } = spawnSync(process.execPath, [join(root, "node_modules/typescript/bin/tsc")], {
      cwd: folder,
    });
    expect(stdout.toString(), moduleResolution).toBe("");
  }
});

/** What the page in `built` says, in a real browser under the strict policy, and what it asked for. */
async function open(built) {
  const requested = [];
  const server = createServer((request, response) => {
    const path = request.url === "/" ? "/index.html" : request.url;
    requested.push(path);
    try {
      const body = readFileSync(join(built, path));
      const type = types[extname(path)] ?? "application/octet-stream";
      response
        .writeHead(200, { "content-type": type, "content-security-policy": contentSecurityPolicy })
        .end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const browser = await launchBrowser();
  try {
    const tab = await browser.newPage();
    await tab.goto(`http://127.0.0.1:${server.address().port}/`);
    await tab.locator("body[data-done]").waitFor({ timeout: 20_000 });
    return {
      said: await tab.textContent("body"),
      requested: requested.filter((path) => path !== "/favicon.ico"),
    };
  } finally {
    await browser.close();
    server.close();
  }
}

test("a page built by Vite", async () => {
  const built = join(folder, "vite");
  await vite({
    root: page,
    configFile: false,
    logLevel: "error",
    build: { outDir: built, target: "es2022", modulePreload: false },
  });
  const { said: text, requested } = await open(built);
  expect(text).toBe('[true,"JP"]');
  expect(requested).toHaveLength(2);
});

test("a page built by esbuild", async () => {
  const built = join(folder, "esbuild");
  mkdirSync(built);
  await esbuild({
    entryPoints: [join(page, "main.js")],
    bundle: true,
    minify: true,
    format: "esm",
    outdir: built,
  });
  cpSync(join(page, "index.html"), join(built, "index.html"));
  const { said: text, requested } = await open(built);
  expect(text).toBe('[true,"JP"]');
  expect(requested).toEqual(["/index.html", "/main.js"]);
});

test("a page built by Vite from the slim entry asks for the module once", async () => {
  const slim = join(folder, "slim-page");
  cpSync(page, slim, { recursive: true });
  const main = readFileSync(join(page, "main.js"), "utf8").replace(
    "@neural-inverse/usher",
    "@neural-inverse/usher/slim",
  );
  writeFileSync(join(slim, "main.js"), main);
  const built = join(folder, "vite-slim");
  await vite({
    root: slim,
    configFile: false,
    logLevel: "error",
    build: { outDir: built, target: "es2022", modulePreload: false },
  });
  const { said: text, requested } = await open(built);
  expect(text).toBe('[true,"JP"]');
  expect(requested.filter((path) => path.endsWith(".wasm"))).toHaveLength(1);
});

test("a C++ program through find_package", () => {
  const quiet = { stdio: ["ignore", "pipe", "inherit"] };
  const prefix = join(folder, "prefix");
  execFileSync("cmake", ["--install", join(root, "build/dev"), "--prefix", prefix], quiet);
  const built = join(folder, "cmake");
  execFileSync(
    "cmake",
    ["-S", join(root, "tests/consumers/cmake"), "-B", built, "-G", "Ninja", `-DCMAKE_PREFIX_PATH=${prefix}`],
    quiet,
  );
  execFileSync("cmake", ["--build", built], quiet);
  expect(JSON.parse(execFileSync(join(built, "consumer")).toString())).toMatchObject({
    kind: "region",
    region: "JP",
  });
});

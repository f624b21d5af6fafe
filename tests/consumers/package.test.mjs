// What the tarball carries and says of itself, and whether it is true.
import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { afterAll, beforeAll, expect, test } from "vitest";
import { installPackage, root } from "./installed.mjs";

let consumer;
let own;
beforeAll(() => {
  consumer = installPackage();
  own = JSON.parse(readFileSync(consumer.installed("package.json"), "utf8"));
});
afterAll(() => consumer?.remove());

/** The files that an entry names, whatever its conditions. */
const filesOf = (to) => (typeof to === "string" ? [to] : Object.values(to).flatMap(filesOf));

test("it brings Lit and nothing else, and carries what it says it does", () => {
  expect(Object.keys(own.dependencies)).toEqual(["lit"]);
  const top = readdirSync(join(consumer.folder, "node_modules")).filter((name) => !name.startsWith("."));
  expect(top.sort()).toEqual([
    "@lit",
    "@lit-labs",
    "@neural-inverse",
    "@types",
    "lit",
    "lit-element",
    "lit-html",
  ]);
  for (const file of new Set([...Object.values(own.exports).flatMap(filesOf), ...Object.values(own.bin)])) {
    expect(readFileSync(consumer.installed(file)).length, file).toBeGreaterThan(0);
  }
  // The first condition that holds is taken, and "import" holds for Workers too.
  expect(Object.keys(own.exports["."])).toEqual(["workerd", "import", "require"]);
  const carried = readdirSync(consumer.installed("."));
  expect(carried).toEqual(expect.arrayContaining(["LICENSE", "THIRD-PARTY-LICENSES", "sbom.cdx.json"]));
  for (const name of ["tests", "wasm", "node_modules"]) expect(carried).not.toContain(name);
  expect(readdirSync(consumer.installed("web")).sort()).toEqual(["docs", "examples", "page"]);
  expect(readdirSync(consumer.installed("web/page"))).toEqual(["API.md"]);
});

test("whoever has only the tarball has what embedding it asks for", () => {
  const links = (file) =>
    [...readFileSync(consumer.installed(file), "utf8").matchAll(/\]\(([^)\s#:]+)\)/g)].map(([, to]) =>
      join(dirname(file), to),
    );
  const page = /## In a page of your own[\s\S]+?(?=\n## )/.exec(
    readFileSync(consumer.installed("README.md"), "utf8"),
  );
  expect(page?.[0]).toContain("](web/docs/embedding.md)");
  const wanted = [...links("web/docs/embedding.md"), "web/docs/embedding.md"];
  expect(wanted).toEqual(
    expect.arrayContaining(["web/examples/html", "web/examples/next", "web/page/API.md"]),
  );
  expect(wanted.filter((file) => !existsSync(consumer.installed(file)))).toEqual([]);
});

test("npx runs the command, which takes the module of the package", () => {
  const npx = (...words) => spawnSync("npx", ["--no-install", "usher", ...words], { cwd: consumer.folder });
  const { status, stdout } = npx("can", "OWNER", "project:delete");
  expect([status, stdout.toString()]).toEqual([0, "Owner may use project:delete.  [Project]\n"]);
  expect(npx("can", "MEMBER", "project:delete").status).toBe(1);
  const bin = join(consumer.folder, "node_modules/.bin/usher");
  expect(execFileSync(bin, ["--version"]).toString()).toBe(`${own.version}\n`);
  const command = readFileSync(consumer.installed("dist/cli.js"), "utf8");
  expect(command).toContain('from "./index.js"');
  expect(command).not.toMatch(/WebAssembly\.(compile|instantiate|Module)/);
});

test("it says which release it is, and the hash of the module it carries", () => {
  const program = (load) => `${load}.then(({ version, wasmSha256 }) => console.log(version, wasmSha256))`;
  const hash = createHash("sha256")
    .update(readFileSync(consumer.installed("dist/usher.wasm")))
    .digest("hex");
  for (const load of [
    'import("@neural-inverse/usher/build")',
    'Promise.resolve(require("@neural-inverse/usher/build"))',
  ]) {
    const args = ["--input-type=commonjs", "-e", program(load)];
    const said = execFileSync(process.execPath, args, { cwd: consumer.folder }).toString();
    expect(said).toBe(`${own.version} ${hash}\n`);
  }
});

test("publint has nothing to say", async () => {
  const tarball = readFileSync(consumer.tarball);
  const { messages, pkg } = await publint({
    pack: { tarball: tarball.buffer.slice(tarball.byteOffset, tarball.byteOffset + tarball.length) },
    level: "suggestion",
    strict: true,
  });
  expect(pkg?.name).toBe(own.name);
  expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
});

/** What is for `import` only, and says so by having no other condition. */
const importOnly = Object.freeze([
  "./slim",
  "./elements",
  "./elements/define",
  "./elements/react",
  "./messages",
  "./transport",
]);

test("are the types wrong? Nowhere, by any resolution that can know of entries", async () => {
  const data = createPackageFromTarballData(new Uint8Array(readFileSync(consumer.tarball)));
  // usher.wasm is no JavaScript: each bundler gives its import a meaning of its own.
  const { problems, entrypoints } = await checkPackage(data, { excludeEntrypoints: ["./usher.wasm"] });
  expect(Object.keys(entrypoints)).toEqual(expect.arrayContaining([".", "./build", ...importOnly]));
  // node10 knows no entries but the first; a require() of what is for import is an error by intent.
  const found = problems.filter(
    ({ kind, entrypoint, resolutionKind }) =>
      !(resolutionKind === "node10" && entrypoint !== ".") &&
      !(kind === "CJSResolvesToESM" && importOnly.includes(entrypoint)),
  );
  expect(found).toEqual([]);
});

test("its types hold for a strict consumer, who imports or requires", () => {
  const body = `
     const verdict: HostVerdict = usher.detectRegion("cloud.langfuse.com");
     // @ts-expect-error a level is one of two
     usher.matrix("team");
     export const out: [HostVerdict, string[]] = [verdict, usher.rolesWith("project", "project:read")];
     export const failed = (error: unknown) => error instanceof UsherLoadError && error.code;
     export const shipped: string = wasmSha256;`;
  writeFileSync(
    join(consumer.folder, "imports.ts"),
    `import { createUsher, type HostVerdict, UsherLoadError } from "@neural-inverse/usher";
     import { wasmSha256 } from "@neural-inverse/usher/build";
     import { createUsher as slim } from "@neural-inverse/usher/slim";
     // @ts-expect-error an unknown setting
     await slim({ settings: { region: [] } });
     const usher = await createUsher({ settings: { decisions: "strict" } });${body}`,
  );
  writeFileSync(
    join(consumer.folder, "requires.cts"),
    `import { createUsher, type HostVerdict, type Usher, UsherLoadError } from "@neural-inverse/usher";
     import { wasmSha256 } from "@neural-inverse/usher/build";
     export const made: Promise<Usher> = createUsher();
     declare const usher: Usher;${body}`,
  );
  for (const [module, moduleResolution, files] of [
    ["esnext", "bundler", ["imports.ts"]],
    ["nodenext", "nodenext", ["imports.ts", "requires.cts"]],
    ["node16", "node16", ["imports.ts", "requires.cts"]],
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
      join(consumer.folder, "tsconfig.json"),
      JSON.stringify({ compilerOptions: options, files }),
    );
    const { stdout } = spawnSync(process.execPath, [join(root, "node_modules/typescript/bin/tsc")], {
      cwd: consumer.folder,
    });
    expect(stdout.toString(), moduleResolution).toBe("");
  }
});

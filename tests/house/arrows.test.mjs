// The arrows of the house: elements -> module -> glue -> wasm -> include <- src -> Boost.URL | nlohmann/json.
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const tracked = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], { cwd: root })
  .toString()
  .split("\n")
  .filter(Boolean);
const read = (file) => readFileSync(join(root, file), "utf8");
const inFolder = (folder, ...endings) =>
  tracked.filter((file) => file.startsWith(folder) && endings.some((ending) => file.endsWith(ending)));
const cpp = tracked.filter((file) => /\.[ch]pp$/.test(file));
const includesOf = (file) =>
  [...read(file).matchAll(/^\s*#\s*include\s*[<"]([^>"]+)[>"]/gm)].map(([, name]) => name);
const importsOf = (file) =>
  [
    ...read(file).matchAll(
      /^(?:import|export|\}).*?\bfrom "([^"]+)"|^import "([^"]+)"|\bimport\("([^"]+)"\)/gm,
    ),
  ].map(([, ...names]) => names.find(Boolean));

/** Files whose includes match, but which are not the one that may. */
const strangers = (files, pattern, allowed) =>
  files.filter((file) => !allowed(file) && includesOf(file).some((name) => pattern.test(name)));

test("the top level holds the five folders and nothing else", () => {
  const folders = new Set(tracked.filter((file) => file.includes("/")).map((file) => file.split("/")[0]));
  const plain = [...folders].filter((folder) => !folder.startsWith("."));
  expect(plain.sort()).toEqual(["include", "src", "tests", "wasm", "web"]);
});

test("there is something to look at", () => {
  expect(cpp.length).toBeGreaterThan(20);
  expect(cpp.flatMap(includesOf).length).toBeGreaterThan(100);
  expect(inFolder("web/", ".ts").flatMap(importsOf).length).toBeGreaterThan(30);
});

test("only src/url.cpp includes Boost", () => {
  expect(strangers(cpp, /^boost\//, (file) => file === "src/url.cpp")).toEqual([]);
  expect(includesOf("src/url.cpp").some((name) => name.startsWith("boost/url/"))).toBe(true);
});

test("only src/settings_json.cpp includes nlohmann/json", () => {
  expect(strangers(cpp, /^nlohmann\//, (file) => file === "src/settings_json.cpp")).toEqual([]);
  expect(includesOf("src/settings_json.cpp")).toContain("nlohmann/json.hpp");
});

test("only wasm/ includes Emscripten", () => {
  expect(strangers(cpp, /^emscripten\//, (file) => file.startsWith("wasm/"))).toEqual([]);
});

test("public headers include each other and the standard library", () => {
  for (const file of inFolder("include/", ".hpp")) {
    for (const name of includesOf(file)) expect(name, file).toMatch(/^(usher\/\w+\.hpp|[a-z_]+)$/);
  }
});

test("wasm/ includes public headers, never src/", () => {
  for (const file of inFolder("wasm/", ".cpp", ".hpp")) {
    for (const name of includesOf(file)) {
      const own = tracked.includes(`wasm/${name}`);
      expect(own || /^(usher\/\w+\.hpp|emscripten\/\w+\.h|[a-z_]+)$/.test(name), `${file}: ${name}`).toBe(
        true,
      );
    }
  }
});

test("src/ includes itself, the public headers and its two libraries", () => {
  for (const file of inFolder("src/", ".cpp", ".hpp")) {
    for (const name of includesOf(file)) {
      const own = tracked.includes(`src/${name}`) || tracked.includes(`include/${name}`);
      expect(own || /^(boost|nlohmann)\/|^[a-z_]+$/.test(name), `${file}: ${name}`).toBe(true);
    }
  }
});

test("each room of web/ imports only what its arrow points at", () => {
  const rooms = {
    module: ["module"],
    messages: ["messages", "module"],
    elements: ["elements", "messages", "module"],
    transport: ["transport", "elements", "module"],
    edge: ["edge", "elements", "messages", "module", "page"],
    cli: ["cli", "elements", "messages", "module"],
  };
  for (const [room, allowed] of Object.entries(rooms)) {
    for (const file of inFolder(`web/${room}/`, ".ts").filter((name) => !name.endsWith(".test.ts"))) {
      for (const name of importsOf(file).filter((target) => target.startsWith("."))) {
        const target = normalize(join(dirname(file), name)).split("/");
        expect(target[0], `${file}: ${name}`).toBe("web");
        expect(allowed, `${file}: ${name}`).toContain(target[1]);
      }
    }
  }
});

test("the module imports nothing from outside", () => {
  const outside = inFolder("web/module/", ".ts")
    .flatMap(importsOf)
    .filter((name) => !name.startsWith(".") && !name.startsWith("usher:"));
  expect(outside).toEqual([]);
});

test("elements bring Lit and nothing else", () => {
  // The types for React are the one file that speaks of React, and nothing of it is left when it is built.
  const outside = inFolder("web/elements/", ".ts")
    .filter((file) => !file.endsWith(".test.ts") && file !== "web/elements/react.ts")
    .flatMap(importsOf)
    .filter((name) => !name.startsWith("."));
  expect([...new Set(outside.map((name) => name.split("/")[0]))]).toEqual(["lit"]);
});

test("the edge brings the module and Hono, and of elements and page no more than what judges and checks", () => {
  const named = inFolder("web/edge/", ".ts").flatMap(importsOf);
  const outside = named.filter((name) => !name.startsWith("."));
  expect([...new Set(outside)].sort()).toEqual([
    "@neural-inverse/usher",
    "hono",
    "hono/html",
    "hono/utils/accept",
  ]);
  const rooms = named.filter((name) => /^\.\.\/(elements|page)\//.test(name));
  expect([...new Set(rooms)].sort()).toEqual([
    "../elements/wrong-region/finding.js",
    "../page/server/body.mjs",
    "../page/server/guard.mjs",
    "../page/server/invite-fields.mjs",
    "../page/server/statuses.mjs",
  ]);
});

test("the command brings Node and the package, and of elements and module no more than passes values", () => {
  const named = inFolder("web/cli/", ".ts").flatMap(importsOf);
  const outside = named.filter((name) => !/^(\.|node:)/.test(name));
  expect([...new Set(outside)]).toEqual(["@neural-inverse/usher"]);
  const rooms = named.filter((name) => /^\.\.\/(elements|module)\//.test(name));
  expect([...new Set(rooms)].sort()).toEqual([
    "../elements/csv.js",
    "../elements/shorten.js",
    "../module/types.js",
  ]);
});

test("the command writes to no output but through what makes text visible", () => {
  for (const file of inFolder("web/cli/", ".ts")) {
    if (file === "web/cli/screen.ts") continue;
    expect(read(file), file).not.toMatch(/std(out|err)\.write|console\./);
  }
});

test("nothing in web/ or src/ evaluates text or writes HTML", () => {
  for (const file of [...inFolder("web/", ".ts", ".mjs"), ...inFolder("wasm/", ".cpp")]) {
    if (file.endsWith(".test.ts")) continue;
    expect(read(file), file).not.toMatch(
      /\beval\(|new Function\(|\.innerHTML|\.outerHTML|insertAdjacentHTML|unsafeHTML|document\.write/,
    );
  }
});

test("the bindings stay small, and the index of the module shorter still", () => {
  expect(read("wasm/bindings.cpp").split("\n").length).toBeLessThanOrEqual(151);
  expect(read("web/module/index.ts").split("\n").length).toBeLessThanOrEqual(31);
});

test("every link flag carries its reason", () => {
  const flags = read("wasm/CMakeLists.txt")
    .match(/set\(usher_link_flags\n([\s\S]*?)\n\)/)[1]
    .split("\n");
  expect(flags.length).toBeGreaterThan(10);
  for (const flag of flags) expect(flag).toMatch(/^ {2}-\S+ +# \S/);
});

test("no folder or file is called after nothing", () => {
  const vague = tracked.filter((file) =>
    /(^|[/_.-])(utils?|helpers?|common|manager|misc)([/_.-]|$)/i.test(file),
  );
  expect(vague).toEqual([]);
});

test("what is shipped names no registry and no one's machine", () => {
  const lock = read("package-lock.json");
  expect(lock).not.toMatch(/"resolved"/);
  for (const entry of readdirSync(root)) expect(entry).not.toMatch(/\.tgz$/);
});

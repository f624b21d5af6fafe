// The list of what others wrote is complete and true, and so are the two files made of it.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import * as CDX from "@cyclonedx/cyclonedx-library";
import { expect, test } from "vitest";
import { billOfMaterials } from "../../wasm/release/bill_of_materials.mjs";
import { licensesText } from "../../wasm/release/licenses.mjs";
import { compiledIn, thirdParties } from "../../wasm/release/third_party.mjs";
import { prepare } from "../../wasm/toolchain/prepare.mjs";
import { sourcesPart } from "../../wasm/toolchain/sources.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const read = (file) => readFileSync(join(root, file), "utf8");
const own = JSON.parse(read("package.json"));
const parties = thirdParties();
const version = (name) => compiledIn.find((party) => party.name === name)?.version;

/** Every file below `folder` whose name ends so. */
const files = (folder, ending) =>
  readdirSync(join(root, folder), { recursive: true })
    .filter((file) => file.endsWith(ending))
    .map((file) => join(folder, file));

test("every library that our sources include is on it", () => {
  const owners = { boost: "Boost", nlohmann: "nlohmann/json", emscripten: "Emscripten" };
  const included = new Set(
    ["src", "include", "wasm"]
      .flatMap((folder) => [...files(folder, ".cpp"), ...files(folder, ".hpp")])
      .flatMap((file) => [...read(file).matchAll(/^\s*#\s*include\s*<(\w+)\//gm)].map(([, name]) => name)),
  );
  included.delete("usher");
  expect([...included].sort()).toEqual(Object.keys(owners).sort());
  for (const name of Object.values(owners)) expect(version(name), name).toBeDefined();
});

test("every package that the toolchain fetches to be compiled in is on it", () => {
  const owners = { "libboost1.88-dev": "Boost", "nlohmann-json3-dev": "nlohmann/json" };
  // GoogleTest is linked with the tests alone.
  const fetched = sourcesPart.manifest.packages.filter((name) => name !== "googletest");
  expect(fetched.sort()).toEqual(Object.keys(owners).sort());
  for (const name of Object.values(owners)) expect(version(name), name).toBeDefined();
});

test("everything that npm installs beside the package is on it, with the hash of the lock file", () => {
  const { packages } = JSON.parse(read("package-lock.json"));
  const shipped = Object.entries(packages).filter(([path, { dev }]) => path !== "" && !dev);
  expect(shipped.length).toBeGreaterThan(3);
  for (const [path, { version, integrity, license }] of shipped) {
    const name = path.replace("node_modules/", "");
    expect(parties).toContainEqual(expect.objectContaining({ name, version, integrity, license }));
  }
});

test("every npm package whose content is generated into the module is on it", () => {
  const read_ = files("wasm", ".mjs").flatMap((file) =>
    [...read(file).matchAll(/createRequire\(import\.meta\.url\)\("([^"]+)"\)/g)].map(([, name]) => name),
  );
  expect(read_).toEqual(["tlds"]);
  expect(parties.map(({ name }) => name)).toContain("tlds");
});

test("the versions are those that are compiled in", async () => {
  const { deps, emscripten, emVersion, env } = await prepare("start");
  const boost = readFileSync(join(deps, "include/boost/version.hpp"), "utf8");
  expect(version("Boost")).toBe(`${/BOOST_LIB_VERSION "([\d_]+)"/.exec(boost)?.[1].replace("_", ".")}.0`);
  const json = readFileSync(join(deps, "include/nlohmann/detail/abi_macros.hpp"), "utf8");
  const numbers = ["MAJOR", "MINOR", "PATCH"].map(
    (part) => new RegExp(`define NLOHMANN_JSON_VERSION_${part} (\\d+)`).exec(json)?.[1],
  );
  expect(version("nlohmann/json")).toBe(numbers.join("."));
  // Who builds with an Emscripten of their own does not publish with it.
  const ours = env.USHER_EMSCRIPTEN ?? emscripten;
  if (ours && emVersion === version("Emscripten")) {
    const library = (file) => readFileSync(join(ours, "system/lib", file), "utf8");
    expect(version("musl")).toBe(library("libc/musl/VERSION").trim());
    for (const part of ["libcxx", "libcxxabi", "compiler-rt"]) {
      expect(library(`${part}/readme.txt`), part).toContain(`release ${version(part)}`);
    }
  }
  expect(emVersion).toBe(version("Emscripten"));
});

test("every licence is one that SPDX knows, and its words are in the package", () => {
  const written = read("THIRD-PARTY-LICENSES");
  expect(written).toBe(licensesText(parties));
  for (const { name, version, license, text } of parties) {
    const [id, exception = "LLVM-exception"] = license.split(" WITH ");
    expect([CDX.SPDX.isSupportedSpdxId(id), exception], name).toEqual([true, "LLVM-exception"]);
    expect(written).toContain(`${name} ${version} (${license})`);
    expect(text.length, name).toBeGreaterThan(500);
    expect(written).toContain(text.trim().split("\n").at(-1)?.trim());
  }
});

test("the SBOM is valid CycloneDX, names all of them, and says the same whenever it is made", async () => {
  const written = read("sbom.cdx.json");
  expect(written).toBe(billOfMaterials(own, thirdParties()));
  const validator = new CDX.Validation.JsonStrictValidator(CDX.Spec.Version.v1dot6);
  expect(await validator.validate(written)).toBeNull();
  const { components, dependencies, metadata } = JSON.parse(written);
  const purls = parties.map(({ purl }) => purl).sort();
  expect(components.map(({ purl }) => purl).sort()).toEqual(purls);
  expect(new Set(purls).size).toBe(parties.length);
  const ofOurs = dependencies.find(({ ref }) => ref === metadata.component["bom-ref"]);
  expect(ofOurs.dependsOn.sort()).toEqual(purls);
  const lit = components.find(({ name }) => name === "lit");
  expect(lit.hashes).toEqual([{ alg: "SHA-512", content: expect.stringMatching(/^[\da-f]{128}$/) }]);
  expect(written).not.toMatch(/timestamp|serialNumber/);
});

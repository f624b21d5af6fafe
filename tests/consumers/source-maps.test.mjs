// The maps in dist/ lead to the real sources: each file is there, is what the map carries, and has what is looked for.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { SourceMap } from "node:module";
import { dirname, join, relative } from "node:path";
import { describe, expect, test } from "vitest";
import { root } from "./installed.mjs";

const dist = join(root, "dist");
const maps = readdirSync(dist, { recursive: true }).filter((file) => file.endsWith(".map"));
const scripts = readdirSync(dist, { recursive: true }).filter((file) => /\.c?js$/.test(file));

test("there is one for all that was written by hand", () => {
  const without = scripts.filter((file) => !maps.includes(`${file}.map`));
  // Files of re-exports have nothing to map, and build.js is written by the build.
  for (const file of without.filter((name) => !name.startsWith("build."))) {
    const code = readFileSync(join(dist, file), "utf8");
    expect(
      code.replace(/^(import|export) \{[^}]*\}( from "[^"]+")?;$|^import "[^"]+";$/gm, "").trim(),
      file,
    ).toBe("");
  }
  expect(maps.length).toBeGreaterThan(100);
});

describe.each(maps)("%s", (file) => {
  const map = JSON.parse(readFileSync(join(dist, file), "utf8"));
  const at = (source) => join(dist, dirname(file), source);

  test("its sources are real, and carried as they are", () => {
    expect(map.sources.length).toBeGreaterThan(0);
    for (const [n, source] of map.sources.entries()) {
      expect(relative(root, at(source))).toMatch(/^web\/(module|elements|messages|transport|cli)\//);
      expect(existsSync(at(source)), source).toBe(true);
      expect(map.sourcesContent[n], source).toBe(readFileSync(at(source), "utf8"));
    }
  });

  test("a function or class is found where it was written", () => {
    const lines = readFileSync(join(dist, file.replace(/\.map$/, "")), "utf8").split("\n");
    const found = new SourceMap(map);
    let looked = 0;
    for (const [line, text] of lines.entries()) {
      const [before, name] = /^(?:\t|export |async )*(?:function\*?|class) (?=(\w+))/.exec(text) ?? [];
      const entry = name === undefined ? {} : found.findEntry(line, before.length);
      // What comes from no source of ours, such as the glue, is mapped to none.
      if (!entry.originalSource || entry.generatedLine !== line) continue;
      const source = readFileSync(at(entry.originalSource), "utf8").split("\n")[entry.originalLine];
      const bare = name.replace(/\$\d+$/, "");
      looked += 1;
      expect(source, `${name} of line ${line + 1} in ${entry.originalSource}`).toContain(bare);
    }
    if (/^(index|slim|workerd)\./.test(file)) expect(looked).toBeGreaterThan(40);
  });
});

// dist/elements, dist/messages and dist/transport, and the custom-elements manifest.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { cli as analyze } from "@custom-elements-manifest/analyzer/cli.js";
import { transform } from "esbuild";

const entries = ["elements/index", "elements/define", "messages/index", "transport/index"];

/** No bundler looks into a style sheet that is a template literal, so its blanks and comments are taken out here. */
const leanStyles = {
  name: "lean-styles",
  enforce: "pre",
  async transform(code, id) {
    if (!id.endsWith(".styles.ts")) return undefined;
    const [, before, sheet, after] = /^([\s\S]*css`)([^`]*)(`[\s\S]*)$/.exec(code) ?? [];
    if (sheet === undefined || sheet.includes("${"))
      throw new Error(`${id}: one sheet without expressions is expected`);
    const { code: lean } = await transform(sheet, { loader: "css", minify: true, target: "chrome123" });
    return { code: before + lean.trim() + after, map: null };
  },
};

/** A module for a module, so that a bundler takes no more than what is named. Lit is the consumer's. */
export async function packElements({ root, dist, add }) {
  const web = join(root, "web");
  await add([leanStyles], {
    lib: { entry: entries.map((entry) => join(web, `${entry}.ts`)), formats: ["es"] },
    rolldownOptions: {
      external: /^lit(\/|$)/,
      output: { preserveModules: true, preserveModulesRoot: web, entryFileNames: "[name].js" },
    },
  });
  await describeElements({ root, dist });
}

/** What editors and other tools know of the elements, from their classes and the tags of their comments. */
async function describeElements({ root, dist }) {
  const globs = ["web/elements/usher-element.ts", "web/elements/*/*.ts"];
  const found = await analyze({
    argv: [
      "analyze",
      "--litelement",
      "--quiet",
      "--globs",
      ...globs,
      "--exclude",
      "**/*.test.ts",
      "**/*.styles.ts",
    ],
    cwd: root,
    noWrite: true,
  });
  const modules = found.modules
    .filter(({ declarations }) => declarations.some(({ customElement }) => customElement))
    .map((module) =>
      JSON.parse(JSON.stringify(module).replaceAll(/web\/(elements\/[\w./-]+)\.ts/g, "dist/$1.js")),
    );
  writeFileSync(join(dist, "custom-elements.json"), `${JSON.stringify({ ...found, modules }, null, 2)}\n`);
}

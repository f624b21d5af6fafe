// dist/elements, dist/messages and dist/transport, and the custom-elements manifest.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { cli as analyze } from "@custom-elements-manifest/analyzer/cli.js";
import { leanTemplates } from "./lean_templates.mjs";

const entries = ["elements/index", "elements/define", "messages/index", "transport/index"];

/** A module for a module, so that a bundler takes no more than what is named. Lit is the consumer's. */
export async function packElements({ root, dist, add }) {
  const web = join(root, "web");
  await add([leanTemplates], {
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
    )
    // A folder lists its files in an order of its own.
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  writeFileSync(join(dist, "custom-elements.json"), `${JSON.stringify({ ...found, modules }, null, 2)}\n`);
}

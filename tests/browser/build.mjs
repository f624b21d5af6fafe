import { copyFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { buildPage } from "../../web/page/build.mjs";
import { places } from "../../web/page/places.mjs";
import { builtStage } from "./harness.mjs";

const stage = (name) => fileURLToPath(new URL(`stage/${name}`, import.meta.url));

/** The stage is a bare page on which the tests of an element set up what they need. */
async function buildStage() {
  await build({
    entryPoints: [stage("stage.ts")],
    outdir: builtStage,
    bundle: true,
    format: "esm",
    target: "es2022",
    alias: { "@neural-inverse/usher": places.module },
    logLevel: "warning",
  });
  for (const name of ["index.html", "stage.css"]) await copyFile(stage(name), `${builtStage}/${name}`);
}

/** Runs once, before the first test. */
export async function setup() {
  await buildPage();
  await buildStage();
}

import { fileURLToPath } from "node:url";
import { build } from "vite";
import { places } from "./places.mjs";

/** Builds the page on the module in `dist/`. */
export async function buildPage() {
  await build({ configFile: `${places.page}vite.config.ts`, logLevel: "warn" });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildPage();

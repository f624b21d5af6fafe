import { defineConfig } from "vite";
import { places } from "./places.mjs";

export default defineConfig({
  root: places.page,
  resolve: { alias: { "@neural-inverse/usher": places.module } },
  build: {
    outDir: places.builtPage,
    emptyOutDir: true,
    target: "es2022",
    modulePreload: { polyfill: false },
  },
});

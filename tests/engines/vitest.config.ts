import { defineConfig } from "vitest/config";
import { places } from "../../web/page/places.mjs";

export default defineConfig({
  root: places.repository,
  test: {
    environment: "node",
    include: ["tests/engines/**/*.test.ts"],
    globalSetup: "tests/engines/build.mjs",
    // A browser takes a core for itself.
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 60_000,
  },
});

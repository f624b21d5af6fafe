import { defineConfig } from "vitest/config";
import { places } from "../../web/page/places.mjs";

export default defineConfig({
  root: places.repository,
  test: {
    environment: "node",
    include: ["tests/browser/**/*.test.ts", "web/{elements,messages,page,transport}/**/*.test.ts"],
    exclude: ["web/page/{server,mail}/**"],
    globalSetup: "tests/browser/build.mjs",
    // A browser takes a core for itself.
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});

import { preview } from "vite";
import { securityHeaders } from "./csp.mjs";
import { places } from "./places.mjs";
import { mountSandbox } from "./server/mount.mjs";

/**
 * Serves the built page on this machine with a sandbox of made-up people, on the next free port when `port` is taken.
 * @param {number} port
 */
export async function servePage(port) {
  const { answer } = await mountSandbox();
  const people = {
    name: "people",
    configurePreviewServer(/** @type {import("vite").PreviewServer} */ { middlewares }) {
      middlewares.use((request, response, next) => {
        if (!answer(request, response)) next();
      });
    },
  };
  const server = await preview({
    configFile: `${places.page}vite.config.ts`,
    logLevel: "warn",
    plugins: [people],
    preview: { host: "localhost", port, headers: securityHeaders },
  });
  return { address: server.resolvedUrls.local[0], close: () => server.close() };
}

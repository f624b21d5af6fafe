import { preview } from "vite";
import { securityHeaders } from "./csp.mjs";
import { places } from "./places.mjs";

/**
 * Serves the built page on this machine, on the next free port when `port` is taken.
 * @param {number} port
 */
export async function servePage(port) {
  const server = await preview({
    configFile: `${places.page}vite.config.ts`,
    logLevel: "warn",
    preview: { host: "localhost", port, headers: securityHeaders },
  });
  return { address: server.resolvedUrls.local[0], close: () => server.close() };
}

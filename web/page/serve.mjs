import { createServer } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";
import { securityHeaders } from "./csp.mjs";
import { places } from "./places.mjs";
import { settingsAt } from "./regions.mjs";
import { mountSandbox } from "./server/mount.mjs";

/** Milliseconds for a request to arrive: whoever sends a byte at a time does not hold a connection for ever. */
const patience = { headersTimeout: 10_000, requestTimeout: 60_000 };

/**
 * Serves the built page on this machine, with a sandbox of the data regions behind it, on the next free port when `port`
 * is taken.
 * @param {number} port
 * @param {Omit<NonNullable<Parameters<typeof mountSandbox>[0]>, "settings" | "scheme">} [options]
 */
export async function servePage(port, options = {}) {
  const server = createServer(patience);
  const bound = await listen(server, port);
  const pages = getRequestListener(pageFiles().fetch, { overrideGlobalObjects: false });
  const mounting = mountSandbox({ ...options, settings: settingsAt(bound), scheme: "http" });
  // Whoever is early waits.
  server.on("request", (request, response) => {
    mounting
      .then(({ answer }) => answer(request, response) || pages(request, response))
      .catch(() => response.destroy());
  });
  const closeServer = () => {
    server.closeAllConnections();
    return new Promise((closed) => server.close(closed));
  };
  try {
    const { close } = await mounting;
    return {
      address: `http://cloud.langfuse.localhost:${bound}/`,
      port: bound,
      async close() {
        await closeServer();
        await close();
      },
    };
  } catch (error) {
    await closeServer();
    throw error;
  }
}

/** The built files; as in a single-page application, a path without a file is the page itself. */
function pageFiles() {
  const app = new Hono();
  app.use(async (context, next) => {
    await next();
    for (const [name, value] of Object.entries(securityHeaders)) context.res.headers.set(name, value);
  });
  app.use(serveStatic({ root: places.builtPage }));
  app.get("*", serveStatic({ root: places.builtPage, path: "index.html" }));
  return app;
}

/** @param {import("node:http").Server} server @param {number} port @returns {Promise<number>} */
async function listen(server, port) {
  for (let wanted = port; ; wanted++) {
    try {
      await new Promise((listening, fail) => {
        server.once("error", fail);
        server.listen(wanted, "localhost", () => {
          server.off("error", fail);
          listening(undefined);
        });
      });
      return wanted;
    } catch (error) {
      if (Reflect.get(/** @type {object} */ (error), "code") !== "EADDRINUSE" || wanted === 65_535)
        throw error;
    }
  }
}

import { pathToFileURL } from "node:url";
import { getRequestListener } from "@hono/node-server";
import { places } from "../places.mjs";
import { createSandbox } from "./sandbox.mjs";

/** The rules as the page has them. */
export async function loadRules() {
  const { createUsher } = await import(pathToFileURL(places.module).href);
  return createUsher();
}

/**
 * A fresh sandbox for a server of Node's. The listener answers what is under `/api/` and says whether it did.
 * @param {Omit<Parameters<typeof createSandbox>[0], "usher">} [options]
 */
export async function mountSandbox(options = {}) {
  const sandbox = createSandbox({ usher: await loadRules(), ...options });
  // A whole request: the listener's own cannot be copied, and the limit on bodies copies what has no length.
  const whole = (/** @type {Request} */ { url, method, headers, body, signal }) =>
    sandbox.fetch(new Request(url, { method, headers, body, signal, duplex: "half" }));
  const listen = getRequestListener(whole, { overrideGlobalObjects: false });
  return {
    sandbox,
    /** @type {(request: import("node:http").IncomingMessage, response: import("node:http").ServerResponse) => boolean} */
    answer(request, response) {
      if (!request.url?.startsWith("/api/")) return false;
      void listen(request, response);
      return true;
    },
  };
}

/** The sandbox, ready to be served: rules, database, mail. */
import { pathToFileURL } from "node:url";
import { getRequestListener } from "@hono/node-server";
import { openMailbox } from "../mail/mailbox.mjs";
import { places } from "../places.mjs";
import { openDatabase } from "./database.mjs";
import { temporaryFolder } from "./embedded.mjs";
import { createPost } from "./post.mjs";
import { openSandbox } from "./sandbox.mjs";

/** The rules as the page has them. @param {import("../../module/types.js").Settings} [settings] */
export async function loadRules(settings) {
  const { createUsher } = await import(pathToFileURL(places.module).href);
  return createUsher(settings === undefined ? {} : { settings });
}

/**
 * A sandbox for a server of Node's. The listener answers what is under `/api/` and says whether it did.
 * @param {Partial<Parameters<typeof openSandbox>[0]> & { smtp?: { url: string, from: string | undefined } }} [options]
 *   without a database, people who are gone afterwards; without SMTP, mails that stay here
 */
export async function mountSandbox({ settings, database, smtp, ...options } = {}) {
  const own = database ? null : await temporaryFolder();
  const open = database ?? (await openDatabase({ folder: own?.folder }));
  const usher = await loadRules(settings);
  const post = createPost({ usher, mailbox: await openMailbox(open), ...(smtp ? { smtp } : {}) });
  const sandbox = await openSandbox({
    usher,
    database: open,
    post,
    ...(settings === undefined ? {} : { settings }),
    ...options,
  });
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
    async close() {
      await sandbox.close();
      post.close();
      if (!own) return;
      await open.close();
      await own.remove();
    },
  };
}

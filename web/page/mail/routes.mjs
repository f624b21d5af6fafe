/** The routes of the mailbox (`web/page/API.md`, the sandbox). */
import { Hono } from "hono";
import { text } from "../server/body.mjs";
import { statusOf } from "../server/statuses.mjs";
import { gateways, labelOf } from "./gateways.mjs";

const mostRows = 500;

/** @type {typeof import("./routes.mjs").mailboxRoutes} */
export function mailboxRoutes({ mailbox }) {
  const app = new Hono();
  const refuse = (/** @type {import("hono").Context} */ context, /** @type {string} */ reasonCode) =>
    context.json({ reasonCode }, statusOf(reasonCode));

  app.get("/gateways", (context) =>
    context.json({
      gateways: gateways.map((gateway) => ({
        id: gateway.id,
        name: labelOf(gateway),
        decodable: gateway.decodable,
      })),
    }),
  );

  app.get("/mailbox", async (context) => {
    const { to, page = 0, limit = 100 } = context.req.query();
    const part = { to: text(to || undefined) ?? null, page: Number(page), limit: Number(limit) };
    if (to && part.to === null) return refuse(context, "wrong-type");
    if (
      !Number.isSafeInteger(part.page) ||
      part.page < 0 ||
      !Number.isSafeInteger(part.limit) ||
      part.limit < 1
    )
      return refuse(context, "out-of-range");
    return context.json(await mailbox.list({ ...part, limit: Math.min(part.limit, mostRows) }));
  });

  app.get("/mailbox/:id", async (context) => {
    const wanted = context.req.query("gateway") || null;
    const gateway = gateways.find(({ id }) => id === wanted) ?? null;
    const id = text(context.req.param("id"));
    const known = id !== undefined && (wanted === null || gateway !== null);
    const message = known ? await mailbox.read(id, gateway) : null;
    if (message === null) return refuse(context, "not-found");
    return context.json({ message, gateway: wanted });
  });
  return app;
}

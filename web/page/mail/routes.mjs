/** The routes of the mailbox (`web/page/API.md`, the sandbox). */
import { Hono } from "hono";
import { text } from "../server/body.mjs";
import { partOf } from "../server/listing.mjs";
import { refuse } from "../server/statuses.mjs";
import { gateways, labelOf } from "./gateways.mjs";

/** @type {typeof import("./routes.mjs").mailboxRoutes} */
export function mailboxRoutes({ mailbox }) {
  const app = new Hono();

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
    const asked = context.req.query();
    const to = text(asked.to || undefined) ?? null;
    if (asked.to && to === null) return refuse(context, "wrong-type");
    const part = partOf(asked);
    return part ? context.json(await mailbox.list({ to, ...part })) : refuse(context, "out-of-range");
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

/** `POST api/invite-list`: a whole list in one request, answered line by line while it is worked on. */
import { setImmediate as breathe } from "node:timers/promises";
import { stream } from "hono/streaming";
import { readBody } from "./body.mjs";
import { listFields } from "./invite-fields.mjs";
import { refuse } from "./statuses.mjs";

/**
 * @param {object} call
 * @param {import("hono").Context} call.context
 * @param {import("./region.mjs").Region | undefined} call.region
 * @param {(context: import("hono").Context) => string | null} call.selfOf
 * @param {(context: import("hono").Context) => { organization: string | null, project: string | null }} call.named
 * @param {(region: import("./region.mjs").Region) => void} call.posted
 * @param {import("./routes.mjs").Log} call.log
 */
export async function answerList({ context, region, selfOf, named, posted, log }) {
  if (!region) return refuse(context, "unknown-region-host");
  const body = await readBody(context.req, listFields);
  if (!("fields" in body)) return refuse(context, body.reasonCode);
  context.header("content-type", "application/x-ndjson");
  return stream(context, async (lines) => {
    const write = (/** @type {object} */ line) => lines.writeln(JSON.stringify(line));
    const tell = async (/** @type {number} */ stored, /** @type {number} */ of) => {
      await write({ stored, of });
      // A database in this process leaves the connection no turn by itself.
      await breathe();
    };
    /** @type {any} */
    let outcome;
    try {
      outcome = await region.at(
        selfOf(context),
        named(context),
        (where) => region.inviteList(where, body.fields, tell),
        { changes: true },
      );
    } catch {
      outcome = { ok: false, reasonCode: "unavailable" };
    }
    const { ok, reasonCode = "ok", results = [] } = outcome;
    log({
      region: region.region,
      by: selfOf(context),
      what: "POST /api/invite-list",
      reasonCode,
      sent: results.filter((/** @type {{ sent: boolean }} */ { sent }) => sent).length,
      of: results.length,
    });
    if (!ok) return void (await write({ reasonCode }));
    posted(region);
    for (const [row, result] of results.entries()) await write({ row, ...result });
    await write({ ok: true });
  });
}

/** The routes of `web/page/API.md`. They read and write HTTP; what happens is said by `region.mjs`. */
import { Hono } from "hono";
import { readBody, text, textOrNull } from "./body.mjs";
import { inviteFields } from "./invite-fields.mjs";
import { answerList } from "./list-route.mjs";
import { partOf } from "./listing.mjs";
import { refuse } from "./statuses.mjs";

/**
 * @typedef {import("./region.mjs").Region} Region
 * @typedef {import("hono").Context} Context
 * @typedef {(event: Record<string, string | number | null>) => void} Log
 */

/**
 * @param {object} options
 * @param {(host: string) => Region | undefined} options.regionAt whose people a host serves
 * @param {(context: Context) => string | null} options.selfOf the id of the account that is signed in
 * @param {(organizationId: string) => Promise<string | null>} options.regionOf where an organisation is
 * @param {(region: Region) => void} options.posted tells that mails may be waiting
 * @param {Log} options.log
 */
export function routes({ regionAt, selfOf, regionOf, posted, log }) {
  const app = new Hono();

  const named = (/** @type {Context} */ { req }) => ({
    organization: req.query("organization") ?? null,
    project: req.query("project") ?? null,
  });

  /**
   * Answers a call at a region's host.
   * @param {(region: Region, context: Context) => Promise<any>} act
   */
  const hosted = (act) => async (/** @type {Context} */ context) => {
    const region = regionAt(new URL(context.req.url).host);
    if (!region) return refuse(context, "unknown-region-host");
    const outcome = await act(region, context);
    if (context.req.method !== "GET") note(region, context, outcome);
    if (!outcome.ok) return refuse(context, outcome.reasonCode);
    // The id is for the log.
    const { id: _, ...told } = outcome;
    return context.json(outcome.value ?? told, outcome.creates === "invite" ? 201 : 200);
  };

  /** What changed, and who changed it: ids, and neither names nor addresses. */
  function note(
    /** @type {Region} */ { region },
    /** @type {Context} */ context,
    /** @type {{ ok: boolean, reasonCode?: string, creates?: string, id?: string | null }} */ outcome,
  ) {
    const { req } = context;
    log({
      region,
      by: selfOf(context),
      what: `${req.method} ${req.path}`,
      reasonCode: outcome.reasonCode ?? "ok",
      ...(outcome.creates === undefined ? {} : { creates: outcome.creates }),
      ...(outcome.id == null ? {} : { id: outcome.id }),
    });
  }

  /** @param {(region: Region, where: import("./facts.mjs").Where, context: Context) => Promise<any>} act */
  const located = (act) =>
    hosted((region, context) =>
      region.at(selfOf(context), named(context), (where) => act(region, where, context)),
    );

  /**
   * Changes something where a request is, with or without a body.
   * @param {Parameters<typeof readBody>[1] | null} readers
   * @param {(region: Region, where: import("./facts.mjs").Where, fields: any, id: string) => Promise<any>} act
   */
  const changing = (readers, act) =>
    hosted(async (region, context) => {
      const body = readers === null ? { fields: {} } : await readBody(context.req, readers);
      const id = context.req.param("id") ?? "";
      const outcome = await region.at(
        selfOf(context),
        named(context),
        async (where) => ("fields" in body ? act(region, where, body.fields, id) : { ok: false, ...body }),
        { changes: true },
      );
      if (outcome.creates !== undefined) posted(region);
      return outcome;
    });

  /** @param {"members" | "invites"} kind */
  const listed = (kind) =>
    located(async (region, where, { req }) => {
      const part = partOf(req.query());
      return part ? region[kind](where, part) : { ok: false, reasonCode: "out-of-range" };
    });

  app.get(
    "/self",
    hosted((region, context) => region.self(selfOf(context))),
  );
  app.get(
    "/place",
    located((region, where) => region.place(where)),
  );
  app.get("/members", listed("members"));
  app.get("/invites", listed("invites"));
  app.post(
    "/invites",
    changing(inviteFields, (region, where, fields) => region.invite(where, fields)),
  );
  app.post("/invite-list", (context) =>
    answerList({ context, region: regionAt(new URL(context.req.url).host), selfOf, named, posted, log }),
  );
  app.delete(
    "/invites/:id",
    changing(null, (region, where, _, id) => region.cancelInvite(where, id)),
  );
  app.patch(
    "/members/:id",
    changing({ orgRole: text }, (region, where, fields, id) => region.changeOrgRole(where, id, fields)),
  );
  app.put(
    "/members/:id/project-role",
    changing({ projectId: text, userId: text, role: textOrNull }, (region, where, fields, id) =>
      region.changeProjectRole(where, id, fields),
    ),
  );
  app.delete(
    "/members/:id",
    changing(null, (region, where, _, id) => region.removeMember(where, id)),
  );

  app.get(
    "/organizations/:id/region",
    hosted(async (_, { req }) => ({ ok: true, value: { region: await regionOf(req.param("id") ?? "") } })),
  );
  app.get(
    "/organizations/:id/invitation",
    hosted((region, context) => region.invitation(selfOf(context), context.req.param("id") ?? "")),
  );
  app.post(
    "/organizations/:id/invitation",
    hosted((region, context) => region.accept(selfOf(context), context.req.param("id") ?? "")),
  );
  return app;
}

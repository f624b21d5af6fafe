/** The routes of `web/page/API.md`. They read and write HTTP; what happens is said by `people.mjs`. */
import { Hono } from "hono";
import { readBody, text, textOrNull } from "./body.mjs";

const mostRows = 500;

/** The status that fits a reason; all others are 403. */
const statuses = {
  400: [
    "invalid-email",
    "invalid-role",
    "user-mismatch",
    "project-role-required",
    "unknown-action",
    "not-json",
    "wrong-type",
    "out-of-range",
  ],
  401: ["not-authenticated"],
  404: ["not-found", "project-not-in-org"],
  409: ["already-member", "already-project-member", "duplicate-invite", "last-owner", "seat-limit"],
  421: ["unknown-region-host"],
};
const statusOf = new Map(
  Object.entries(statuses).flatMap(([status, codes]) => codes.map((code) => [code, Number(status)])),
);

/**
 * @typedef {ReturnType<typeof import("./people.mjs").createPeople>} People
 * @typedef {import("hono").Context} Context
 */

/**
 * @param {object} options
 * @param {(host: string) => People | undefined} options.peopleAt whose people a host serves
 * @param {(context: Context, people: People) => string | null} options.selfOf the id of the account that is signed in
 */
export function routes({ peopleAt, selfOf }) {
  const app = new Hono();

  const refuse = (/** @type {Context} */ context, /** @type {{ reasonCode: string }} */ { reasonCode }) =>
    context.json({ reasonCode }, /** @type {any} */ (statusOf.get(reasonCode) ?? 403));

  /**
   * Answers a call with what is done where it is about.
   * @param {(people: People, where: import("./people.mjs").Where, context: Context) => any} act
   */
  const located = (act) => async (/** @type {Context} */ context) => {
    const { req } = context;
    const people = peopleAt(new URL(req.url).host);
    if (!people) return refuse(context, { reasonCode: "unknown-region-host" });
    const named = { organization: req.query("organization") ?? null, project: req.query("project") ?? null };
    const found = people.locate(selfOf(context, people), named);
    if (!found.ok) return refuse(context, found);
    const outcome = await act(people, found.where, context);
    if (!outcome.ok) return refuse(context, outcome);
    return context.json(outcome.value ?? outcome, outcome.creates === "invite" ? 201 : 200);
  };

  /**
   * The same, with a body.
   * @param {Parameters<typeof readBody>[1]} readers
   * @param {(people: People, where: import("./people.mjs").Where, fields: any, id: string) => any} act
   */
  const told = (readers, act) =>
    located(async (people, where, { req }) => {
      const body = await readBody(req, readers);
      return "fields" in body
        ? act(people, where, body.fields, req.param("id") ?? "")
        : { ok: false, ...body };
    });

  /** @param {"members" | "invites"} kind */
  const listed = (kind) =>
    located((people, where, { req }) => {
      const [page, limit] = [Number(req.query("page") ?? 0), Number(req.query("limit") ?? 100)];
      if (!Number.isSafeInteger(page) || page < 0 || !Number.isSafeInteger(limit) || limit < 1)
        return { ok: false, reasonCode: "out-of-range" };
      return people[kind](where, { page, limit: Math.min(limit, mostRows) });
    });

  app.get(
    "/place",
    located((people, where) => people.place(where)),
  );
  app.get("/members", listed("members"));
  app.get("/invites", listed("invites"));
  app.post(
    "/invites",
    told(
      { email: text, orgRole: text, projectId: textOrNull, projectRole: textOrNull },
      (people, where, fields) => people.invite(where, fields),
    ),
  );
  app.delete(
    "/invites/:id",
    located((people, where, { req }) => people.cancelInvite(where, req.param("id") ?? "")),
  );
  app.patch(
    "/members/:id",
    told({ orgRole: text }, (people, where, fields, id) => people.changeOrgRole(where, id, fields)),
  );
  app.put(
    "/members/:id/project-role",
    told({ projectId: text, userId: text, role: textOrNull }, (people, where, fields, id) =>
      people.changeProjectRole(where, id, fields),
    ),
  );
  app.delete(
    "/members/:id",
    located((people, where, { req }) => people.removeMember(where, req.param("id") ?? "")),
  );
  return app;
}

/** What only a sandbox has, under `api/sandbox`: being somebody else, starting anew, faults, and the ways of acceptance. */
import { Hono } from "hono";
import { readBody, text, textOrNull, upTo } from "./body.mjs";
import { fill } from "./crowd.mjs";
import { become, selfOf } from "./session.mjs";
import { refuse } from "./statuses.mjs";

/**
 * @typedef {import("./sandbox.mjs").Deployment} Deployment
 * @typedef {import("hono").Context} Context
 */

/**
 * @param {object} options
 * @param {(host: string) => Deployment | undefined} options.deploymentAt
 * @param {Deployment[]} options.deployments
 * @param {{ acceptance: import("./inviting.mjs").Acceptance, faults: object }} options.state
 * @param {() => Promise<void>} options.reset
 * @param {() => number} options.now
 */
export function knobs({ deploymentAt, deployments, state, reset, now }) {
  const app = new Hono();
  /**
   * A knob that is turned at a host we know.
   * @param {Parameters<typeof readBody>[1]} readers
   * @param {(fields: any, deployment: Deployment, context: Context) => Promise<{ ok: false, reasonCode: string } | object | void>} turn
   */
  const knob = (readers, turn) => async (/** @type {Context} */ context) => {
    const deployment = deploymentAt(new URL(context.req.url).host);
    if (!deployment) return refuse(context, "unknown-region-host");
    const body = await readBody(context.req, readers);
    if (!("fields" in body)) return refuse(context, body.reasonCode);
    const outcome = { ok: true, ...(await turn(body.fields, deployment, context)) };
    return "reasonCode" in outcome ? refuse(context, `${outcome.reasonCode}`) : context.json(outcome);
  };

  app.get("/", async (context) => {
    const deployment = deploymentAt(new URL(context.req.url).host);
    if (!deployment) return refuse(context, "unknown-region-host");
    const { region, outbox } = deployment;
    const people = await region.within(async ({ sql }) => ({
      accounts: await sql(
        `select id as "userId", name, email from accounts order by length(id), id limit 100`,
      ),
      organizations: await sql(`select o.id, o.name, o.plan,
        coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name) order by p.id) filter (where p.id is not null), '[]') as projects
        from organizations o left join projects p on p.organization_id = o.id group by o.id order by o.id desc`),
    }));
    return context.json({
      self: selfOf(context),
      region: region.region,
      regions: deployments.flatMap((each) =>
        each.region.region === null ? [] : [{ id: each.region.region, host: new URL(each.region.root).host }],
      ),
      acceptance: state.acceptance,
      mails: await outbox.counts(),
      ...people,
    });
  });
  app.post(
    "/self",
    knob({ userId: textOrNull }, async ({ userId }, { region }, context) => {
      const known = userId === null || (await region.within((store) => store.account(userId))) !== undefined;
      if (!known) return { ok: false, reasonCode: "not-found" };
      become(context, userId ?? "");
    }),
  );
  app.post(
    "/sign-in",
    knob({ email: text, name: textOrNull }, async (asked, { region }, context) => {
      const signedIn = await region.signIn(asked);
      if (!signedIn.ok) return signedIn;
      become(context, signedIn.value.userId);
      return signedIn.value;
    }),
  );
  app.post(
    "/acceptance",
    knob({ mode: text }, async ({ mode }) => {
      if (mode !== "faq" && mode !== "upstream") return { ok: false, reasonCode: "wrong-type" };
      state.acceptance = mode;
    }),
  );
  app.post("/reset", knob({}, reset));
  app.post(
    "/faults",
    knob(
      { fail: upTo(1000, 0), lose: upTo(1000, 0), delay: upTo(5000, 0), method: textOrNull },
      async (wanted) => {
        state.faults = wanted;
      },
    ),
  );
  app.post(
    "/members",
    knob({ count: upTo(10_000, 0) }, async ({ count }, { region, seed }) => {
      const [first] = seed.organizations;
      if (first) await region.within((store) => fill(store, first.id, count, new Date(now())));
    }),
  );
  return app;
}

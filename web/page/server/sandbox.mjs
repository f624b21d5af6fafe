/**
 * The interface with made-up people, for `npm start` and for tests: the regions on one machine, and knobs under
 * `api/sandbox` that no real server has. A real one composes `guard`, `routes` and `region` with its own sign-in.
 */
import { Hono } from "hono";
import { guard } from "./guard.mjs";
import { knobs } from "./knobs.mjs";
import { createOutbox } from "./outbox.mjs";
import { createRegion } from "./region.mjs";
import { routes } from "./routes.mjs";
import { schemaOf } from "./schemas.mjs";
import { seedFor } from "./seed.mjs";
import { selfOf } from "./session.mjs";
import { isMade, make, sow } from "./sowing.mjs";

const calm = { fail: 0, lose: 0, delay: 0, method: null };

/**
 * @typedef {object} Post How mails of all regions are written and leave.
 * @property {import("./outbox.mjs").Carrier} carrier
 * @property {(deployment: { region: string | null, root: string }) => (letter: any) => import("../mail/message.mjs").Composed} composerFor
 * @property {import("hono").Hono} [routes] of the mailbox, under `api/sandbox`, where mails stay on this machine
 * @property {() => Promise<void>} clear
 * @property {() => void} close
 */

/**
 * @typedef {object} Deployment One region, or an instance of no region.
 * @property {import("./region.mjs").Region} region
 * @property {import("./outbox.mjs").Outbox} outbox
 * @property {import("./seed.mjs").Seed} seed
 */

/**
 * @param {object} options
 * @param {import("../../module/types.js").Usher} options.usher with the settings of this deployment
 * @param {import("./database.mjs").Database} options.database
 * @param {Post} options.post
 * @param {import("../../module/types.js").Settings} [options.settings] that pages should know
 * @param {"http" | "https"} [options.scheme]
 * @param {readonly string[]} [options.selfHosted] hosts that serve an instance of its own, of no region
 * @param {import("./inviting.mjs").Acceptance} [options.acceptance]
 * @param {() => number} [options.now]
 * @param {(event: Record<string, string | number | null>) => void} [options.log]
 */
export async function openSandbox({
  usher,
  database,
  post,
  settings = {},
  scheme = "https",
  selfHosted = [],
  acceptance = "faq",
  now = Date.now,
  log = () => {},
}) {
  /** @type {{ acceptance: import("./inviting.mjs").Acceptance, faults: typeof calm | { fail: number, lose: number, delay: number, method: string | null } }} */
  const state = { acceptance, faults: calm };

  const hosts = usher.regions().filter(({ production }) => production);
  const deployments = [...hosts, { id: null, host: selfHosted[0] ?? "usher.example.org" }].map(
    ({ id, host }) => {
      const schema = schemaOf(id);
      const root = `${scheme}://${host}`;
      const shared = { database, schema, region: id, now };
      const region = createRegion({ ...shared, usher, root, acceptance: () => state.acceptance });
      const compose = post.composerFor({ region: id, root });
      const outbox = createOutbox({ ...shared, carrier: post.carrier, compose, log });
      return { region, outbox, seed: seedFor(id, now()) };
    },
  );

  const fill = (/** @type {Deployment} */ { region: { schema, root }, seed }) =>
    sow(database, { schema, root, seed, roles: usher.matrix("organization").roles });
  for (const deployment of deployments) {
    const { schema } = deployment.region;
    if (!(await isMade(database, schema))) {
      await make(database, schema);
      await fill(deployment);
    }
    deployment.outbox.open();
  }

  async function reset() {
    Object.assign(state, { acceptance, faults: calm });
    for (const deployment of deployments) {
      await deployment.outbox.settled();
      deployment.seed = seedFor(deployment.region.region, now());
      await fill(deployment);
    }
    // Last: what was waiting has come in until now.
    await post.clear();
  }

  /** @returns {Deployment | undefined} whom a host serves; this machine itself serves the EU */
  function deploymentAt(/** @type {string} */ host) {
    const { kind, region } = usher.detectRegion(host);
    const wanted =
      kind === "development" ? "EU" : kind === "region" ? region : selfHosted.includes(host) ? null : host;
    return deployments.find((deployment) => deployment.region.region === wanted);
  }

  async function regionOf(/** @type {string} */ organizationId) {
    for (const { region } of deployments) if (await region.holds(organizationId)) return region.region;
    return null;
  }

  const app = new Hono();
  app.use(...guard);
  app.notFound((context) => context.json({ reasonCode: "not-found" }, 404));
  app.onError((error, context) => {
    // What the database says can hold what people wrote: its code says enough.
    log({
      region: null,
      what: `${context.req.method} failed`,
      reasonCode: `${Reflect.get(error, "code") ?? error.name}`,
    });
    return context.json({ reasonCode: "unavailable" }, 503);
  });
  app.get("/api/settings", (context) => context.json(settings));
  if (post.routes) app.route("/api/sandbox", post.routes);
  app.route("/api/sandbox", knobs({ deploymentAt, deployments, state, reset, now }));

  app.use("/api/*", async (context, next) => {
    const { method } = state.faults;
    if (method !== null && method !== context.req.method) return next();
    if (state.faults.delay > 0) await new Promise((resolve) => setTimeout(resolve, state.faults.delay));
    const silent = () => context.json({ reasonCode: "unavailable" }, 503);
    if (state.faults.fail > 0) {
      state.faults = { ...state.faults, fail: state.faults.fail - 1 };
      return silent();
    }
    await next();
    if (state.faults.lose === 0) return;
    // Done, and nobody hears of it.
    state.faults = { ...state.faults, lose: state.faults.lose - 1 };
    context.res = silent();
  });
  app.route(
    "/api",
    routes({
      regionAt: (host) => deploymentAt(host)?.region,
      selfOf,
      regionOf,
      posted: (region) => deployments.find((each) => each.region === region)?.outbox.announce(),
      log,
    }),
  );

  return {
    /** Answers a request to a path under `/api/`. */
    fetch: async (/** @type {Request} */ request) => app.fetch(request),
    reset,
    /** All mails that are due have been tried. */
    settled: async () => {
      for (const { outbox } of deployments) await outbox.settled();
    },
    /** Ends what works in the background; the database stays open. */
    close: async () => {
      for (const { outbox } of deployments) await outbox.close();
    },
  };
}

/**
 * The interface with made-up people, for `npm start` and for tests: one store a region, and knobs under `api/sandbox`
 * that no real server has. A real one composes `guard` and `routes` with its own people and its own sign-in.
 */
import { Hono } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import { readBody, text, textOrNull, upTo } from "./body.mjs";
import { fill } from "./crowd.mjs";
import { guard } from "./guard.mjs";
import { createPeople } from "./people.mjs";
import { routes } from "./routes.mjs";
import { seedFor } from "./seed.mjs";

/** Whom the visitor plays; empty: nobody is signed in. */
const cookie = "usher-as";
const regions = ["EU", "US", "JP", "HIPAA"];
const calm = { fail: 0, lose: 0, delay: 0, method: null };

/**
 * @param {object} options
 * @param {import("../../module/types.js").Usher} options.usher
 * @param {() => number} [options.now]
 * @param {readonly string[]} [options.selfHosted] hosts that serve an instance of its own, of no region
 */
export function createSandbox({ usher, now = Date.now, selfHosted = [] }) {
  const hosts = new Map(usher.regions().map(({ id, host }) => [id, host]));
  const open = (/** @type {string | null} */ region, /** @type {string | undefined | null} */ host) =>
    createPeople({ usher, now, region, seed: seedFor(region, now()), root: `https://${host}` });

  /** @type {Map<string | null, ReturnType<typeof createPeople>>} */
  let everybody;
  /** The region of hosts that only mean this machine. */
  let here = "EU";
  /** @type {{ fail: number, lose: number, delay: number, method: string | null }} */
  let faults = calm;

  function reset() {
    everybody = new Map(regions.map((region) => [region, open(region, hosts.get(region))]));
    everybody.set(null, open(null, selfHosted[0] ?? "usher.example.org"));
    [here, faults] = ["EU", calm];
  }
  reset();

  function peopleAt(/** @type {string} */ host) {
    const { kind, region } = usher.detectRegion(host);
    if (kind === "development") return everybody.get(here);
    return kind === "region"
      ? everybody.get(region)
      : selfHosted.includes(host)
        ? everybody.get(null)
        : undefined;
  }

  /** @type {Parameters<typeof routes>[0]["selfOf"]} */
  const selfOf = (context, people) => (getCookie(context, cookie) ?? people.store.self) || null;

  const app = new Hono();
  app.use(...guard);
  app.notFound((context) => context.json({ reasonCode: "not-found" }, 404));
  app.onError((_, context) => context.json({ reasonCode: "unavailable" }, 500));

  /**
   * A knob that is turned at a host we know.
   * @param {Parameters<typeof readBody>[1]} readers
   * @param {(fields: any, people: ReturnType<typeof createPeople>, context: import("hono").Context) => boolean | void} turn
   */
  const knob = (readers, turn) => async (/** @type {import("hono").Context} */ context) => {
    const people = peopleAt(new URL(context.req.url).host);
    if (!people) return context.json({ reasonCode: "unknown-region-host" }, 421);
    const body = await readBody(context.req, readers);
    if (!("fields" in body)) return context.json(body, 400);
    if (turn(body.fields, people, context) === false) return context.json({ reasonCode: "not-found" }, 404);
    return context.json({ ok: true });
  };

  app.get("/api/sandbox", (context) => {
    const people = peopleAt(new URL(context.req.url).host);
    if (!people) return context.json({ reasonCode: "unknown-region-host" }, 421);
    const { accounts, organizations } = people.store;
    return context.json({
      self: selfOf(context, people),
      region: here,
      regions,
      accounts: [...accounts.values()]
        .slice(0, 100)
        .map(({ id, name, email }) => ({ userId: id, name, email })),
      organizations: [...organizations.values()].map(({ id, name, plan, projects }) => {
        return { id, name, plan, projects: [...projects.values()] };
      }),
    });
  });
  app.post(
    "/api/sandbox/self",
    knob({ userId: textOrNull }, ({ userId }, { store }, context) => {
      if (userId !== null && !store.accounts.has(userId)) return false;
      const secure = new URL(context.req.url).protocol === "https:";
      setCookie(context, cookie, userId ?? "", { path: "/", httpOnly: true, sameSite: "Strict", secure });
    }),
  );
  app.post(
    "/api/sandbox/region",
    knob({ region: text }, ({ region }) => {
      if (!regions.includes(region)) return false;
      here = region;
    }),
  );
  app.post("/api/sandbox/reset", knob({}, reset));
  app.post(
    "/api/sandbox/faults",
    knob({ fail: upTo(1000, 0), lose: upTo(1000, 0), delay: upTo(5000, 0), method: textOrNull }, (wanted) => {
      faults = wanted;
    }),
  );
  app.post(
    "/api/sandbox/members",
    knob({ count: upTo(10_000, 0) }, ({ count }, { store }) => {
      const [organization] = store.organizations.values();
      if (organization) fill(store, organization, count, now());
    }),
  );

  app.use("/api/*", async (context, next) => {
    const { method } = faults;
    if (method !== null && method !== context.req.method) return next();
    if (faults.delay > 0) await new Promise((resolve) => setTimeout(resolve, faults.delay));
    const silent = () => context.json({ reasonCode: "unavailable" }, 503);
    if (faults.fail > 0) {
      faults = { ...faults, fail: faults.fail - 1 };
      return silent();
    }
    await next();
    if (faults.lose === 0) return;
    // Done, and nobody hears of it.
    faults = { ...faults, lose: faults.lose - 1 };
    context.res = silent();
  });
  app.route("/api", routes({ peopleAt, selfOf }));

  return {
    /** Answers a request to a path under `/api/`. */
    fetch: async (/** @type {Request} */ request) => app.fetch(request),
    reset,
  };
}

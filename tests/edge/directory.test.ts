import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createUsher } from "../../dist/index.js";
import { createDirectory } from "../../web/edge/directory.js";
import { openEdge } from "./edge.js";
import { hosts, type Region, regions, type Standin } from "./regions.js";
import { askAt } from "./workerd.mjs";

let edge: Awaited<ReturnType<typeof openEdge>>;
beforeAll(async () => {
  edge = await openEdge();
});
beforeEach(() => edge.behind.reset());
afterAll(() => edge.close());

let made = 0;
const newId = () => `found-${++made}`;
const asked = () => edge.behind.seen.filter(({ path }) => path.endsWith("/region"));

/** Opens an invitation in the EU: what the directory said, and where the answer is from. */
async function open(id: string) {
  const headers = { accept: "text/html", cookie: "session=secret" };
  const { status, headers: told } = await askAt(edge.worker.port, `https://${hosts.EU}/organization/${id}`, {
    headers,
  });
  const said = /^usher-directory;desc="(\w+)";dur=\d+$/.exec(String(told["server-timing"]))?.[1];
  return [said, status === 404 ? "edge" : "server"];
}

const answers =
  (text: string, status = 200, headers: Record<string, string> = {}): Standin =>
  (response) =>
    response.writeHead(status, headers).end(text);
const silent: Standin = () => {};
const endless: Standin = (response) => {
  const more = setInterval(() => response.write(`{"region":${" ".repeat(1000)}`), 10);
  response.on("close", () => clearInterval(more));
};

/** What a server may do in place of answering. */
const faults: Record<string, Standin> = {
  "is down": (response) => response.destroy(),
  "has trouble": answers(JSON.stringify({ region: "JP" }), 503),
  "knows no such call": answers("<!doctype html>", 404, { "content-type": "text/html" }),
  "sends to another": (response, { path }) =>
    response.writeHead(302, { location: `https://${hosts.HIPAA}${path}` }).end(),
  "is no JSON": answers("<!doctype html>"),
  "says nothing": answers("null"),
  "leaves it out": answers("{}"),
  "speaks for another region": answers(JSON.stringify({ region: "JP" })),
  "makes up a region": answers(JSON.stringify({ region: "MOON" })),
  "says too much": answers(JSON.stringify({ region: null, more: "x".repeat(10_000) })),
  "says no end of it": endless,
  "never answers": silent,
};

describe("the directory", () => {
  it("asks every region once, with nothing of the visitor's", async () => {
    const id = newId();
    expect(await open(id)).toEqual(["nowhere", "server"]);
    expect(asked().map(({ method, host, path }) => `${method} ${host}${path}`)).toEqual(
      expect.arrayContaining(regions.map((region) => `GET ${hosts[region]}/api/organizations/${id}/region`)),
    );
    expect(asked()).toHaveLength(4);
    for (const { headers } of asked()) {
      expect(headers.cookie).toBeUndefined();
      expect(headers.accept).toBe("application/json");
    }
  });

  it("remembers where an organisation is, but not that nobody knew", async () => {
    const id = newId();
    expect(await open(id)).toEqual(["nowhere", "server"]);
    edge.behind.homes.set(id, "US");
    expect(await open(id)).toEqual(["elsewhere", "edge"]);
    edge.behind.reset();
    expect(await open(id)).toEqual(["elsewhere", "edge"]);
    expect(edge.behind.seen).toEqual([]);
  });

  it.each(Object.entries(faults))("stands in nobody's way when a region %s", async (_, fault) => {
    const id = newId();
    edge.behind.faults.set("US", fault);
    expect(await open(id)).toEqual(["unsure", "server"]);
    expect(edge.behind.seen.at(-1)).toMatchObject({ host: hosts.EU, path: `/organization/${id}` });
  });

  it.each(Object.entries(faults))(
    "takes the word of the region that has it when another %s",
    async (_, fault) => {
      const id = newId();
      edge.behind.homes.set(id, "JP");
      edge.behind.faults.set("US", fault);
      expect(await open(id)).toEqual(["elsewhere", "edge"]);
    },
  );

  it("stands in nobody's way when all are down", async () => {
    for (const region of regions) edge.behind.faults.set(region, (response) => response.destroy());
    expect(await open(newId())).toEqual(["unsure", "server"]);
  });
});

describe("what it remembers", () => {
  /** A directory of JP's organisations, and how many requests it took so far. */
  async function directory(limits: { room?: number; lifetime?: number }) {
    const state = { time: 0, requests: 0 };
    const found = createDirectory({
      usher: await createUsher(),
      now: () => state.time,
      ask: async ({ url }) => {
        state.requests += 1;
        return Response.json({ region: new URL(url).host === hosts.JP ? "JP" : null });
      },
      ...limits,
    });
    const find = async (id: string): Promise<Region | null> =>
      (await found.find(`https://${hosts.EU}/`, id)).region as Region | null;
    return { state, find };
  }

  it("is of as many organisations as there is room for, the latest", async () => {
    const { state, find } = await directory({ room: 100 });
    for (let n = 0; n < 1000; n++) expect(await find(`o${n}`)).toBe("JP");
    state.requests = 0;
    for (let n = 900; n < 1000; n++) expect(await find(`o${n}`)).toBe("JP");
    expect(state.requests).toBe(0);
    for (let n = 0; n < 900; n++) await find(`o${n}`);
    expect(state.requests).toBe(900 * regions.length);
  });

  it("is asked anew after a while, to the millisecond", async () => {
    const { state, find } = await directory({ lifetime: 1000 });
    await find("o1");
    state.time = 999;
    await find("o1");
    expect(state.requests).toBe(regions.length);
    state.time = 1000;
    await find("o1");
    expect(state.requests).toBe(2 * regions.length);
  });
});

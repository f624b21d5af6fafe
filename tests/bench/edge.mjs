// The Worker at the edge in `workerd` on this machine, and the same Worker with constants in the module's place: what
// the module adds to a request, to the first one, and to what is deployed.
import { Agent, createServer } from "node:http";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { askAt, bundleWorker, startWorker } from "../edge/workerd.mjs";

const REQUESTS = 2000;
const STARTS = 9;

const path = (name) => fileURLToPath(new URL(name, import.meta.url));
const constants = {
  name: "constants",
  setup: ({ onResolve }) =>
    onResolve({ filter: /^@neural-inverse\/usher$/ }, () => ({ path: path("edge_constants.mjs") })),
};

const eu = "https://cloud.langfuse.com";
const navigation = { headers: { accept: "text/html" } };
const requests = {
  "an answer for the wrong region": [`${eu}/organization/elsewhere`, navigation, 404],
  "an invitation passed on": [`${eu}/organization/here`, navigation, 200],
  "an invite checked": [
    `${eu}/api/invites`,
    {
      method: "POST",
      headers: { "content-type": "application/json", "usher-request": "1" },
      body: JSON.stringify({
        email: "kim+team@contractor.example",
        orgRole: "NONE",
        projectId: "p1",
        projectRole: "VIEWER",
      }),
    },
    200,
  ],
};

/** The servers behind: JP has the organisation `elsewhere`, the EU `here`. */
async function openServers() {
  const server = createServer((request, response) => {
    const { url = "", headers } = request;
    const [, id] = /^\/api\/organizations\/(\w+)\/region$/.exec(url) ?? [];
    const has = { elsewhere: "jp.cloud.langfuse.com", here: "cloud.langfuse.com" }[id ?? ""];
    const region = has === headers.host ? { elsewhere: "JP", here: "EU" }[id ?? ""] : null;
    request.resume().on("end", () => response.end(id ? JSON.stringify({ region }) : "served"));
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  return server;
}

const sorted = (numbers) => numbers.toSorted((a, b) => a - b);
const at = (share, numbers) => sorted(numbers)[Math.floor(numbers.length * share)];
const sizes = (modules) => ({
  raw: modules.reduce((sum, { contents }) => sum + contents.length, 0),
  gzip: modules.reduce((sum, { contents }) => sum + gzipSync(contents).length, 0),
});

/** Milliseconds of each request at each Worker, taking turns. */
async function raceRequests(workers) {
  const agent = new Agent({ keepAlive: true, maxSockets: 2 });
  const told = {};
  for (const [what, [url, options, status]] of Object.entries(requests)) {
    const ask = async ({ port }) => {
      const began = performance.now();
      const answer = await askAt(port, url, { ...options, agent });
      if (answer.status !== status) throw new Error(`${what}: ${answer.status}`);
      return { ms: performance.now() - began, body: answer.body };
    };
    for (let n = 0; n < 200; n++) for (const worker of workers) await ask(worker);
    const times = workers.map(() => []);
    let agrees = true;
    for (let n = 0; n < REQUESTS; n++) {
      const order = n % 2 ? [0, 1] : [1, 0];
      const bodies = [];
      for (const i of order) {
        const { ms, body } = await ask(workers[i]);
        times[i].push(ms);
        bodies.push(body);
      }
      agrees &&= bodies[0].equals(bodies[1]);
    }
    const [ours, theirs] = times.map((each) => ({ p50: at(0.5, each), p95: at(0.95, each) }));
    told[what] = { ours, theirs, agrees };
  }
  agent.destroy();
  return told;
}

/** Milliseconds from starting the process to its first answer, and of that the answer alone; in turns. */
async function raceStarts(bundles, outbound) {
  const times = bundles.map(() => ({ all: [], first: [] }));
  const [url, options] = requests["an invitation passed on"];
  for (let n = 0; n < STARTS; n++) {
    for (const [i, modules] of bundles.entries()) {
      const began = performance.now();
      const worker = await startWorker({ modules, outbound });
      const listening = performance.now();
      await askAt(worker.port, url, options);
      times[i].all.push(performance.now() - began);
      times[i].first.push(performance.now() - listening);
      await worker.stop();
    }
  }
  const [ours, theirs] = times.map(({ all, first }) => ({ all: at(0.5, all), first: at(0.5, first) }));
  return { ours, theirs };
}

/** Everything that is printed about the edge. */
export async function measureEdge() {
  const entry = path("../../web/edge/worker.ts");
  const bundles = [await bundleWorker(entry), await bundleWorker(entry, { plugins: [constants] })];
  const server = await openServers();
  const outbound = server.address().port;
  try {
    const starts = await raceStarts(bundles, outbound);
    const workers = await Promise.all(bundles.map((modules) => startWorker({ modules, outbound })));
    try {
      const [ours, theirs] = bundles.map(sizes);
      return { requests: await raceRequests(workers), starts, sizes: { ours, theirs } };
    } finally {
      for (const worker of workers) await worker.stop();
    }
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

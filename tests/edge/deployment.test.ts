import { readFileSync } from "node:fs";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createUsher } from "../../dist/index.js";
import { bundleEdge } from "./edge.js";
import { openRegions, type Regions } from "./regions.js";
import { askAt, startWorker, type WorkerModule } from "./workerd.mjs";

let modules: WorkerModule[];
let behind: Regions;
beforeAll(async () => {
  modules = await bundleEdge();
  behind = await openRegions(({ headers }) => String(headers["x-forwarded-host"] ?? headers.host));
});
beforeEach(() => behind.reset());
afterAll(() => behind.close());

const navigation = { accept: "text/html" };

/** A Worker with these variables, for the time of `use`. */
async function deployed(
  variables: Record<string, string>,
  use: (open: (url: string, headers?: Record<string, string>) => ReturnType<typeof askAt>) => Promise<void>,
  outbound?: number,
) {
  const worker = await startWorker({
    modules,
    variables,
    ...(outbound === undefined ? {} : { outbound }),
  });
  try {
    await use((url, headers = navigation) => askAt(worker.port, url, { headers }));
    expect(worker.said()).toBe("");
  } finally {
    await worker.stop();
  }
}

describe("the first requests", () => {
  it("are all answered when they come at once", async () => {
    behind.homes.set("o1", "JP");
    await deployed(
      {},
      async (open) => {
        const answers = await Promise.all(
          Array.from({ length: 30 }, (_, n) =>
            open(
              n % 3 ? "https://cloud.langfuse.com/organization/o1" : "https://cloud.langfuse.com/project/p1",
            ),
          ),
        );
        expect(answers.map(({ status }) => status)).toEqual(answers.map((_, n) => (n % 3 ? 404 : 200)));
      },
      behind.port,
    );
  });
});

describe("regions of one's own, served where the variables say", () => {
  const names = { EU: "cloud.langfuse.localhost:8787", JP: "jp.cloud.langfuse.localhost:8787" };
  const SETTINGS = JSON.stringify({ regions: Object.entries(names).map(([id, host]) => ({ id, host })) });
  const all = () =>
    JSON.stringify(
      Object.fromEntries(Object.values(names).map((host) => [host, `http://127.0.0.1:${behind.port}`])),
    );

  it("are answered for under their own names, ports and scheme", async () => {
    await deployed({ SETTINGS, ORIGINS: all() }, async (open) => {
      behind.serve = (response, { headers, path }) => response.end(`${headers["x-forwarded-host"]} ${path}`);
      const here = await open(`http://${names.EU}/organization/unknown?a=%2F#b`);
      expect(here.body.toString()).toBe(`${names.EU} /organization/unknown?a=%2F`);
      expect(behind.seen.at(-1)?.headers).toMatchObject({
        "x-forwarded-host": names.EU,
        "x-forwarded-proto": "http",
      });
      const asked = behind.seen.filter(({ path }) => path.endsWith("/region")).map(({ host }) => host);
      expect(asked.sort()).toEqual(Object.values(names).sort());
    });
  });

  it("have a page of the wrong region, too", async () => {
    behind.homes.set("o1", "JP");
    await deployed({ SETTINGS, ORIGINS: all() }, async (open) => {
      const answer = await open(`http://${names.EU}/organization/o1`);
      expect(answer.status).toBe(404);
      expect(answer.body.toString()).toContain(`href="http://${names.JP}/organization/o1"`);
    });
  });

  it("are unknown when they are not listed, and so is where an organisation is", async () => {
    const ORIGINS = JSON.stringify({ [names.EU]: `http://127.0.0.1:${behind.port}` });
    await deployed({ SETTINGS, ORIGINS }, async (open) => {
      const answer = await open(`http://${names.JP}/project/p1`);
      expect([answer.status, answer.body.toString()]).toEqual([421, '{"reasonCode":"unknown-region-host"}']);
      const here = await open(`http://${names.EU}/organization/o1`);
      expect(here.headers["server-timing"]).toContain('"unsure"');
      expect(here.status).toBe(200);
    });
  });
});

describe("an origin that is not there", () => {
  it("is unavailable, as a server that cannot answer says it", async () => {
    await deployed({ ORIGINS: '{ "cloud.langfuse.com": "http://127.0.0.1:1" }' }, async (open) => {
      const answer = await open("https://cloud.langfuse.com/organization/o1");
      expect([answer.status, answer.body.toString()]).toEqual([503, '{"reasonCode":"unavailable"}']);
    });
  });
});

describe("variables that are wrong", () => {
  it.each([
    [{ SETTINGS: "{" }, ["SETTINGS  not-json"]],
    [{ SETTINGS: "null" }, ["SETTINGS  wrong-type"]],
    [
      { SETTINGS: '{"regions":[{"id":"EU"}],"invite":{"maxPerBatch":0}}' },
      ["SETTINGS /regions/0/host missing-key", "SETTINGS /invite/maxPerBatch out-of-range"],
    ],
    [{ ORIGINS: "[]" }, ["ORIGINS  wrong-type"]],
    [{ ORIGINS: "{}" }, ["ORIGINS  empty"]],
    [{ ORIGINS: "cloud.langfuse.com" }, ["ORIGINS  not-json"]],
    [
      {
        ORIGINS: JSON.stringify({
          "cloud.langfuse.com": "http://127.0.0.1:1",
          "us.cloud.langfuse.com": "http://127.0.0.1:1/path",
          "jp.cloud.langfuse.com": 5,
          "hipaa.cloud.langfuse.com": "javascript:alert(1)",
          "cloud.langfuse.com.evil.example": "http://127.0.0.1:1",
          "a/b~c": "http://127.0.0.1:1",
        }),
      },
      [
        "ORIGINS /us.cloud.langfuse.com invalid-host",
        "ORIGINS /jp.cloud.langfuse.com wrong-type",
        "ORIGINS /hipaa.cloud.langfuse.com invalid-host",
        "ORIGINS /cloud.langfuse.com.evil.example unknown-region-host",
        "ORIGINS /a~1b~0c unknown-region-host",
      ],
    ],
  ])("are all named, and none is in effect: %j", async (variables, expected) => {
    await deployed(
      variables as Record<string, string>,
      async (open) => {
        const json = await open("https://cloud.langfuse.com/api/place", {});
        expect(json.status).toBe(500);
        expect(json.headers["cache-control"]).toBe("no-store");
        const { reasonCode, problems, advice } = JSON.parse(json.body.toString());
        expect(reasonCode).toBe(problems[0].code);
        expect(advice).toContain("wrangler.toml");
        expect(
          problems.map(
            ({ variable, pointer, code }: Record<string, string>) => `${variable} ${pointer} ${code}`,
          ),
        ).toEqual(expected);
        const page = await open("https://cloud.langfuse.com/organization/o1");
        expect(page.status).toBe(500);
        expect(page.headers["content-security-policy"]).toMatch(/^default-src 'none'/);
        for (const { variable, pointer, code } of problems)
          for (const part of [`${variable}${pointer}`, code]) expect(page.body.toString()).toContain(part);
        expect(behind.seen).toEqual([]);
      },
      behind.port,
    );
  });
});

describe("what is deployed", () => {
  it("is one script and one module", () => {
    expect(modules.map(({ name }) => name)).toEqual(["worker.js", "./usher.wasm"]);
  });

  it("neither evaluates text nor tells the log anything", () => {
    const script = Buffer.from(modules[0]?.contents ?? []).toString();
    expect(script).not.toMatch(/\beval\(|new Function\(/);
    expect(script).not.toMatch(/from "node:|require\(/);
    const config = readFileSync(new URL("../../web/edge/wrangler.toml", import.meta.url), "utf8");
    expect(config).toMatch(/\[observability\]\nenabled = false/);
  });

  it("stands in front of every region, on every path it has something to say about", async () => {
    const config = readFileSync(new URL("../../web/edge/wrangler.toml", import.meta.url), "utf8");
    const routes = [...config.matchAll(/pattern = "([^"]+)"/g)].map(([, route]) => route);
    const paths = ["organization/*", "auth/sign-in*", "auth/sign-up*", "api/invites*", "api/invite-list*"];
    const regions = (await createUsher()).regions().filter(({ production }) => production);
    expect(routes.sort()).toEqual(
      regions.flatMap(({ host }) => paths.map((path) => `${host}/${path}`)).sort(),
    );
  });
});

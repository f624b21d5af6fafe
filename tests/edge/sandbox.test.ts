import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mountSandbox } from "../../web/page/server/mount.mjs";
import { readCases } from "../module/case_file.js";
import { bundleEdge } from "./edge.js";
import { hosts } from "./regions.js";
import { askAt, startWorker, type Worker } from "./workerd.mjs";

const eu = `https://${hosts.EU}`;
const own = { "usher-request": "1", "content-type": "application/json", cookie: "usher-as=trent" };

let sandbox: Awaited<ReturnType<typeof mountSandbox>>;
let server: Server;
let worker: Worker;
let arrived = 0;

beforeAll(async () => {
  sandbox = await mountSandbox();
  server = createServer((request, response) => {
    arrived += 1;
    sandbox.answer(request, response);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const outbound = (server.address() as AddressInfo).port;
  worker = await startWorker({ modules: await bundleEdge(), outbound });
});
afterAll(async () => {
  await worker.stop();
  expect(worker.said()).toBe("");
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
  await sandbox.close();
});

type Sent = { path: string; body: string | Uint8Array; headers?: Record<string, string> };

/** What the server itself answers, asked without the edge. */
async function answerOfServer({ path, body, headers = own }: Sent) {
  const url = eu + path;
  const { status, body: said } = await askAt((server.address() as AddressInfo).port, url, {
    method: "POST",
    headers,
    body,
  });
  return { status, said: said.toString() };
}

/** What whoever stands behind the edge gets, and whether the server was asked for it. */
async function answerOfEdge({ path, body, headers = own }: Sent) {
  const before = arrived;
  const answer = await askAt(worker.port, eu + path, { method: "POST", headers, body });
  return { status: answer.status, said: answer.body.toString(), refused: arrived === before };
}

const codeIn = (said: string): unknown => {
  try {
    return JSON.parse(said).reasonCode;
  } catch {
    return undefined;
  }
};

const invitation = (more: object) => JSON.stringify({ email: "kim@x.com", orgRole: "MEMBER", ...more });

/** Malformed whoever sends it: the edge must refuse them, and as the server does. */
const malformed: [string, string | Uint8Array][] = [
  ["no JSON", "{"],
  ["nothing", ""],
  ["a list", "[]"],
  ["null", "null"],
  ["a number", "5"],
  ["bytes that are no text", new Uint8Array([0xff, 0xfe, 0x7b])],
  ["no address", JSON.stringify({ orgRole: "MEMBER" })],
  ["an address that is no text", invitation({ email: ["kim@x.com"] })],
  ["an address with half a character", '{"email":"\\ud800@x.com","orgRole":"MEMBER"}'],
  ["an address with a zero byte", invitation({ email: "kim\0@x.com" })],
  ["an endless address", invitation({ email: `${"x".repeat(2000)}@x.com` })],
  ["a role that is no text", invitation({ orgRole: 1 })],
  ["a role nobody has", invitation({ orgRole: "KING" })],
  ["a role in small letters", invitation({ orgRole: "owner" })],
  ["a role of every object", invitation({ orgRole: "constructor" })],
  ["a project role nobody has", invitation({ projectId: "p1", projectRole: "KING" })],
  ["fields of a prototype", '{"__proto__":{"email":"kim@x.com","orgRole":"MEMBER"}}'],
  ["blanks around the address", invitation({ email: " kim@x.com " })],
  ["more than a call needs", invitation({ more: "x".repeat(17_000) })],
];

describe("POST api/invites", () => {
  it.each(malformed)("is refused at the edge as by the server, whoever asks: %s", async (_, body) => {
    for (const person of ["trent", "ada", "bo"]) {
      const headers = { ...own, cookie: `usher-as=${person}` };
      const sent = { path: "/api/invites?organization=org-eu", body, headers };
      const { status, said } = await answerOfServer(sent);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(await answerOfEdge(sent), person).toEqual({ status, said, refused: true });
    }
  });

  it.each([
    ["another site", { ...own, origin: "https://evil.example" }],
    ["a frame of another site", { ...own, "sec-fetch-site": "cross-site" }],
    ["a form", { "content-type": "application/x-www-form-urlencoded" }],
    ["text", { ...own, "content-type": "text/plain" }],
  ])("is refused at the edge as by the server when it comes from %s", async (_, headers) => {
    const sent = { path: "/api/invites", body: invitation({}), headers };
    const { status, said } = await answerOfServer(sent);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(await answerOfEdge(sent)).toEqual({ status, said, refused: true });
  });

  it("is the server's to decide where that takes more than what was sent", async () => {
    for (const [more, reasonCode] of [
      [{ orgRole: "NONE", projectId: "p1" }, "project-role-required"],
      [{ orgRole: "NONE", projectId: "x" }, "project-not-in-org"],
      [{ email: "ada@analytical.example" }, "already-member"],
    ] as const) {
      const sent = { path: "/api/invites?organization=org-eu", body: invitation(more) };
      const { said, refused } = await answerOfEdge(sent);
      expect([codeIn(said), refused]).toEqual([reasonCode, false]);
    }
  });

  it("takes the addresses that the server takes, and no other", async () => {
    const typed = readCases<{ input: string }>("email-syntax.jsonl").map(({ input }) => input);
    expect(typed.length).toBeGreaterThan(50);
    for (const email of typed) {
      const sent = { path: "/api/invites?organization=org-eu", body: invitation({ email }) };
      const edge = await answerOfEdge(sent);
      const malformed = ["invalid-email", "wrong-type"].includes(`${codeIn(edge.said)}`);
      expect(edge.refused, email).toBe(malformed);
      // An invitation that was made would be there already when it is asked for again.
      if (edge.refused)
        expect(await answerOfServer(sent), email).toEqual({ status: edge.status, said: edge.said });
    }
  });

  it("is refused for nothing that the server would not refuse, whatever it says", async () => {
    const odd = fc.oneof(fc.constant(null), fc.constant(undefined), fc.jsonValue());
    const mostly = <Value>(...usual: Value[]) =>
      fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...usual) }, { weight: 1, arbitrary: odd });
    const roles = ["OWNER", "MEMBER", "NONE", "NONE", "KING", "toString"];
    const fields = fc.record(
      {
        email: fc.oneof(fc.emailAddress(), fc.string({ unit: "binary" }), odd),
        orgRole: mostly(...roles),
        projectId: mostly("p1", "p2-eu", "notes-eu", "x", null),
        projectRole: mostly(...roles, null),
      },
      { requiredKeys: ["email", "orgRole"] },
    );
    const body = fc.oneof(
      { weight: 4, arbitrary: fields.map((sent) => JSON.stringify(sent)) },
      { weight: 1, arbitrary: fc.string({ unit: "binary" }) },
    );
    let refusals = 0;
    await fc.assert(
      fc.asyncProperty(body, async (body) => {
        const sent = { path: "/api/invites?organization=org-eu", body };
        const edge = await answerOfEdge(sent);
        if (!edge.refused) return;
        refusals += 1;
        expect(await answerOfServer(sent)).toEqual({ status: edge.status, said: edge.said });
      }),
      { numRuns: 200 },
    );
    expect(refusals).toBeGreaterThan(50);
  });
});

describe("POST api/invite-list", () => {
  it("is answered line by line, as by the server", async () => {
    const sent = {
      path: "/api/invite-list?organization=org-eu",
      body: JSON.stringify({ text: "kim@x.com, bo@", orgRole: "VIEWER" }),
    };
    const { status, said } = await answerOfEdge(sent);
    expect(status).toBe(200);
    const lines = said
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(lines.at(-1)).toEqual({ ok: true });
    expect(lines.filter(({ row }) => row !== undefined)).toHaveLength(2);
  });
});

describe("the directory of the sandbox", () => {
  it.each([
    ["EU", "org-us", "US"],
    ["US", "hobby-jp", "JP"],
    ["JP", "org-hipaa", "HIPAA"],
    ["HIPAA", "org-eu", "EU"],
  ] as const)("leads somebody who opens in %s an invitation to %s to %s", async (page, id, home) => {
    const path = `/organization/${id}`;
    const headers = { accept: "text/html" };
    const answer = await askAt(worker.port, `https://${hosts[page]}${path}`, { headers });
    expect(answer.status).toBe(404);
    expect(answer.body.toString()).toContain(`href="https://${hosts[home]}${path}"`);
  });
});

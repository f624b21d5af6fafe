import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openEdge } from "./edge.js";
import { hosts } from "./regions.js";
import { askAt } from "./workerd.mjs";

const eu = `https://${hosts.EU}`;
const own = { "usher-request": "1", "content-type": "application/json", cookie: "usher-as=trent" };

let edge: Awaited<ReturnType<typeof openEdge>>;
beforeAll(async () => {
  edge = await openEdge();
});
beforeEach(() => edge.behind.reset());
afterAll(() => edge.close());

const post = (path: string, body: string | Uint8Array, headers: Record<string, string> = own) =>
  askAt(edge.worker.port, eu + path, { method: "POST", headers, body });
const codeIn = (answer: { body: Buffer }) => JSON.parse(answer.body.toString()).reasonCode;

const list = (text: unknown, more: object = {}) => JSON.stringify({ text, orgRole: "MEMBER", ...more });

describe("POST api/invite-list", () => {
  it.each([
    ["an empty list", list(" \n "), 400, "empty"],
    ["a role nobody has", list("kim@x.com, bo@x.com", { orgRole: "KING" }), 400, "invalid-role"],
    [
      "no role on the one project it is to",
      list("kim@x.com", { orgRole: "NONE", projectId: "p1" }),
      400,
      "project-role-required",
    ],
    ["no text", list(5), 400, "wrong-type"],
    ["no JSON", "kim@x.com", 400, "not-json"],
  ])("is refused at the edge: %s", async (_, body, status, reasonCode) => {
    const answer = await post("/api/invite-list", body);
    expect([answer.status, codeIn(answer)]).toEqual([status, reasonCode]);
    expect(edge.behind.seen).toEqual([]);
  });

  it("is refused at the edge before it is read, when it is more than a server reads", async () => {
    // Announced, and never sent.
    const headers = { ...own, "content-length": String(10_000_000) };
    const answer = await askAt(edge.worker.port, `${eu}/api/invite-list`, { method: "POST", headers });
    expect([answer.status, codeIn(answer)]).toEqual([413, "too-long"]);
    expect(edge.behind.seen).toEqual([]);
  });

  it.each([
    ["people", list("kim@x.com, bo@gmial.com")],
    ["people, and what is no address", list("kim@x.com, bo@")],
    ["what is no address alone: the server has an answer for each row", list("bo@, kim")],
    ["what is no address, beside a role nobody has", list("kim@x.com, bo@", { orgRole: "KING" })],
    ["roles of their own", list("email,role\nkim@x.com,KING\nbo@x.com,VIEWER")],
    ["a hundred thousand people", list(Array.from({ length: 100_000 }, (_, n) => `${n}@x.com`).join("\n"))],
  ])("is the server's to judge: %s", async (_, body) => {
    const answer = await post("/api/invite-list", body);
    expect(answer.status).toBe(200);
    expect(edge.behind.seen.map(({ body }) => body.toString())).toEqual([body]);
  });
});

describe("what is passed on", () => {
  it("has the bytes, the method and the headers it came with", async () => {
    const body = Buffer.concat([
      Buffer.from([0xef, 0xbb, 0xbf]),
      Buffer.from('{ "email" : "kim@x.com",\r\n\t"orgRole":"MEMBER", "note": "'),
      Buffer.from([0xff, 0xfe]),
      Buffer.from('" }  '),
    ]);
    const headers = { ...own, "x-trace": "1", "content-type": "application/json; charset=utf-8" };
    const answer = await post("/api/invites?organization=org-eu", body, headers);
    expect(answer.status).toBe(200);
    const [seen, ...more] = edge.behind.seen;
    expect(more).toEqual([]);
    expect(seen).toMatchObject({
      method: "POST",
      host: hosts.EU,
      path: "/api/invites?organization=org-eu",
      headers,
    });
    expect(seen?.body.equals(body)).toBe(true);
  });

  it("has its bytes when nobody said how many", async () => {
    const body = '{"email":"kim@x.com","orgRole":"MEMBER"}';
    await post("/api/invites", body, { ...own, "transfer-encoding": "chunked" });
    expect(edge.behind.seen.map(({ body }) => body.toString())).toEqual([body]);
  });

  it.each([
    ["PATCH", "/api/members/m1"],
    ["DELETE", "/api/invites/i1"],
    ["PUT", "/api/invites"],
    ["POST", "/api/invites/"],
    ["POST", "/api/public/ingestion"],
    ["POST", "/organization/o1"],
  ])("is unread when it is not for the edge: %s %s", async (method, path) => {
    const body = Buffer.from([0xff, 0x00, 0x7b]);
    const answer = await askAt(edge.worker.port, eu + path, {
      method,
      body,
      headers: { "content-type": "text/plain" },
    });
    expect(answer.status).toBe(200);
    expect(edge.behind.seen.map(({ method, path, body }) => [method, path, [...body]])).toEqual([
      [method, path, [...body]],
    ]);
  });
});

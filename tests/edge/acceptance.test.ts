import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { languages } from "../../web/messages/languages.js";
import { openEdge } from "./edge.js";
import { hosts, type Region, regions } from "./regions.js";
import { type Answer, askAt } from "./workerd.mjs";

let edge: Awaited<ReturnType<typeof openEdge>>;
beforeAll(async () => {
  edge = await openEdge();
});
beforeEach(() => edge.behind.reset());
afterAll(() => edge.close());

let made = 0;
/** An organisation nobody has heard of: what the Worker remembers is of no other test. */
function organizationIn(region: Region | null) {
  const id = `org-${++made}`;
  if (region) edge.behind.homes.set(id, region);
  return id;
}

const navigation = { accept: "text/html,application/xhtml+xml,*/*;q=0.8", "sec-fetch-mode": "navigate" };
const open = (url: string, headers: Record<string, string> = {}) =>
  askAt(edge.worker.port, url, { headers: { ...navigation, ...headers } });
const served = () => edge.behind.seen.filter(({ path }) => !path.endsWith("/region"));
const said = ({ headers }: Answer) => /desc="(.*?)"/.exec(String(headers["server-timing"] ?? ""))?.[1];
const unescaped = (text: string) =>
  text.replaceAll("&quot;", '"').replaceAll("&#39;", "'").replaceAll("&amp;", "&");
const linksOf = (answer: Answer) =>
  [...answer.body.toString().matchAll(/href="([^"]*)"/g)].map(([, url]) => unescaped(url ?? ""));

const kinds: Record<string, (id: string) => string> = {
  "existing-account": (id) => `/organization/${id}`,
  "new-account": (id) =>
    `/auth/sign-up?targetPath=%2Forganization%2F${id}&email=ada%2Bteam%40analytical.example`,
  "sign-in": (id) => `/auth/sign-in?targetPath=%2Forganization%2F${id}`,
};

describe.each(Object.entries(kinds))("a link of the kind %s", (_, link) => {
  it.each(regions.flatMap((page) => regions.map((home) => [page, home] as const)))(
    "opened in %s, of %s",
    async (page, home) => {
      const path = link(organizationIn(home));
      const answer = await open(`https://${hosts[page]}${path}`);
      if (page === home) {
        expect(answer.status).toBe(200);
        expect(answer.body.toString()).toBe(`${hosts[page]} ${path}`);
        expect(said(answer)).toBe("here");
        return;
      }
      expect(answer.status).toBe(404);
      expect(said(answer)).toBe("elsewhere");
      expect(linksOf(answer)).toEqual([`https://${hosts[home]}${path}`]);
      expect(served()).toEqual([]);
      const { regions: names } = languages.en;
      for (const each of [page, home]) {
        expect(answer.body.toString()).toContain(`<strong>${names[each]}</strong>`);
        expect(answer.body.toString()).toContain(`<bdi dir="ltr">${hosts[each]}</bdi>`);
      }
    },
  );
});

describe("the page of the wrong region", () => {
  it.each([
    ["de", "de"],
    ["fr-CH, fr;q=0.9, en;q=0.8", "fr"],
    ["ja", "ja"],
    ["en-GB", "en"],
    ["de;q=0.1, ja;q=0.9", "ja"],
    ["de;q=0, fr;q=0.5", "fr"],
    ["pt-BR, *;q=0.5", "en"],
    ["", "en"],
    [`";q=,,;,\\"<script>`, "en"],
  ])("speaks to who reads %j in %s", async (accepted, language) => {
    const id = organizationIn("JP");
    const answer = await open(`https://${hosts.EU}/organization/${id}`, { "accept-language": accepted });
    const messages = languages[language as keyof typeof languages];
    const text = unescaped(answer.body.toString());
    expect(answer.headers["content-language"]).toBe(language);
    expect(text).toContain(`<html lang="${language}" dir="${messages.direction}">`);
    const { label, because, separate, openOn } = messages.wrongRegion;
    for (const sentence of [label, because, separate, openOn(messages.regions.JP)])
      expect(text).toContain(sentence);
  });

  it("has no script, fetches nothing, is kept nowhere, and tells nobody its address", async () => {
    const { headers, body } = await open(`https://${hosts.EU}/organization/${organizationIn("US")}`);
    expect(headers).toMatchObject({
      "cache-control": "no-store",
      "referrer-policy": "no-referrer",
      "x-content-type-options": "nosniff",
      vary: "accept-language",
    });
    expect(headers["content-security-policy"]).toMatch(
      /^default-src 'none'; style-src 'sha256-[\w+/=]{44}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'$/,
    );
    expect(body.toString()).not.toMatch(/<script|http-equiv|src=|style=|\bon\w+=/i);
    expect(headers).not.toHaveProperty("location");
    expect(headers).not.toHaveProperty("refresh");
  });

  it.each([
    ["a sign-up address of a hostile mind", `email=%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E%40x.com`],
    ["quotes that stay bare in addresses", `email=o'x'%20onmouseover%3D'alert(1)%40x.com`],
    ["what is no part of an invitation", `email=a%40x.com&x="><img src=x>&y='&z=javascript:alert(1)`],
    ["a long query", `email=a%40x.com&x=${"%3C".repeat(2000)}`],
  ])("repeats nothing but checked parts: %s", async (_, query) => {
    const id = organizationIn("HIPAA");
    const path = `/auth/sign-up?targetPath=%2Forganization%2F${id}&${query.replaceAll(/["<> ]/g, encodeURIComponent)}`;
    const answer = await open(`https://${hosts.EU}${path}`);
    expect(answer.status).toBe(404);
    const body = answer.body.toString();
    expect(body).not.toMatch(/<script|<img|onmouseover=|javascript:/i);
    expect(body).toContain("&amp;email=");
    const [link, ...more] = linksOf(answer);
    expect(more).toEqual([]);
    expect(new URL(link ?? "").origin).toBe(`https://${hosts.HIPAA}`);
    expect([...new URL(link ?? "").searchParams.keys()].sort()).toEqual(["email", "targetPath"]);
  });
});

describe("what is not for the edge", () => {
  it.each([
    ["a page of the organisation", "/organization/ORG/settings"],
    ["another page", "/project/p1?tab=members"],
    ["a target that must not be followed", "/auth/sign-up?targetPath=%2F%2Fevil.example&email=a%40x.com"],
    ["a target given twice", "/auth/sign-in?targetPath=%2Forganization%2FORG&targetPath=%2Forganization%2Fx"],
    ["bytes that are no text", "/auth/sign-up?targetPath=%2Forganization%2FORG&email=%ff%fe%00%40x.com"],
    ["an id that is none", "/organization/%22%3E%3Cscript%3E"],
    ["an id with a path in it", "/organization/..%2F..%2Fapi"],
    ["an id longer than ids are", `/organization/${"x".repeat(65)}`],
    [
      "a link in a gateway's wrapping",
      "/owa/redir.aspx?URL=https%3A%2F%2Fjp.cloud.langfuse.com%2Forganization%2FORG",
    ],
    ["a link in a parameter", "/join?link=https%3A%2F%2Fjp.cloud.langfuse.com%2Forganization%2FORG"],
    ["the start page", "/"],
  ])("%s goes to the server, and nobody is asked", async (_, path) => {
    const asked = path.replaceAll("ORG", organizationIn("JP"));
    const answer = await open(`https://${hosts.EU}${asked}`);
    expect(answer.body.toString()).toBe(`${hosts.EU} ${asked}`);
    expect(edge.behind.seen.map(({ path }) => path)).toEqual([asked]);
    expect(said(answer)).toBeUndefined();
  });

  it.each([
    ["a script that reads it", { "sec-fetch-mode": "cors" }, "GET"],
    ["no browser", { accept: "*/*", "sec-fetch-mode": "" }, "GET"],
    ["who asks for the headers", {}, "HEAD"],
    ["a form", {}, "POST"],
  ])("an invitation asked for by %s goes to the server", async (_, headers, method) => {
    const path = `/organization/${organizationIn("JP")}`;
    const sent = Object.entries({ ...navigation, ...headers }).filter(([, value]) => value !== "");
    const url = `https://${hosts.EU}${path}`;
    const answer = await askAt(edge.worker.port, url, { method, headers: Object.fromEntries(sent) });
    expect(answer.status).toBe(200);
    expect(edge.behind.seen.map(({ method, path }) => [method, path])).toEqual([[method, path]]);
  });

  it("the server's answer arrives as it is, a redirect and cookies too", async () => {
    edge.behind.serve = (response) => {
      response
        .writeHead(
          302,
          [
            ["location", "/auth/sign-in"],
            ["set-cookie", "a=1"],
            ["set-cookie", "b=2"],
            ["server-timing", "db;dur=3"],
          ].flat(),
        )
        .end();
    };
    const answer = await open(`https://${hosts.EU}/organization/${organizationIn("EU")}`, { cookie: "c=3" });
    expect(answer.status).toBe(302);
    expect(answer.headers).toMatchObject({ location: "/auth/sign-in", "set-cookie": ["a=1", "b=2"] });
    expect(answer.headers["server-timing"]).toMatch(/^db;dur=3, usher-directory;desc="here";dur=\d+$/);
    expect(served()[0]?.headers).toMatchObject({ host: hosts.EU, cookie: "c=3" });
  });
});

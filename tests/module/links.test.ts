import { beforeAll, expect, test } from "vitest";
import { createUsher, type InviteLink, type Settings, type Usher } from "../../dist/index.js";
import { readCases } from "./case_file.js";
import { openMutations } from "./mutations.js";

let usher: Usher;
beforeAll(async () => {
  usher = await createUsher();
});

const ID = "cm1usq7x0000abcd1234efgh5";
const INVITE = `https://us.cloud.langfuse.com/auth/sign-up?targetPath=%2Forganization%2F${ID}&email=a%2Bb%40x.com`;

async function read(text: string, settings?: Settings): Promise<InviteLink> {
  return (settings ? await createUsher({ settings }) : usher).readInviteLink(text);
}

test("every link, rewritten link and paste of the case tables", async () => {
  type Wanted = { status: string; url?: string; urls?: string[] };
  for (const c of readCases<{ id: string; input: string; kind: string; region: string; settings?: Settings }>(
    "links.jsonl",
  )) {
    const { kind, region } = await read(c.input, c.settings);
    expect({ kind, region }, c.id).toEqual({ kind: c.kind, region: c.region });
  }
  for (const c of readCases<{ id: string; wrapped: string; invite: string | null; settings?: Settings }>(
    "wrapped-links.jsonl",
  ))
    expect((await read(c.wrapped, c.settings)).url, c.id).toBe(c.invite ?? null);
  for (const c of readCases<{ id: string; input: string; expect: Wanted; settings?: Settings }>(
    "pasted-links.jsonl",
  )) {
    const { status, url, urls } = await read(c.input, c.settings);
    const wanted = { status: c.expect.status, url: c.expect.url ?? null, urls: (c.expect.urls ?? []).sort() };
    expect({ status, url, urls: urls.sort() }, c.id).toEqual(wanted);
  }
});

test("an answer is whole, and plain data", () => {
  expect(usher.readInviteLink(`Join <${INVITE}>.`)).toEqual({
    status: "ok",
    reasonCode: "ok",
    kind: "new-account",
    region: "US",
    hintRegion: null,
    host: { kind: "region", region: "US", host: "us.cloud.langfuse.com", resembles: null },
    organizationId: ID,
    projectId: null,
    email: "a+b@x.com",
    targetPath: `/organization/${ID}`,
    url: INVITE,
    urls: [],
    repairs: [],
    wrappers: [],
  });
  expect(() => usher.readInviteLink(7 as unknown as string)).toThrow(/^text must be a string/);
});

// In Node here, in Chromium in tests/browser/links.test.ts. MUTATIONS=1000000 for the long run.
test("on mutated links, nothing opens but a region, where this runtime goes", () => {
  const { opened, wrong } = openMutations(usher, Number(process.env.MUTATIONS ?? 200_000), 20261124);
  expect(wrong).toEqual([]);
  expect(opened).toBeGreaterThan(20_000);
}, 600_000);

// How long that takes is a figure of `npm run bench`.
test("a megabyte of anything gives no link, and the module goes on", () => {
  const pieces = [
    "a",
    "a,",
    "(",
    "<",
    "%25",
    "&amp;",
    "https://",
    "https://a ",
    "a.b/c ",
    "[.]",
    "\u200b",
    "=\n",
  ];
  pieces.push(
    "https://www.google.com/url?q=",
    "https://us.cloud.langfuse.com/organization/\n",
    "<https://x|",
  );
  for (const piece of pieces) {
    const text = piece.repeat(Math.ceil((1 << 20) / piece.length));
    expect(usher.readInviteLink(text).url, JSON.stringify(piece)).toBeNull();
    expect(usher.readInviteLink(INVITE).url).toBe(INVITE);
  }
});

test("what is in the way of an invitation", () => {
  const page = "https://us.cloud.langfuse.com/";
  const now = Date.UTC(2026, 10, 23);
  const check = (more: object) =>
    usher.checkInvite({ link: INVITE, page, signedInAs: "a+b@x.com", now, ...more });
  expect(check({}).verdict).toBe("ready");
  expect(check({ signedInAs: "A+B@X.com " }).steps[2]?.reasonCode).toBe("differs-in-case");
  expect(check({ signedInAs: "a@x.com" }).steps[2]).toEqual({
    step: "account",
    status: "fail",
    reasonCode: "other-alias",
    params: { invited: "a+b@x.com", signedIn: "a@x.com" },
  });
  const cases: [object, string][] = [
    [{ link: "hello" }, "no-link"],
    [{ link: "https://us.cloud.langfuse.com@evil.example/" }, "unsafe-link"],
    [{ link: "https://cloud.langfuse.co/organization/o1" }, "unsafe-link"],
    [{ page: "https://cloud.langfuse.com/" }, "wrong-region"],
    [{ signedInAs: null }, "sign-in-needed"],
    [{ signedInAs: "other@x.com" }, "wrong-account"],
    [{ signedInAs: undefined }, "unknown"],
    [{ expiresAt: "2026-11-22T23:59:59Z" }, "expired"],
    [{ expiresAt: "2026-11-23T01:00:00+02:00" }, "expired"],
    [{ expiresAt: "2026-11-23T00:00:00.001Z" }, "ready"],
    [{ expiresAt: "tomorrow" }, "ready"],
    [{ expiresAt: now - 1 }, "expired"],
    [{ expiresAt: null }, "ready"],
    [{ state: "revoked" }, "revoked"],
    [{ state: "accepted", expiresAt: now - 1 }, "already-accepted"],
    [Object.create({ state: "revoked" }), "ready"],
  ];
  for (const [more, verdict] of cases) expect(check(more).verdict, JSON.stringify(more)).toBe(verdict);
  const away = check({ page: "https://cloud.langfuse.com/" });
  expect([away.inviteRegion, away.pageRegion, away.openUrl]).toEqual(["US", "EU", INVITE]);
  expect(() => check({ now: "1" })).toThrow(/^check.now must be a number/);
  expect(() => check({ page: 1 })).toThrow(/^check.page must be a string/);
  expect(() => usher.checkInvite(null as never)).toThrow(/^check must be an object/);
});

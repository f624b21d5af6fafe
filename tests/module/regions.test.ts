import { beforeAll, expect, test } from "vitest";
import { createUsher, type Usher } from "../../dist/index.js";
import { readCases } from "./case_file.js";
import { mutations } from "./mutations.js";

let usher: Usher;
beforeAll(async () => {
  usher = await createUsher();
});

test("every host of the case table", () => {
  for (const c of readCases<{ id: string; host: string; kind: string; region: string | null }>(
    "hosts.jsonl",
  )) {
    const { kind, region } = usher.detectRegion(c.host);
    expect({ kind, region }, `${c.id} ${c.host}`).toEqual({ kind: c.kind, region: c.region });
  }
});

test("the regions are the four, the makers' own, and the one without an address", () => {
  expect(usher.regions()).toEqual([
    { id: "US", host: "us.cloud.langfuse.com", production: true },
    { id: "EU", host: "cloud.langfuse.com", production: true },
    { id: "JP", host: "jp.cloud.langfuse.com", production: true },
    { id: "HIPAA", host: "hipaa.cloud.langfuse.com", production: true },
    { id: "STAGING", host: "staging.langfuse.com", production: false },
    { id: "DEV", host: null, production: false },
  ]);
});

test("switching keeps the page, and refuses what is no region's", () => {
  const page =
    "https://cloud.langfuse.com/auth/sign-up?targetPath=%2Forganization%2Fo1&email=a%2Bb%40x.com#top";
  expect(usher.switchRegion(page, "JP")).toBe(page.replace("https://", "https://jp."));
  expect(usher.switchRegion(page, "DEV")).toBeNull();
  expect(usher.switchRegion(page, "jp")).toBeNull();
  expect(usher.switchRegion("https://cloud.langfuse.com.evil.example/", "JP")).toBeNull();
  expect(usher.switchRegion("https://cloud.langfuse.com@evil.example/", "JP")).toBeNull();
  expect(() => usher.switchRegion(page, 1 as unknown as string)).toThrow(/^to must be a string/);
});

// The oracle is this runtime's own URL: a host that we name must be the host that a browser opens.
test("on 200,000 mutated addresses, no region but where the browser goes", () => {
  const hosts = new Map(usher.regions().map(({ id, host }) => [id, host]));
  const wrong: string[] = [];
  let named = 0;
  for (const text of mutations(200_000, 20261123)) {
    const { kind, region, host } = usher.detectRegion(text);
    const switched = usher.switchRegion(text, "JP");
    if (kind === "region") {
      named += 1;
      if (new URL(text).hostname !== host || hosts.get(region ?? "") !== host) wrong.push(text);
    }
    if (switched !== null && (kind !== "region" || new URL(switched).hostname !== hosts.get("JP")))
      wrong.push(text);
  }
  expect(wrong).toEqual([]);
  expect(named).toBeGreaterThan(20_000);
}, 120_000);

test("hostile texts get an answer, and the module goes on", () => {
  const long = "a".repeat(1 << 20);
  for (const text of [
    "",
    "\0",
    "\ud800",
    "\udfff.com",
    "\u202e",
    long,
    `https://${long}`,
    `https://cloud.langfuse.com/${long}`,
    ".".repeat(100_000),
    "[".repeat(100_000),
    "xn--".repeat(50_000),
    "%".repeat(100_000),
    "\u0430".repeat(100_000),
  ]) {
    expect(usher.detectRegion(text).region).toBeNull();
    expect(usher.switchRegion(text, text)).toBeNull();
    expect(usher.detectRegion("cloud.langfuse.com").region).toBe("EU");
  }
});

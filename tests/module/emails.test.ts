import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { createUsher, type Usher } from "../../dist/index.js";
import { readCases } from "./case_file.js";
import { choices } from "./mutations.js";

let usher: Usher;
beforeAll(async () => {
  usher = await createUsher();
});

test("every address of the case table", () => {
  for (const c of readCases<{ id: string; input: string; formAccepts: boolean; stored?: string }>(
    "email-syntax.jsonl",
  )) {
    const verdict = usher.checkEmail(c.input);
    expect(verdict.serverAccepts, c.id).toBe(c.formAccepts);
    if (verdict.valid && c.stored) expect(verdict.identity, c.id).toBe(c.stored);
    expect(verdict.reasonCode === "ok", c.id).toBe(verdict.valid);
    expect(verdict.at === null, c.id).toBe(verdict.valid);
  }
});

test("an address in its three forms", () => {
  expect(usher.checkEmail(" J.Doe+news@Googlemail.com ")).toEqual({
    valid: true,
    serverAccepts: true,
    reasonCode: "ok",
    at: null,
    address: "J.Doe+news@Googlemail.com",
    identity: "j.doe+news@googlemail.com",
    mailbox: "jdoe@gmail.com",
    localPart: "J.Doe+news",
    tag: "news",
    domain: "Googlemail.com",
    unicodeDomain: null,
    provider: "gmail",
    suggestion: null,
    warnings: [],
  });
});

test("a tag that is empty is no tag that is missing", () => {
  expect(usher.checkEmail("a+@acme.com").tag).toBe("");
  expect(usher.checkEmail("a@acme.com").tag).toBeNull();
});

test("the place of a problem counts what JavaScript counts", () => {
  expect(usher.checkEmail("  \u{1F600}@acme.com")).toMatchObject({ valid: false, at: 2 });
  expect(usher.checkEmail("jane@acme")).toMatchObject({ reasonCode: "no-tld", at: 5, identity: null });
  expect(usher.checkEmail("a@\u{1F600}.b_c.com")).toMatchObject({ reasonCode: "non-ascii-domain", at: 2 });
  expect(usher.checkEmail("")).toMatchObject({ reasonCode: "empty", at: 0, address: null });
  expect(usher.checkEmail("\ud800@acme.com")).toMatchObject({ reasonCode: "invalid-unicode", at: 0 });
});

test("hints and warnings are for people, and change nothing", () => {
  expect(usher.checkEmail("jane@gmial.com")).toMatchObject({
    suggestion: "jane@gmail.com",
    identity: "jane@gmial.com",
  });
  expect(usher.checkEmail("admin@acme.com").warnings).toEqual(["role-account"]);
  expect(usher.checkEmail("a@xn--bcher-kva.de")).toMatchObject({
    unicodeDomain: "b\u00fccher.de",
    warnings: ["punycode"],
  });
});

test("an address that is almost of an own domain", async () => {
  const settings = { invite: { allowedDomains: ["neural-inverse.com"] } };
  const own = await createUsher({ settings });
  expect(own.checkEmail("jane@neural-invers.com")).toMatchObject({
    suggestion: "jane@neural-inverse.com",
    warnings: ["lookalike-domain"],
  });
  expect(own.checkEmail("jane@neural-inverse.com").warnings).toEqual([]);
});

test("how two addresses are related", () => {
  const compare = (invited: string, signedIn: string) => usher.compareEmails(invited, signedIn);
  expect(compare("A@acme.com", " a@Acme.com")).toEqual({ relation: "same", differs: ["case"], joins: true });
  expect(compare("a+team@gmail.com", "a@gmail.com")).toEqual({
    relation: "same-mailbox",
    differs: ["tag"],
    joins: false,
  });
  expect(compare("a.b@googlemail.com", "ab@gmail.com")).toEqual({
    relation: "same-mailbox",
    differs: ["dots", "domain-alias"],
    joins: false,
  });
  expect(compare("a+team@acme.com", "a@acme.com")).toMatchObject({ relation: "maybe-same-mailbox" });
  expect(compare("a+team@yahoo.com", "a@yahoo.com")).toMatchObject({ relation: "different" });
  expect(compare("a@acme.com", "b@acme.org")).toEqual({
    relation: "different",
    differs: ["domain", "local-part"],
    joins: false,
  });
  expect(compare("a@acme", "a@acme")).toEqual({ relation: "invalid", differs: [], joins: false });
});

test("misuse throws and names the argument", () => {
  expect(() => usher.checkEmail(1 as unknown as string)).toThrow(/^text must be a string/);
  expect(() => usher.normalizeEmail(null as unknown as string)).toThrow(/^text must be a string, got null/);
  expect(() => usher.compareEmails("a@b.co", {} as string)).toThrow(/^signedIn must be a string/);
});

const ROUNDS = Number(process.env.MUTATIONS ?? 200_000);

// The oracle is what the server runs.
const server = z.email();

test("on generated addresses and texts, what zod answers", () => {
  const part = fc.string({ unit: fc.constantFrom(..."aZ0-_.+'@ \u00e9"), maxLength: 12 });
  const almost = fc
    .tuple(part, part, fc.constantFrom(".com", ".c", ".xn--p1ai", "", "."))
    .map(([local, domain, ending]) => `${local}@${domain}${ending}`);
  const typed = fc.oneof(fc.emailAddress(), almost, fc.string({ unit: "binary" }));
  fc.assert(
    fc.property(typed, (text) => {
      const expected = server.safeParse(text.trim()).success;
      expect(usher.checkEmail(text).serverAccepts).toBe(expected);
      expect(usher.normalizeEmail(text)).toBe(expected ? text.trim().toLowerCase() : null);
    }),
    { numRuns: ROUNDS / 10, seed: 20261126 },
  );
}, 240_000);

test(`on ${ROUNDS} mutated addresses, what zod answers`, () => {
  const wrong: string[] = [];
  let accepted = 0;
  for (const typed of mutatedAddresses(ROUNDS, 20261124)) {
    const verdict = usher.checkEmail(typed);
    const identity = usher.normalizeEmail(typed);
    const expected = server.safeParse(typed.trim()).success;
    if (expected) accepted += 1;
    const again = identity === null ? null : usher.normalizeEmail(identity);
    if (verdict.serverAccepts !== expected || verdict.identity !== identity || again !== identity)
      wrong.push(typed);
    if (identity !== null && identity !== typed.trim().toLowerCase()) wrong.push(typed);
  }
  expect(wrong).toEqual([]);
  expect(accepted).toBeGreaterThan(ROUNDS / 10);
}, 240_000);

const SEEDS = [
  "a@x.com",
  "Jane.Doe+team@example.co.uk",
  "o'x@x.com",
  "a@xn--bcher-kva.de",
  "A.B-C_d@sub-1.ex4mple.io",
  `${"l".repeat(64)}@${"d".repeat(63)}.org`,
];
const PIECES = [..."aZ09._-+'@@..  \t\n\r\0!#=/\"<>()[],;:\\%&", "\u00a0", "\u200b", "\ufeff", "\u00e9"];
const LONG_PIECES = ["\u{1F600}", "\ud800", "\u0130", "..", "xn--", "@x.com", "\u3002", "x".repeat(130)];

function* mutatedAddresses(count: number, seed: number): Generator<string> {
  const { random, pick } = choices(seed);
  for (let i = 0; i < count; i++) {
    let typed = pick(SEEDS);
    for (let edits = 1 + random(4); edits > 0; edits--) {
      const at = random(typed.length + 1);
      const piece = random(8) === 0 ? pick(LONG_PIECES) : pick(PIECES);
      const [insert, cut] = [
        [piece, 0],
        ["", 1],
        [piece, 1],
      ][random(3)] as [string, number];
      typed = typed.slice(0, at) + insert + typed.slice(at + cut);
    }
    yield typed;
  }
}

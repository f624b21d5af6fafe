import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { createUsher, type Usher } from "../../../dist/index.js";
import { acceptanceLink } from "./acceptance-link.mjs";
import { composeInvitation, type MailedInvitation, type MailMessage } from "./message.mjs";
import { sentences } from "./sentences/index.mjs";
import { shownName } from "./shown-name.mjs";

let usher: Usher;
beforeAll(async () => {
  usher = await createUsher({ settings: { selfHosted: [{ host: "usher.example.org", basePath: "/base" }] } });
});

const bases = {
  EU: "https://cloud.langfuse.com",
  US: "https://us.cloud.langfuse.com",
  JP: "https://jp.cloud.langfuse.com",
  HIPAA: "https://hipaa.cloud.langfuse.com",
};
const plain: MailedInvitation = {
  id: "i1",
  region: "JP",
  organization: { id: "cm1usq7x0000abcd1234efgh5", name: "Analytical Engines" },
  inviter: "Ada Lovelace",
  address: "kim+team@contractor.example",
  hasAccount: false,
  sentAt: Date.UTC(2026, 5, 1),
  expiresAt: Date.UTC(2026, 5, 8, 11, 24),
};
const compose = (
  invitation: Partial<MailedInvitation> = {},
  more: { language?: keyof typeof sentences; base?: string } = {},
) =>
  composeInvitation({
    usher,
    invitation: { ...plain, ...invitation },
    base: bases.JP,
    from: "no-reply@langfuse.example",
    ...more,
  });
const composed = (...args: Parameters<typeof compose>): MailMessage => {
  const outcome = compose(...args);
  if (!outcome.ok) throw new Error(outcome.reasonCode);
  return outcome.message;
};

test("the link has the two shapes of the product, to the letter", () => {
  const where = { base: bases.US, organizationId: "o_1-x" };
  expect(acceptanceLink({ ...where, address: "a@x.com", hasAccount: true })).toBe(
    "https://us.cloud.langfuse.com/organization/o_1-x",
  );
  expect(acceptanceLink({ ...where, address: " O'Brien+Team@X.com\n", hasAccount: false })).toBe(
    "https://us.cloud.langfuse.com/auth/sign-up?targetPath=%2Forganization%2Fo_1-x&email=O'Brien%2BTeam%40X.com",
  );
  const damaged = { base: bases.US, organizationId: "\uD800", address: "\uDC00@x.com", hasAccount: false };
  expect(acceptanceLink(damaged)).toContain("%EF%BF%BD");
});

test("subject, region and recipient are said in words", () => {
  const { subject, text, html, to, headers } = composed();
  expect(subject).toBe("Ada Lovelace has invited you to “Analytical Engines” on Neural Inverse");
  for (const part of [text, html.replace(/<[^>]+>/g, "")]) {
    expect(part).toContain(subject);
    expect(part).toContain("Data region: Japan");
    expect(part).toContain("Sent to: kim+team@contractor.example");
    expect(part).toContain("until 8 June 2026 at 11:24 UTC");
  }
  expect(to).toBe("kim+team@contractor.example");
  expect(headers).toEqual({ "Auto-Submitted": "auto-generated" });
});

test("somebody with an account is told to accept, and somebody without to create one", () => {
  expect(composed().html).toContain(">Create your account<");
  const { html, url } = composed({ hasAccount: true, expiresAt: null });
  expect(html).toContain(">Accept the invitation<");
  expect(html).not.toContain("until");
  expect(url).toBe("https://jp.cloud.langfuse.com/organization/cm1usq7x0000abcd1234efgh5");
});

test("each language says the same, in its own words", () => {
  const texts = Object.keys(sentences).map(
    (language) => composed({}, { language: language as keyof typeof sentences }).text,
  );
  expect(new Set(texts.map((text) => text.split("\n").length)).size).toBe(1);
  const lines = texts.flatMap((text) => text.split("\n").filter((line) => line && !line.includes("https:")));
  expect(new Set(lines).size).toBe(lines.length);
});

test("a message is called the same for the same sending, and otherwise by a name of its own", () => {
  expect(composed()).toEqual(composed());
  const others = [
    { id: "i2" },
    { sentAt: plain.sentAt + 1 },
    { organization: { ...plain.organization, id: "o2" } },
  ];
  const ids = [composed(), ...others.map((other) => composed(other))].map(({ messageId }) => messageId);
  expect(new Set(ids).size).toBe(4);
  for (const id of ids) expect(id).toMatch(/^<[0-9a-f]{32}@jp\.cloud\.langfuse\.com>$/);
});

test("an instance of one's own is called by its host", () => {
  const { text, url } = composed({ region: null }, { base: "https://usher.example.org/base" });
  expect(text).toContain("Self-hosted at: usher.example.org\n");
  expect(usher.readInviteLink(text).url).toBe(url);
});

test("a mail that would not work is not composed", () => {
  const reasonOf = (outcome: ReturnType<typeof compose>) => (outcome.ok ? "ok" : outcome.reasonCode);
  expect(reasonOf(compose({ address: "kim" }))).toBe("no-at");
  expect(reasonOf(compose({ address: "a@x.com\r\nBcc: b@x.com" }))).not.toBe("ok");
  expect(reasonOf(compose({ organization: { id: "../../x", name: null } }))).toBe("not-an-invite");
  expect(reasonOf(compose({ region: "US" }))).toBe("other-region");
  expect(reasonOf(compose({}, { base: "https://evil.example" }))).toBe("foreign-host");
  expect(reasonOf(compose({}, { base: "http://jp.cloud.langfuse.com" }))).not.toBe("ok");
});

test("a name is shown as it is, or without what would mislead, or not at all", () => {
  const cases: [string | null, string | null][] = [
    ["Ada Lovelace", "Ada Lovelace"],
    ["東京観測所", "東京観測所"],
    ["ශ්\u200Dරී", "ශ්\u200Dරී"],
    ["می\u200Cخواهم", "می\u200Cخواهم"],
    ["A/B Testing & <Co> 2.0", "A/B Testing & <Co> 2.0"],
    ["J.R.R. Tolkien", "J.R.R. Tolkien"],
    ["Acme.io", "Acme. io"],
    ["us\u2024cloud.langfuse.com", "us\u2024 cloud. langfuse. com"],
    ["a\r\nb\u0000\u2028c", "a b c"],
    ["\u202Eevil\u2066 x\u200Bx\u3164", "evil xx"],
    ["x".repeat(65), `${"x".repeat(63)}…`],
    ["https://evil.example", null],
    ["https:evil.example", null],
    ["www.evil.example", null],
    ["evil.example/login", null],
    ["localhost:3000/organization/o1", null],
    ["evil[.]example", null],
    ["\uFF48\uFF54\uFF54\uFF50\uFF53\uFF1A\uFF0F\uFF0Fevil", null],
    ["ada@x.com", null],
    ["\u200B\u202E", null],
    ["-", null],
    ["", null],
    [null, null],
  ];
  for (const [name, shown] of cases) expect(shownName(name), JSON.stringify(name)).toBe(shown);
});

test("without names that can be shown, the mail still says what it is", () => {
  const subjectOf = (inviter: string | null, name: string | null) =>
    composed({ inviter, organization: { id: "o1", name } }).subject;
  expect(subjectOf("https://evil.example", "Acme")).toBe("You have been invited to “Acme” on Neural Inverse");
  expect(subjectOf("Ada", "call me @ evil")).toBe("Ada has invited you to an organisation on Neural Inverse");
  expect(subjectOf(null, null)).toBe("You have been invited to an organisation on Neural Inverse");
});

const pieces = [
  "https://us.cloud.langfuse.com/organization/evil",
  "us.cloud.langfuse.com/organization/evil",
  "cloud.langfuse.com/auth/sign-up?targetPath=%2Forganization%2Fevil&email=a%40x.com",
  "//jp.cloud.langfuse.com/organization/evil",
  "localhost:3000/organization/evil",
  "hxxps://us[.]cloud.langfuse[.]com/organization/evil",
  "www.google.com/url?q=https://us.cloud.langfuse.com/organization/evil",
  "us.cloud.langfuse.com",
  "us. cloud. langfuse",
  "https",
  "organization/evil",
  ":",
  "/",
  ".",
  "\u3002",
  "\\",
  "=\n",
  "\r\nBcc: victim@x.com\r\n\r\n",
  "<a href='https://evil.example'>",
  "</p><script>",
  '"',
  "&lt;",
  "\u202E",
  "\u200B",
  "\u200D",
  "\uD800",
  "ada@x.com",
  "=?utf-8?q?x?=",
];
const hostileName = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: "binary", maxLength: 8 }), fc.string()), {
    maxLength: 6,
  })
  .chain((parts) => fc.constantFrom("", " ").map((between) => parts.join(between)));
const localPart = fc.stringMatching(/^[A-Za-z0-9_'+-]{0,20}[A-Za-z0-9_+-](\.[a-z0-9_'+-]{0,8}[a-z0-9_+-])?$/);
const address = fc
  .tuple(
    localPart,
    fc.oneof(
      fc.constantFrom("x.com", "us.cloud.langfuse.com"),
      fc.stringMatching(/^([a-z0-9]{1,9}\.){1,3}[a-z]{2,5}$/),
    ),
  )
  .map((parts) => parts.join("@"));
const tagsOf = (html: string) => new Set(html.match(/<[^>]*>/g));
const invitations = fc.record({
  region: fc.constantFrom("EU" as const, "US" as const, "JP" as const, "HIPAA" as const),
  organization: fc.record({ id: fc.stringMatching(/^[A-Za-z0-9_-]{1,64}$/), name: hostileName }),
  inviter: hostileName,
  address,
  hasAccount: fc.boolean(),
});

test("whatever strangers are called, each part reads as the one invitation, and shows no other link", () => {
  fc.assert(
    fc.property(
      invitations,
      fc.constantFrom(...(Object.keys(sentences) as (keyof typeof sentences)[])),
      (made, language) => {
        const { subject, text, html, url } = composed(made, { base: bases[made.region], language });
        expect(subject).not.toMatch(/[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/u);
        expect(subject.length).toBeLessThan(330);
        for (const part of [subject, ...text.split(url)]) expect(usher.readInviteLink(part).url).toBeNull();
        const benign = { ...made, inviter: "Ada", organization: { ...made.organization, name: "Acme" } };
        const known = tagsOf(composed(benign, { base: bases[made.region], language }).html);
        expect([...tagsOf(html)].filter((tag) => !known.has(tag))).toEqual([]);
        for (const part of [text, html]) {
          expect(usher.readInviteLink(part)).toMatchObject({
            url,
            region: made.region,
            organizationId: made.organization.id,
            email: made.hasAccount ? null : made.address,
            kind: made.hasAccount ? "existing-account" : "new-account",
            wrappers: [],
            urls: [],
          });
        }
      },
    ),
    { numRuns: 1000 },
  );
}, 60_000);

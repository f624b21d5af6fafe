/** Joining by the page of an invitation: what becomes of it, and where the reader is afterwards. */
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { accessibilityProblems } from "./accessibility.js";
import { type Answers, answering, type Told } from "./answers.js";
import { openTheatre, type Theatre, type Visit, type VisitOptions } from "./harness.mjs";
import { calm, organization, pending, signedOut, stranger, zoe } from "./invited.js";
import { placeOf } from "./people.js";
import { wordsOf } from "./words.js";

let theatre: Theatre;
let visit: Visit;
beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(() => theatre.close());

/** Opens a page whose server tells this, and waits until something is said. */
async function open(answers: Answers, options: VisitOptions = {}) {
  visit = await theatre.visit("about:blank", options);
  await answering(visit.page, { ...calm, ...answers });
  await visit.page.goto(organization);
  await card().waitFor();
  return visit.page;
}

afterEach(async () => {
  const told = [...visit.errors, ...(await visit.violations())];
  await visit.close();
  expect(told).toEqual([]);
});

const main = () => visit.page.locator("main");
const card = () => main().locator(".verdict-card");
/** A server that lets Zoe in, or says why not; and what it tells from then on. */
function joining(answer: Told, then: Record<string, Told> = {}): Answers {
  let asked = false;
  const before: Record<string, Told> = {
    "organizations/o1/invitation": pending(),
    place: stranger,
    self: { self: zoe, region: "EU" },
  };
  const told = (path: string) => () => (asked && then[path]) || (before[path] as Told);
  return {
    ...Object.fromEntries(Object.keys(before).map((path) => [path, told(path)])),
    "organizations/o1/invitation": (request) => {
      if (request.method() === "GET") return told("organizations/o1/invitation")();
      asked = true;
      expect(request.headers()).toMatchObject({ "usher-request": "1", "content-type": "application/json" });
      expect(request.postData()).toBe("{}");
      return answer;
    },
    members: { members: [], total: 0 },
    invites: { invites: [], total: 0 },
  };
}
const join = async (answers: Answers) => {
  const page = await open(answers);
  await card().getByRole("button", { name: "Join Acme" }).click();
  await main().locator(".outcome").waitFor();
  return page;
};
const isFocused = () =>
  main()
    .locator(".outcome")
    .evaluate((it) => it.matches(":focus"));

it("shows the members, and says so where the reader is", async () => {
  const page = await join(joining({ ok: true }, { place: placeOf({ orgRole: "MEMBER" }, {}, null) }));
  await page.locator("usher-members").waitFor();
  expect(await wordsOf(main().locator(".outcome"))).toBe("Welcome. You have joined Acme.");
  expect(await isFocused()).toBe(true);
  expect(await page.title()).toContain("Members and access");
  expect(await card().count()).toBe(0);
  expect(await accessibilityProblems(page)).toEqual([]);
});

it.each([
  [
    "taken back",
    [404, { reasonCode: "not-found" }],
    { "organizations/o1/invitation": { state: null } },
    "not here any more",
    "There is no invitation for this address",
  ],
  [
    "expired",
    [410, { reasonCode: "expired" }],
    { "organizations/o1/invitation": pending({ expiresAt: "2020-01-01T00:00:00Z" }) },
    "expired in the meantime",
    "Copy message",
  ],
  [
    "used",
    [409, { reasonCode: "already-accepted" }],
    { place: placeOf({ orgRole: "MEMBER" }, {}, null) },
    "You have joined already.",
    "Members and access",
  ],
  [
    "signed out in another window",
    [401, { reasonCode: "not-authenticated" }],
    signedOut,
    "You are not signed in any more.",
    "Sign in to see your invitation",
  ],
  ["no answer", [503, {}], {}, "The server did not answer.", "Join Acme"],
] as const)("%s: says why, and what is left to do", async (_, answer, then, says, next) => {
  const page = await join(joining(answer, then));
  expect(await wordsOf(main().locator(".outcome"))).toContain(says);
  expect(await isFocused()).toBe(true);
  await expect.poll(() => wordsOf(main())).toContain(next);
  expect(await accessibilityProblems(page)).toEqual([]);
});

it("copies the message to the inviter", async () => {
  const page = await open(
    { "organizations/o1/invitation": pending({ expiresAt: "2020-01-01T00:00:00Z" }) },
    { permissions: ["clipboard-read", "clipboard-write"] },
  );
  await card().getByRole("button", { name: "Copy message" }).click();
  await card().getByText("Copied.").waitFor();
  const message = await page.evaluate(() => navigator.clipboard.readText());
  expect(message).toContain("remove it and send it again under Project settings → Members");
  expect(message).toContain("exactly this address: zoe@x.com\n");
  expect(message).toContain("data region EU");
});

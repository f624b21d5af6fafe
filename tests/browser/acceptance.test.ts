/** Where the links of invitations lead, in every state that a server can tell. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { accessibilityProblems } from "./accessibility.js";
import { type Answers, answering } from "./answers.js";
import { hosts, openTheatre, type Theatre, type Visit, type VisitOptions } from "./harness.mjs";
import { overflow } from "./overflow.js";
import { placeOf } from "./people.js";
import { wordsOf } from "./words.js";

let theatre: Theatre;
let visit: Visit;
beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(() => theatre.close());

const organization = `https://${hosts.EU}/organization/o1`;
const zoe = { userId: "zoe", name: "Zoe Amari", email: "zoe@x.com" };
const nobody = [401, { reasonCode: "not-authenticated" }] as const;
const stranger = [403, { reasonCode: "not-org-member" }] as const;

const pending = (more: object = {}) => ({
  state: "pending",
  email: zoe.email,
  organization: { id: "o1", name: "Acme" },
  orgRole: "MEMBER",
  projectId: "p1",
  projectName: "Search",
  projectRole: "VIEWER",
  sentBy: "Ada L.",
  expiresAt: "2999-01-01T00:00:00Z",
  ...more,
});

/** Zoe, at home in EU, with no invitation to an organisation there. */
const calm: Answers = {
  self: { self: zoe, region: "EU" },
  "organizations/o1/region": { region: "EU" },
  "organizations/o1/invitation": { state: null },
  place: stranger,
};
const signedOut: Answers = {
  self: { self: null, region: "EU" },
  "organizations/o1/invitation": nobody,
  place: nobody,
};

/** Opens a page whose server tells this, and waits until something is said. */
async function open(url: string, answers: Answers = {}, options: VisitOptions = {}) {
  visit = await theatre.visit("about:blank", options);
  await answering(visit.page, { ...calm, ...answers });
  await visit.page.goto(url);
  await visit.page.locator("main h1").waitFor();
  return visit.page;
}

afterEach(async () => {
  const told = [...visit.errors, ...(await visit.violations())];
  await visit.close();
  expect(told).toEqual([]);
});

const main = () => visit.page.locator("main");
const card = () => main().locator(".verdict-card");
const signIn = (target: string, email = "") =>
  `/auth/sign-in?targetPath=${encodeURIComponent(target)}${email && `&email=${encodeURIComponent(email)}`}`;

interface Situation {
  url?: string;
  answers?: Answers;
  says: string[];
  /** The one thing to do, and where it leads when it is a link. */
  action: [name: string, href: string | null];
}

const situations: Record<string, Situation> = {
  "signed out": {
    answers: signedOut,
    says: ["Sign in to see your invitation", "exactly the address it was sent to"],
    action: ["Sign in", signIn("/organization/o1")],
  },
  "signed out, with the address the link named": {
    url: `${organization}?email=zoe%2Bteam%40x.com`,
    answers: signedOut,
    says: ["It was sent to zoe+team@x.com"],
    action: ["Sign in", signIn("/organization/o1", "zoe+team@x.com")],
  },
  "another account, by an alias": {
    url: `${organization}?email=zoe%2Bteam%40x.com`,
    says: ["It was sent to zoe+team@x.com", "You are signed in as zoe@x.com", "Only the part behind the +"],
    action: ["Sign in as zoe+team@x.com", signIn("/organization/o1", "zoe+team@x.com")],
  },
  "another account, altogether": {
    url: `${organization}?email=bo%40y.com`,
    says: [
      "two different accounts",
      "What differs: the part behind the @ and the part before the @.",
      "zoe@x.com",
    ],
    action: ["Sign in as bo@y.com", signIn("/organization/o1", "bo@y.com")],
  },
  expired: {
    answers: { "organizations/o1/invitation": pending({ expiresAt: "2020-01-01T00:00:00Z" }) },
    says: ["This invitation has expired"],
    action: ["Copy message", null],
  },
  "nothing for this address": {
    says: ["There is no invitation for this address", "zoe@x.com", "The data region is right"],
    action: ["Why can’t I join?", "/join"],
  },
  "nothing for the address of the link": {
    url: `${organization}?email=zoe%40x.com`,
    says: ["There is no invitation for this address"],
    action: ["Why can’t I join?", "/join"],
  },
  ready: {
    answers: { "organizations/o1/invitation": pending() },
    says: ["You are invited to Acme", "Member", "Search", "Viewer", "Ada L.", "EU", hosts.EU, "1 Jan 2999"],
    action: ["Join Acme", null],
  },
  "ready, in other capitals": {
    answers: { "organizations/o1/invitation": pending({ email: "ZOE@x.com" }) },
    says: ["You are invited to Acme"],
    action: ["Join Acme", null],
  },
  "ready, and it never expires": {
    answers: {
      "organizations/o1/invitation": pending({ expiresAt: null, projectId: null, projectRole: null }),
    },
    says: ["does not expire"],
    action: ["Join Acme", null],
  },
  "no answer": {
    answers: { "organizations/o1/invitation": [503, {}] },
    says: ["The invitation could not be read."],
    action: ["Try again", null],
  },
  nonsense: {
    answers: { "organizations/o1/invitation": { state: "maybe" } },
    says: ["The invitation could not be read.", "does not understand"],
    action: ["Try again", null],
  },
};

describe("the page of an organisation, to somebody who is not in it", () => {
  it.each(Object.entries(situations))("%s: one thing to do", async (_, situation) => {
    const page = await open(situation.url ?? organization, situation.answers);
    await card().waitFor();
    const said = await wordsOf(main());
    for (const words of situation.says) expect(said).toContain(words);
    const [name, href] = situation.action;
    const action = card().locator(".primary");
    expect(await action.count()).toBe(1);
    expect(await wordsOf(action)).toBe(name);
    expect(await action.getAttribute("href")).toBe(href);
    expect(await main().locator("usher-wrong-region[kind]").count()).toBe(0);
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  it("in another region: names both, keeps the whole address, and goes nowhere by itself", async () => {
    const rest = "/organization/o1?email=zoe%40x.com&tab=members#row-7";
    const page = await open(`https://${hosts.EU}${rest}`, { "organizations/o1/region": { region: "JP" } });
    const banner = main().locator("usher-wrong-region[kind=wrong-region]");
    await banner.waitFor();
    const said = await wordsOf(banner.locator("section"));
    for (const word of ["Japan", hosts.JP, "EU", hosts.EU]) expect(said).toContain(word);
    expect(await main().getByRole("link").count()).toBe(1);
    expect(await main().getByRole("button").count()).toBe(0);
    expect(await banner.getByRole("link").getAttribute("href")).toBe(`https://${hosts.JP}${rest}`);
    expect(page.url()).toBe(`https://${hosts.EU}${rest}`);
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  it("of no region that is known: offers the others, each with the same page", async () => {
    await open(`${organization}?a=b#c`, { "organizations/o1/region": { region: null } });
    const links = await main()
      .locator(".choices a")
      .evaluateAll((all) => all.map((link) => link.getAttribute("href")));
    expect(links.toSorted()).toEqual(
      [hosts.US, hosts.JP, hosts.HIPAA].map((host) => `https://${host}/organization/o1?a=b#c`).toSorted(),
    );
  });

  it("on a look-alike: warns, and offers nothing to press", async () => {
    await open(`https://${hosts.lookalike}/organization/o1`, signedOut);
    await main().getByRole("alert").waitFor();
    expect(await main().locator("a, button, input, summary").count()).toBe(0);
  });

  it("shows hostile names as text, cut short", async () => {
    const name = `<img src=x onerror="document.title='gone'">\u202e${"W".repeat(5000)}`;
    const page = await open(
      organization,
      {
        "organizations/o1/invitation": pending({
          organization: { id: "o1", name },
          projectName: name,
          sentBy: name,
          orgRole: "OVERLORD",
        }),
      },
      { viewport: { width: 320, height: 640 } },
    );
    await card().waitFor();
    expect(await main().locator("img").count()).toBe(0);
    expect(await page.title()).toBe("Your invitation · Neural Inverse");
    expect(await wordsOf(card())).toContain("OVERLORD");
    expect((await wordsOf(card())).length).toBeLessThan(1000);
    expect(await overflow(page)).toBe(0);
  });

  it("lets the server judge when the rules are missing", async () => {
    visit = await theatre.visit("about:blank");
    const { page } = visit;
    await answering(page, { ...calm, "organizations/o1/invitation": pending() });
    await page.goto(`https://${hosts.withoutWasm}/organization/o1`);
    await card().getByRole("button", { name: "Join Acme" }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    expect((await visit.violations()).every((each) => each.includes("wasm-eval"))).toBe(true);
    await page.evaluate("violations.length = 0");
  });
});

describe("joining", () => {
  /** A server that lets Zoe in, or says why not. */
  function joining(answer: Parameters<typeof answering>[1][string], then: Answers = {}): Answers {
    let asked = 0;
    const once = (before: Answers[string], after: Answers[string] | undefined) => (request: never) => {
      const told = asked > 0 && after !== undefined ? after : before;
      return typeof told === "function" ? told(request) : (told as object);
    };
    return {
      "organizations/o1/invitation": (request) => {
        if (request.method() === "GET")
          return once(pending(), then["organizations/o1/invitation"])(request as never);
        asked += 1;
        expect(request.headers()).toMatchObject({ "usher-request": "1", "content-type": "application/json" });
        expect(request.postData()).toBe("{}");
        return typeof answer === "function" ? answer(request) : (answer as object);
      },
      place: once(stranger, then.place),
      self: once({ self: zoe, region: "EU" }, then.self),
      members: { members: [], total: 0 },
      invites: { invites: [], total: 0 },
    };
  }
  const join = async (answers: Answers) => {
    const page = await open(organization, answers);
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
    const page = await join(joining(answer, then as Answers));
    expect(await wordsOf(main().locator(".outcome"))).toContain(says);
    expect(await isFocused()).toBe(true);
    await expect.poll(() => wordsOf(main())).toContain(next);
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  it("copies the message to the inviter", async () => {
    const page = await open(
      organization,
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
});

describe("at 320 pixels", () => {
  it.each(["en", "de", "fr", "ja"])("every state fits and is accessible in %s", async (locale) => {
    const { expired, ready } = situations;
    const shown: (Pick<Situation, "url" | "answers"> | undefined)[] = [
      situations["another account, altogether"],
      situations["nothing for this address"],
      expired,
      ready,
      { answers: { "organizations/o1/region": { region: null } } },
      { answers: { "organizations/o1/region": { region: "JP" } } },
    ];
    for (const each of shown) {
      await visit.close();
      const page = await open(each?.url ?? organization, each?.answers, {
        locale,
        viewport: { width: 320, height: 640 },
        colorScheme: "dark",
      });
      await main().locator(".verdict-card, usher-wrong-region[kind]").first().waitFor();
      expect(await page.locator("html").getAttribute("lang")).toBe(locale);
      expect(await overflow(page)).toBe(0);
    }
    expect(await accessibilityProblems(visit.page)).toEqual([]);
  });
});

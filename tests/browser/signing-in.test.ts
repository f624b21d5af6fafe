/** Signing in and up in the sandbox: the right address, the right region, and back to what one came for. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { PendingInvite } from "../../web/elements/people.js";
import { accessibilityProblems } from "./accessibility.js";
import { answering } from "./answers.js";
import { hosts, openTheatre, type Theatre, type Visit, type VisitOptions } from "./harness.mjs";
import { overflow } from "./overflow.js";
import { wordsOf } from "./words.js";

let theatre: Theatre;
const opened: Visit[] = [];
beforeAll(async () => {
  theatre = await openTheatre();
});
beforeEach(() => theatre.sandbox.reset());
afterAll(() => theatre.close());
afterEach(async () => {
  const visits = opened.splice(0);
  const told = [];
  for (const { errors, violations } of visits) told.push(...errors, ...(await violations()));
  await Promise.all(visits.map((visit) => visit.close()));
  expect(told).toEqual([]);
});

async function open(url: string, options: VisitOptions = {}) {
  const visit = await theatre.visit(url, { as: "", ...options });
  opened.push(visit);
  await visit.page.locator("main form, main usher-wrong-region[kind]").first().waitFor();
  return visit.page;
}
type Page = Awaited<ReturnType<typeof open>>;

const invited = "zed+langfuse@quartz.example";
const query = "targetPath=%2Forganization%2Forg-eu&email=zed%2Blangfuse%40quartz.example";
const signUp = `https://${hosts.EU}/auth/sign-up?${query}`;
const signIn = `https://${hosts.EU}/auth/sign-in?${query}`;

const field = (page: Page) => page.getByLabel("E-mail address");
const remark = (page: Page) => page.locator("main .remark");
const onwards = (page: Page) => page.locator("main form .primary");
const linkOf = async (address: string) => {
  const { invites } = (await theatre.ask(hosts.EU, "invites?project=p1")) as { invites: PendingInvite[] };
  return invites.find(({ email }) => email === address)?.url ?? "";
};

it("goes nowhere before the rules know where the link leads", async () => {
  const page = await open(`https://${hosts.EU}/auth/sign-in`, { as: "zoe" });
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route("**/api/settings", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(signIn);
  await page.locator("aside.sandbox").waitFor();
  expect(await page.getByRole("link", { name: "Continue as" }).count()).toBe(0);
  expect(await onwards(page).isDisabled()).toBe(true);
  release();
  const link = page.getByRole("link", { name: "Continue as" });
  await link.waitFor();
  expect(await link.getAttribute("href")).toContain("/organization/org-eu");
  expect(await onwards(page).isDisabled()).toBe(false);
});

describe("the address", () => {
  it("is the one of the link, and it says so", async () => {
    const page = await open(signUp);
    expect(await field(page).inputValue()).toBe(invited);
    expect(await wordsOf(remark(page))).toBe(`The link says: for ${invited}.`);
    expect(await wordsOf(page.locator("main"))).toContain("There are no passwords");
    expect(await page.locator("input[type=password]").count()).toBe(0);
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  it.each([
    ["zed@quartz.example", "Only the part behind the + differs"],
    ["bo@y.com", "What differs: the part behind the +, the part behind the @ and the part before the @."],
  ])(
    "%s differs: it says so before anything is sent, and takes the invited one back",
    async (typed, says) => {
      const page = await open(signIn);
      await field(page).fill(typed);
      expect(await wordsOf(remark(page))).toContain(`exactly this address: ${invited}.`);
      expect(await wordsOf(remark(page))).toContain(says);
      expect(await accessibilityProblems(page)).toEqual([]);
      await remark(page).getByRole("button").click();
      expect(await field(page).inputValue()).toBe(invited);
      expect(await remark(page).getByRole("button").count()).toBe(0);
    },
  );

  it("may be in other capitals", async () => {
    const page = await open(signIn);
    await field(page).fill("ZED+langfuse@Quartz.example");
    expect(await remark(page).getByRole("button").count()).toBe(0);
  });

  it("is refused by the form when the rules refuse it, and by the server otherwise", async () => {
    const page = await open(`https://${hosts.EU}/auth/sign-in`);
    await field(page).fill("nobody@");
    await onwards(page).click();
    expect(page.url()).toBe(`https://${hosts.EU}/auth/sign-in`);
    await answering(page, { "sandbox/sign-in": [400, { reasonCode: "invalid-email" }] });
    await field(page).fill("bo@y.com");
    await onwards(page).click();
    await page.locator("main").getByRole("alert").waitFor();
    expect(await wordsOf(page.locator("main [role=alert]"))).toContain("does not accept this e-mail address");
  });
});

describe("the region", () => {
  it("is named, and another one keeps path and query and is only gone to by a link", async () => {
    const page = await open(`${signIn}#here`);
    const select = page.locator("main form").getByRole("combobox", { name: "Data region" });
    expect(await select.locator("option:checked").textContent()).toContain(`EU · ${hosts.EU}`);
    await select.selectOption("JP");
    expect(page.url()).toBe(`${signIn}#here`);
    expect(await onwards(page).getAttribute("href")).toBe(`https://${hosts.JP}/auth/sign-in?${query}#here`);
    await select.selectOption("EU");
    expect(await wordsOf(onwards(page))).toBe("Sign in");
  });

  it("is the wrong one: it says so before there is an account", async () => {
    const page = await open(`https://${hosts.JP}/auth/sign-up?${query}`);
    const banner = page.locator("main usher-wrong-region[kind=wrong-region]");
    await banner.waitFor();
    expect(await banner.getByRole("link").getAttribute("href")).toBe(signUp);
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  it("is none on a look-alike, and there is nothing to fill in", async () => {
    const page = await open(`https://${hosts.lookalike}/auth/sign-in?${query}`);
    expect(await page.locator("main").locator("a, button, input, select").count()).toBe(0);
  });
});

describe("afterwards", () => {
  it.each([
    ["//evil.test/", "/"],
    ["/\\evil.test", "/"],
    ["https://evil.test/", "/"],
    ["javascript:alert(1)", "/"],
    ["/project/p1", "/project/p1"],
    ["/organization/org-eu", "/organization/org-eu"],
  ])("from targetPath=%s to %s", async (target, path) => {
    const page = await open(`https://${hosts.EU}/auth/sign-in?targetPath=${encodeURIComponent(target)}`);
    await field(page).fill("new@x.com");
    await onwards(page).click();
    await page.waitForURL(`https://${hosts.EU}${path}`);
  });

  it("an address that still differs goes along, so that the invitation can say so", async () => {
    const page = await open(signIn);
    await field(page).fill("zed@quartz.example");
    await onwards(page).click();
    await page.waitForURL(`https://${hosts.EU}/organization/org-eu?email=*`);
    await page.getByRole("heading", { name: "This invitation is for another address" }).waitFor();
    const text = await wordsOf(page.locator(".verdict-card"));
    for (const words of [invited, "zed@quartz.example", "Only the part behind the +"])
      expect(text).toContain(words);
    await page.getByRole("link", { name: `Sign in as ${invited}` }).click();
    await page.waitForURL(`https://${hosts.EU}/auth/sign-in?**`);
    expect(await field(page).inputValue()).toBe(invited);
  });

  it("the two pages lead to each other and keep the link", async () => {
    const page = await open(signUp);
    await page.getByRole("link", { name: "Sign in instead" }).click();
    await page.waitForURL(signIn);
    await page.getByRole("link", { name: "Create an account instead" }).click();
    await page.waitForURL(signUp);
  });

  it("who is signed in already goes on without signing in", async () => {
    const page = await open(signIn, { as: "grace" });
    await page.getByRole("link", { name: "Continue as grace@analytical.example" }).click();
    await page.waitForURL(`https://${hosts.EU}/organization/org-eu?**`);
    await page.locator("usher-members").waitFor();
  });
});

describe("a link from the e-mail", () => {
  it("makes a member of somebody new, with the keyboard alone", async () => {
    const address = "jo.nakamura@analytical.example";
    const page = await open(await linkOf(address));
    const press = async (name: string) => {
      const wanted = page.getByRole("button", { name });
      await wanted.waitFor();
      for (let presses = 0; presses < 60 && !(await wanted.evaluate((it) => it.matches(":focus"))); presses++)
        await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
    };
    await press("Create account");
    await page.waitForURL(`https://${hosts.EU}/organization/org-eu`);
    await press("Join Analytical Engines");
    await page.locator("main .outcome").waitFor();
    expect(await wordsOf(page.locator("main .outcome"))).toBe("Welcome. You have joined Analytical Engines.");
    await page.locator("usher-members").getByText(address).waitFor();
  });

  it("that has expired ends in a message to the inviter", async () => {
    const page = await open(await linkOf(invited));
    await onwards(page).click();
    await page.getByRole("heading", { name: "This invitation has expired" }).waitFor();
    expect(await page.getByRole("textbox").inputValue()).toContain(`exactly this address: ${invited}\n`);
  });
});

it.each(["en", "de", "fr", "ja"])("fits 320 pixels in %s", async (locale) => {
  const page = await open(signUp, { locale, colorScheme: "dark", viewport: { width: 320, height: 640 } });
  await page.locator("usher-email-field").locator("input").fill("bo@y.com");
  await remark(page).getByRole("button").waitFor();
  expect(await overflow(page)).toBe(0);
  await page.locator("aside summary").click();
  expect(await overflow(page)).toBe(0);
  expect(await accessibilityProblems(page)).toEqual([]);
});

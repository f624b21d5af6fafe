/** Where the links of invitations lead, in every state that a server can tell. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { accessibilityProblems } from "./accessibility.js";
import { type Answers, answering } from "./answers.js";
import { hosts, openTheatre, type Theatre, type Visit, type VisitOptions } from "./harness.mjs";
import { calm, organization, pending, type Situation, signedOut, situations } from "./invited.js";
import { overflow } from "./overflow.js";
import { wordsOf } from "./words.js";

let theatre: Theatre;
let visit: Visit;
beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(() => theatre.close());

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

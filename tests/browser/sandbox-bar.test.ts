/** What only the sandbox has, above every page; and the settings a server tells its pages. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { accessibilityProblems } from "./accessibility.js";
import { answering } from "./answers.js";
import { hosts, openTheatre, type Theatre, type Visit } from "./harness.mjs";
import { wordsOf } from "./words.js";

let theatre: Theatre;
let visit: Visit;
beforeAll(async () => {
  theatre = await openTheatre();
});
beforeEach(() => theatre.sandbox.reset());
afterAll(() => theatre.close());
afterEach(async () => {
  const told = [...visit.errors, ...(await visit.violations())];
  await visit.close();
  expect(told).toEqual([]);
});

const bar = () => visit.page.getByRole("complementary", { name: "Sandbox" });
const join = `https://${hosts.EU}/join?a=b#c`;

it("leads to the same page in each region, and to the mailbox", async () => {
  visit = await theatre.visit(join);
  const links = bar().getByRole("navigation").getByRole("link");
  await links.first().waitFor();
  expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute("href")))).toEqual(
    [hosts.US, hosts.EU, hosts.JP, hosts.HIPAA].map((host) => `https://${host}/join?a=b#c`),
  );
  expect(await wordsOf(bar().locator("nav [aria-current]"))).toBe("EU");
  expect(await accessibilityProblems(visit.page)).toEqual([]);
  await bar().getByRole("link", { name: "Mailbox" }).click();
  await visit.page.waitForURL(`https://${hosts.EU}/mailbox`);
});

it("switches how people join, who one is, and starts again", async () => {
  visit = await theatre.visit(join);
  const ways = bar().getByRole("combobox", { name: "People join" });
  expect(await ways.inputValue()).toBe("faq");
  await ways.selectOption("upstream");
  await expect
    .poll(async () => ((await theatre.ask(hosts.JP, "sandbox")) as { acceptance: string }).acceptance)
    .toBe("upstream");
  await bar().getByRole("combobox", { name: "You are" }).selectOption("bo");
  await visit.page.getByText("Signed in as bo@analytical.example").waitFor();
  await bar().getByRole("button", { name: "Start again" }).click();
  await expect.poll(() => ways.inputValue()).toBe("faq");
});

it("is folded where there is little room, and stays as one leaves it", async () => {
  visit = await theatre.visit(join, { viewport: { width: 320, height: 640 } });
  const knob = bar().getByRole("button", { name: "Start again" });
  await bar().locator("summary").waitFor();
  expect(await knob.isVisible()).toBe(false);
  await bar().locator("summary").click();
  expect(await knob.isVisible()).toBe(true);
  await visit.page.getByRole("combobox", { name: "Language" }).selectOption("de");
  expect(await bar().getByRole("button", { name: "Von vorn beginnen" }).isVisible()).toBe(true);
});

it.each([
  ["a host of its own", { regions: [{ id: "MARS", host: hosts.EU, production: true }] }, "MARS"],
  ["settings that make no sense", { regions: "everywhere" }, "EU"],
  ["no settings", ["not", "an", "object"], "EU"],
])("takes from its server %s", async (_, settings, region) => {
  visit = await theatre.visit("about:blank");
  await answering(visit.page, { settings: [200, settings] });
  await visit.page.goto(join);
  const chip = visit.page.locator("header usher-region summary");
  await chip.waitFor();
  expect(await wordsOf(chip)).toContain(`${region} ${hosts.EU}`);
});

/** The e-mails the sandbox has sent, from the mailbox to the membership. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { hosts, openTheatre, type Theatre, type Visit } from "./harness.mjs";
import { wordsOf } from "./words.js";

let theatre: Theatre;
let visit: Visit;
beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(() => theatre.close());
afterEach(async () => {
  const told = [...visit.errors, ...(await visit.violations())];
  await visit.close();
  expect(told).toEqual([]);
});

const rows = () => visit.page.locator(".mails button");
const message = () => visit.page.locator("article");
const project = "invites?project=p1";
const send = async (host: string, email: string) =>
  expect(await theatre.ask(host, project, { email, orgRole: "MEMBER" })).toMatchObject({ ok: true });
const visitMailbox = async (host: string) => {
  await theatre.sandbox.settled();
  visit = await theatre.visit(`https://${host}/mailbox`, { as: "" });
  await rows().first().waitFor();
  return visit.page;
};
beforeEach(() => theatre.sandbox.reset());

it("are of all regions, and found by their recipient", async () => {
  await send(hosts.EU, "new@x.com");
  await send(hosts.JP, "new@x.com");
  await send(hosts.US, "other@x.com");
  const page = await visitMailbox(hosts.HIPAA);
  expect(await rows().count()).toBe(3);
  await page.getByRole("searchbox").fill("NEW@x.com");
  await page.keyboard.press("Enter");
  await page.getByText("1–2 of 2").waitFor();
  const said = await wordsOf(page.locator(".mails"));
  for (const words of ["new@x.com", "EU", "Japan"]) expect(said).toContain(words);
  expect(said).not.toContain("other@x.com");
});

it("arrive through every gateway with the one right link, or with none", async () => {
  await send(hosts.JP, "new+team@x.com");
  await visitMailbox(hosts.EU);
  await rows().first().click();
  await message().waitFor();
  const inText = message().locator(".mail-text a");
  const sent = (await inText.getAttribute("href")) ?? "";
  expect(sent).toBe(
    `https://${hosts.JP}/auth/sign-up?targetPath=%2Forganization%2Forg-jp&email=new%2Bteam%40x.com`,
  );
  const { messages } = (await theatre.ask(hosts.EU, "sandbox/mailbox")) as { messages: { id: string }[] };
  const { gateways } = (await theatre.ask(hosts.EU, "sandbox/gateways")) as {
    gateways: { id: string; decodable: boolean }[];
  };
  expect(gateways.length).toBeGreaterThan(20);
  for (const { id, decodable } of gateways) {
    const path = `sandbox/mailbox/${messages[0]?.id}?gateway=${id}`;
    const { message: delivered } = (await theatre.ask(hosts.EU, path)) as { message: { url: string } };
    await message().locator("select").selectOption(id);
    await expect.poll(() => message().locator(".mail-text").textContent()).toContain(delivered.url);
    const links = await inText.evaluateAll((all) => all.map((each) => each.getAttribute("href")));
    expect(links, id).toEqual(decodable ? [sent] : []);
  }
});

it("make a member of whoever follows them, however they arrive", async () => {
  await send(hosts.JP, "new+team@x.com");
  const page = await visitMailbox(hosts.EU);
  await rows().first().click();
  await message().waitFor();
  await message().locator("select").selectOption({ label: "Microsoft Defender Safe Links" });
  const inText = message().locator(".mail-text a");
  await expect.poll(() => inText.textContent()).toContain("safelinks.protection.outlook.com");
  await inText.click();
  await page.waitForURL(`https://${hosts.JP}/auth/sign-up?**`);
  await page.getByLabel("Name (optional)").fill("Nao");
  await page.getByRole("button", { name: "Create account" }).click();
  await page.getByRole("button", { name: "Join 東京観測所" }).click();
  await page.getByText("Welcome. You have joined 東京観測所.").waitFor();
  await page.locator("usher-members").getByText("new+team@x.com").waitFor();
});

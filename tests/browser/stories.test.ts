/** The causes of the FAQ, from what people see to what helps them, on the page as it is served. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { PendingInvite } from "../../web/elements/people.js";
import { hosts, openTheatre, type Theatre, type Visit, type VisitOptions } from "./harness.mjs";
import { wordsOf } from "./words.js";

let theatre: Theatre;
const open: Visit[] = [];
beforeAll(async () => {
  theatre = await openTheatre();
});
beforeEach(() => theatre.sandbox.reset());
afterAll(() => theatre.close());

/** Runs a story, and holds all its pages to the promises of every page. */
const story = (name: string, tell: () => Promise<void>) =>
  it(name, async () => {
    try {
      await tell();
      for (const { errors, violations } of open) expect([...errors, ...(await violations())]).toEqual([]);
    } finally {
      await Promise.all(open.splice(0).map((visit) => visit.close()));
    }
  });

async function visit(url: string, as: string, options: VisitOptions = {}) {
  const opened = await theatre.visit(url, {
    as,
    permissions: ["clipboard-read", "clipboard-write"],
    ...options,
  });
  open.push(opened);
  return opened.page;
}
type Page = Awaited<ReturnType<typeof visit>>;

const settings = `https://${hosts.EU}/project/p1`;
const join = `https://${hosts.EU}/join`;
const alias = "zoe+team@analytical.example";
const own = "zoe@analytical.example";

const check = (page: Page) => page.locator("usher-join-check");
const verdict = (page: Page) => check(page).locator("[part=verdict]");
const paste = (page: Page, text: string) =>
  check(page).getByLabel("Paste the link, or the whole e-mail").fill(text);
const invites = (page: Page) => page.locator("usher-pending-invites");
const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

/** Copies the message to the inviter, as the one action that is offered. */
async function copyMessage(page: Page): Promise<string> {
  expect(await verdict(page).locator("a, button").allTextContents()).toEqual([
    expect.stringContaining("Copy message"),
  ]);
  await verdict(page).getByRole("button", { name: "Copy message" }).click();
  await verdict(page).getByText("Copied.").waitFor();
  return copied(page);
}

async function invite(page: Page, address: string): Promise<void> {
  await page.getByRole("button", { name: "Add a new member" }).click();
  await page.getByLabel("E-mail addresses").fill(address);
  await page.getByRole("button", { name: "Send 1 invite" }).click();
  await page.getByRole("heading", { name: "1 sent, 0 failed" }).waitFor();
  await page.getByRole("button", { name: "Close" }).click();
}

/** Joins by the page a link has led to: from then on the person is among the members. */
async function accept(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Join Analytical Engines" }).click();
  await page.locator("usher-members").getByText(own).waitFor();
}

/** The link of an invitation, as it stands in the e-mail. */
async function linkTo(address: string, host = hosts.EU): Promise<string> {
  const { invites: rows } = (await theatre.ask(host, "invites?project=p1")) as { invites: PendingInvite[] };
  return rows.find(({ email }) => email === address)?.url ?? "";
}

/** As a gateway of Microsoft's hands a link on. */
const rewritten = (link: string) =>
  `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(link)}&data=05%7C02&sdata=abc%3D&reserved=0`;

describe("somebody was invited and cannot join", () => {
  story("because the e-mail has not arrived: it says where to look, and what to ask", async () => {
    const page = await visit(join, "");
    await check(page).getByText("No e-mail has arrived").click();
    const advice = check(page).locator("details li");
    expect(await advice.count()).toBe(3);
    expect(await wordsOf(advice.first())).toContain("spam, promotions and quarantine");
    expect(await wordsOf(advice.nth(1))).toContain("the exact address it went to");
    expect(await wordsOf(advice.nth(2))).toContain("Until you accept, the project will not show up");
    await check(page).getByRole("checkbox", { name: "I cannot find it any more" }).check();
    expect(await copyMessage(page)).toContain("remove it and send it again under Project settings → Members");
  });

  story("because it went to an alias: the inviter sends it to the address that is signed in", async () => {
    const inviter = await visit(settings, "grace");
    await invite(inviter, alias);
    await invites(inviter).getByText(alias, { exact: true }).waitFor();

    const page = await visit(join, "zoe");
    await paste(page, `Hello Zoe, please join:\n<${await linkTo(alias)}>`);
    await check(page).getByLabel("The address you are signed in with").fill(own);
    expect(await wordsOf(verdict(page))).toContain("You are signed in with another address.");
    expect(await wordsOf(check(page).locator("[part=question]").nth(1))).toContain(
      "Only the part behind the + differs, and that makes it another account.",
    );
    expect(await copyMessage(page)).toContain(`exactly this address: ${own}\n`);

    await invites(inviter)
      .getByRole("button", { name: `Revoke: ${alias}` })
      .click();
    await invites(inviter).getByRole("group").getByRole("button", { name: "Revoke" }).click();
    await invites(inviter).getByText(alias, { exact: true }).waitFor({ state: "detached" });
    await invite(inviter, own);
    await accept(await visit(await linkTo(own), "zoe"));
  });

  story(
    "because of the data region: one link leads to the right one, whatever the gateway made of it",
    async () => {
      const address = "zed+langfuse@quartz.example";
      const link = await linkTo(address, hosts.JP);
      const page = await visit(join, "", { viewport: { width: 320, height: 640 } });
      await paste(page, rewritten(link));
      expect(await wordsOf(verdict(page))).toContain("The invitation is in another data region.");
      const banner = page.locator("usher-wrong-region");
      const said = await wordsOf(banner.locator("[role=alert], section, div").first());
      for (const word of ["Japan", hosts.JP, "EU", hosts.EU]) expect(said).toContain(word);
      expect(page.url()).toBe(join);
      await verdict(page).getByRole("link", { name: "Japan" }).click();
      await page.waitForURL(`https://${hosts.JP}/**`);
      expect(page.url()).toBe(link);
      await page.locator("header usher-region").getByText("Japan").first().waitFor();
    },
  );

  story("because it has expired: the inviter removes and sends it again in one step", async () => {
    const address = "zed+langfuse@quartz.example";
    const page = await visit(join, "");
    await paste(page, await linkTo(address));
    await check(page).getByLabel("The address you are signed in with").fill(address);
    await check(page).getByRole("checkbox", { name: "The page says that it has expired" }).check();
    const message = await copyMessage(page);
    expect(message).toContain(address);
    expect(message).toContain("data region EU");

    const inviter = await visit(settings, "grace");
    const row = invites(inviter).getByRole("row").filter({ hasText: address });
    await row.getByText("Expired").waitFor();
    await row.getByRole("button", { name: "Remove & re-send" }).click();
    await row.getByText("expires in 7 days").or(row.getByText("expires in 6 days")).waitFor();
    expect(await row.getByText("Expired").count()).toBe(0);
  });

  story("because whoever wants to invite may not: it says what it takes, and an admin can", async () => {
    const page = await visit(settings, "esra");
    const button = page.getByRole("button", { name: "Add a new member" });
    await button.waitFor();
    expect(await button.isDisabled()).toBe(true);
    const reason = page.locator("usher-members #inviting");
    expect(await wordsOf(reason)).toContain("It takes at least the role Admin.");

    const viewer = await visit(settings, "finn");
    const denied = viewer.locator("usher-members [part=denied]");
    await denied.waitFor();
    expect(await wordsOf(denied)).toContain("which starts with the role Member");
    expect(await wordsOf(denied)).toContain("Owner and Admin");
    expect(await viewer.getByRole("heading", { name: "Project members" }).isVisible()).toBe(true);

    await invite(await visit(settings, "grace"), own);
    await accept(await visit(await linkTo(own), "zoe"));
  });
});

describe("with the keyboard alone", () => {
  story("somebody finds the wrong region and follows the one link", async () => {
    const link = await linkTo("zed+langfuse@quartz.example", hosts.JP);
    const page = await visit(join, "");
    const area = check(page).getByLabel("Paste the link, or the whole e-mail");
    for (let presses = 0; presses < 40 && !(await area.evaluate((it) => it.matches(":focus"))); presses++)
      await page.keyboard.press("Tab");
    await page.keyboard.insertText(link);
    const onward = verdict(page).getByRole("link", { name: "Japan" });
    await onward.waitFor();
    for (let presses = 0; presses < 10 && !(await onward.evaluate((it) => it.matches(":focus"))); presses++)
      await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Enter");
    await page.waitForURL(link);
  });

  story("an admin invites two people, one by the suggested address", async () => {
    const page = await visit(settings, "grace");
    const button = page.getByRole("button", { name: "Add a new member" });
    await button.focus();
    await page.keyboard.press("Enter");
    await page.keyboard.type('"Doe, Jane" <jane@x.com>; bob@gmial.com');
    const use = page.getByRole("button", { name: "Use bob@gmail.com" });
    await use.waitFor();
    for (let presses = 0; presses < 20 && !(await use.evaluate((it) => it.matches(":focus"))); presses++)
      await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    const send = page.getByRole("button", { name: "Send 2 invites" });
    await send.waitFor();
    for (let presses = 0; presses < 20 && !(await send.evaluate((it) => it.matches(":focus"))); presses++)
      await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "2 sent, 0 failed" }).waitFor();
    await page.keyboard.press("Escape");
    expect(await button.evaluate((it) => it.matches(":focus"))).toBe(true);
    await invites(page).getByText("bob@gmail.com").waitFor();
  });
});

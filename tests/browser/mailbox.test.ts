/** The mailbox of the sandbox: a list, a message, and what a gateway makes of it. */
import type { Request } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { accessibilityProblems } from "./accessibility.js";
import { type Answers, answering } from "./answers.js";
import { hosts, openTheatre, type Theatre, type Visit, type VisitOptions } from "./harness.mjs";
import { overflow } from "./overflow.js";
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

const link = `https://${hosts.EU}/auth/sign-up?targetPath=%2Forganization%2Forg-eu&email=jo%40y.com`;
const rewritten: Record<string, string> = {
  "safe-links": `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(link)}&data=05%7C02&sdata=abc%3D&reserved=0`,
  opaque: "https://protect-us.mimecast.com/s/AbCdEf?domain=cloud.langfuse.com",
};
const hostile = `<img src=x onerror="document.title='gone'">\u202e${"W".repeat(2000)}`;

const mail = (n: number) => ({
  id: `m${n}`,
  to: n % 2 === 0 ? "jo@y.com" : "zed+langfuse@quartz.example",
  subject: n === 1 ? hostile : `Invitation ${n}`,
  sentAt: "2026-06-08T11:00:00Z",
  region: ["EU", "US", "JP", "HIPAA"][n % 4],
});

/** A mailbox of so many e-mails, of which the last is the newest. */
function mailbox(count: () => number): Answers {
  const mails = () => Array.from({ length: count() }, (_, n) => mail(n)).reverse();
  const one = (n: number) => (request: Request) => {
    const gateway = new URL(request.url()).searchParams.get("gateway");
    const url = (gateway && rewritten[gateway]) || link;
    const text = `${n === 1 ? hostile : "Hello"}\n\nAccept:\n<${url}>\nhttps://evil.test/x javascript:alert(1)`;
    return {
      message: { ...mail(n), from: "Neural Inverse <mail@x.com>", text, html: hostile, url },
      gateway,
    };
  };
  return {
    "sandbox/mailbox": (request) => {
      const query = new URL(request.url()).searchParams;
      const [to, page, limit] = [query.get("to"), Number(query.get("page")), Number(query.get("limit"))];
      const found = mails().filter((each) => !to || each.to === to);
      return { messages: found.slice(page * limit, (page + 1) * limit), total: found.length };
    },
    "sandbox/gateways": {
      gateways: [
        { id: "safe-links", name: "Microsoft Defender Safe Links" },
        { id: "opaque", name: "Mimecast URL Protect" },
      ],
    },
    ...Object.fromEntries([0, 1, 2, 3, 59].map((n) => [`sandbox/mailbox/m${n}`, one(n)])),
  };
}

async function open(answers: Answers, options: VisitOptions = {}) {
  visit = await theatre.visit("about:blank", options);
  await answering(visit.page, answers);
  await visit.page.goto(`https://${hosts.EU}/mailbox`);
  await visit.page.locator(".mails, .mailbox [role=alert], .mailbox .pane").first().waitFor();
  return visit.page;
}
const rows = () => visit.page.locator(".mails button");
const message = () => visit.page.locator("article");
const choose = async (subject: string) => {
  await visit.page.getByRole("button", { name: subject, exact: false }).click();
  await message().waitFor();
};
const deliverBy = (name: string) =>
  message().getByRole("combobox", { name: "Show as it would be delivered by" }).selectOption({ label: name });

describe("the list", () => {
  it("is read page by page, newest first", async () => {
    const page = await open(mailbox(() => 60));
    expect(await rows().count()).toBe(25);
    expect(await wordsOf(rows().first())).toContain("Invitation 59");
    expect(await wordsOf(rows().first())).toContain("HIPAA (US)");
    await page.getByText("1–25 of 60").waitFor();
    expect(await page.getByRole("button", { name: "Newer" }).isDisabled()).toBe(true);
    await page.getByRole("button", { name: "Older" }).click();
    await page.getByText("26–50 of 60").waitFor();
    await page.getByRole("button", { name: "Older" }).click();
    await page.getByText("51–60 of 60").waitFor();
    expect(await page.getByRole("button", { name: "Older" }).isDisabled()).toBe(true);
    expect(await rows().count()).toBe(10);
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  it("goes back to the first page when there is no other any more", async () => {
    let count = 60;
    const page = await open(mailbox(() => count));
    await page.getByRole("button", { name: "Older" }).click();
    await page.getByText("26–50 of 60").waitFor();
    count = 2;
    await page.getByRole("button", { name: "Refresh" }).click();
    await page.getByText("1–2 of 2").waitFor();
    expect(await page.getByRole("button", { name: "Newer" }).count()).toBe(0);
  });

  it("shows one recipient's alone, from the first page on", async () => {
    const page = await open(mailbox(() => 60));
    await page.getByRole("button", { name: "Older" }).click();
    await page.getByRole("searchbox", { name: "Only e-mails to" }).fill(" jo@y.com ");
    await page.keyboard.press("Enter");
    await page.getByText("1–25 of 30").waitFor();
    expect(new Set(await rows().locator(".address").allTextContents())).toEqual(new Set(["jo@y.com"]));
    await page.getByRole("searchbox").fill("nobody@y.com");
    await page.getByRole("button", { name: "Show", exact: true }).click();
    await page.getByText("No e-mail to nobody@y.com yet.").waitFor();
  });

  it("says what came when it is read again", async () => {
    let count = 2;
    const page = await open(mailbox(() => count));
    const said = page.locator(".tools [role=status]");
    expect(await wordsOf(said)).toBe("");
    const refresh = page.getByRole("button", { name: "Refresh" });
    await refresh.click();
    await expect.poll(() => wordsOf(said)).toBe("No new e-mail.");
    count = 4;
    await refresh.click();
    await expect.poll(() => wordsOf(said)).toBe("2 new e-mails.");
    expect(await rows().count()).toBe(4);
    expect(await refresh.evaluate((it) => it.matches(":focus"))).toBe(true);
  });

  it("is empty", async () => {
    const page = await open(mailbox(() => 0));
    expect(await wordsOf(page.locator(".mailbox"))).toContain("Invite somebody in the project settings");
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  it("cannot be read, and then it can", async () => {
    const answers = mailbox(() => 3);
    const page = await open({ ...answers, "sandbox/mailbox": [503, {}] });
    expect(await wordsOf(page.locator(".mailbox [role=alert]"))).toContain("The mailbox could not be read.");
    expect(await accessibilityProblems(page)).toEqual([]);
    await answering(page, answers);
    await page.getByRole("button", { name: "Try again" }).click();
    await rows().first().waitFor();
    await answering(page, { "sandbox/mailbox": { messages: "?" } });
    await page.getByRole("button", { name: "Refresh" }).click();
    await page.locator(".mailbox [role=alert]").waitFor();
    expect(await rows().count()).toBe(3);
  });

  it("is not there where real mail goes out", async () => {
    const page = await open({ "sandbox/mailbox": [404, { reasonCode: "not-found" }] });
    expect(await wordsOf(page.locator(".mailbox [role=alert]"))).toContain("go out by SMTP");
  });
});

describe("a message", () => {
  it("is read where the reader is, with nothing but its invitation to press", async () => {
    const page = await open(mailbox(() => 3));
    await choose("Invitation 2");
    expect(
      await message()
        .locator("h2")
        .evaluate((it) => it.matches(":focus")),
    ).toBe(true);
    expect(await rows().first().getAttribute("aria-current")).toBe("true");
    const links = message().locator(".mail-text a");
    expect(await links.count()).toBe(1);
    expect(await links.getAttribute("href")).toBe(link);
    expect(await links.getAttribute("rel")).toBe("noreferrer");
    expect(await wordsOf(message().locator(".mail-text"))).toContain(
      "https://evil.test/x javascript:alert(1)",
    );
    expect(await accessibilityProblems(page)).toEqual([]);
    await links.click();
    await page.waitForURL(link);
  });

  it("shows hostile text as text", async () => {
    const page = await open(
      mailbox(() => 2),
      { viewport: { width: 320, height: 640 } },
    );
    await rows().first().click();
    await message().waitFor();
    expect(await page.locator("main img").count()).toBe(0);
    expect(await page.title()).toBe("Mailbox · Neural Inverse");
    expect(await overflow(page)).toBe(0);
  });

  it("is shown as a gateway delivers it, and where its link leads all the same", async () => {
    await open(mailbox(() => 3));
    await choose("Invitation 2");
    await deliverBy("Microsoft Defender Safe Links");
    await message().getByText("The link was rewritten by Microsoft Defender Safe Links.").waitFor();
    const inText = message().locator(".mail-text a");
    expect(await inText.textContent()).toBe(rewritten["safe-links"]);
    expect(await inText.getAttribute("href")).toBe(link);
    await message().getByText("It leads to").waitFor();
    await deliverBy("Nobody: as it was sent");
    await expect.poll(() => inText.textContent()).toBe(link);
  });

  it("has nothing to open when only the gateway knows the link", async () => {
    const page = await open(mailbox(() => 3));
    await choose("Invitation 2");
    await deliverBy("Mimecast URL Protect");
    await message().getByText("Only the gateway knows where the rewritten link leads").waitFor();
    expect(await message().locator("a").count()).toBe(0);
    expect(await wordsOf(message().locator(".mail-text"))).toContain(rewritten.opaque);
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  it("lets its link be copied as it was delivered", async () => {
    const page = await open(
      mailbox(() => 3),
      { permissions: ["clipboard-read", "clipboard-write"] },
    );
    await choose("Invitation 2");
    await deliverBy("Microsoft Defender Safe Links");
    await message().getByText("The link was rewritten by").waitFor();
    await message().getByRole("button", { name: "Copy link" }).click();
    await message().getByText("Copied").waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(rewritten["safe-links"]);
  });

  it("may be gone", async () => {
    await open({ ...mailbox(() => 3), "sandbox/mailbox/m2": [404, { reasonCode: "not-found" }] });
    await visit.page.getByRole("button", { name: "Invitation 2" }).click();
    await visit.page.locator(".panes").getByRole("alert").waitFor();
    expect(await wordsOf(visit.page.locator(".panes [role=alert]"))).toBe(
      "This e-mail is not there any more.",
    );
  });

  it("is reached, read and left with the keyboard alone", async () => {
    const page = await open(mailbox(() => 3));
    const press = async (wanted: ReturnType<typeof rows>) => {
      for (let presses = 0; presses < 60 && !(await wanted.evaluate((it) => it.matches(":focus"))); presses++)
        await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
    };
    await press(page.getByRole("button", { name: "Invitation 2" }));
    await message().waitFor();
    await press(message().locator(".mail-text a"));
    await page.waitForURL(link);
  });
});

it.each(["en", "de", "fr", "ja"])("fits 320 pixels in %s", async (locale) => {
  const page = await open(
    mailbox(() => 3),
    { locale, colorScheme: "dark", viewport: { width: 320, height: 640 } },
  );
  await rows().first().click();
  await message().waitFor();
  await message().locator("select").selectOption("safe-links");
  await expect.poll(() => message().locator(".mail-text a").textContent()).toBe(rewritten["safe-links"]);
  expect(await overflow(page)).toBe(0);
  expect(await accessibilityProblems(page)).toEqual([]);
});

import { beforeEach, describe, expect, it } from "vitest";
import { accessibilityProblems } from "../../../tests/browser/accessibility.js";
import { hosts, type Visit } from "../../../tests/browser/harness.mjs";
import { onStage } from "../../../tests/browser/on-stage.js";
import { overflow } from "../../../tests/browser/overflow.js";
import { wordsOf } from "../../../tests/browser/words.js";
import type { UsherJoinCheck } from "./join-check.js";

let visit: Visit;
onStage((opened) => {
  visit = opened;
});

const address = "ada%2Bdev%40example.com";
const inJapan = `https://${hosts.JP}/auth/sign-up?targetPath=%2Forganization%2Fo1&email=${address}`;
const here = `https://${hosts.EU}/auth/sign-up?targetPath=%2Forganization%2Fo1&email=${address}`;

const check = () => visit.page.locator("usher-join-check");
const everything = () => check().locator("div[lang]");
const verdict = () => check().locator(".verdict");
const action = () => verdict().locator("a, button");
const letter = () => verdict().getByRole("textbox");
const pasted = () => check().getByLabel("Paste the link, or the whole e-mail");
type Told = Partial<Pick<UsherJoinCheck, "link" | "invitedEmail" | "signedInAs" | "expiresAt">>;
const mount = (properties: Told = {}) =>
  visit.page.evaluate((given) => stage.mount("usher-join-check", given), properties);

describe("usher-join-check", () => {
  beforeEach(() => mount());

  it("is accessible", async () => {
    const states: Told[] = [
      {},
      { link: inJapan },
      { link: here, signedInAs: "ada@example.com" },
      { link: here, signedInAs: null },
      { link: here, expiresAt: 0 },
      { link: `https://${hosts.lookalike}/organization/o1` },
      { link: `${inJapan} or https://${hosts.US}/organization/o2` },
      { link: "<img src=x onerror=alert(1)> \u202egnp" },
    ];
    for (const properties of states) {
      await mount(properties);
      expect(await accessibilityProblems(visit.page), JSON.stringify(properties)).toEqual([]);
    }
  });

  it("says nothing about an invitation nobody has pasted", async () => {
    expect(await verdict().count()).toBe(0);
    expect(await check().locator(".fail").count()).toBe(0);
  });

  it("sends to the region of the invitation, with the one right link", async () => {
    await pasted().fill(`Dear Ada, join us: ${inJapan}`);
    expect(await wordsOf(verdict())).toContain("The invitation is in another data region.");
    expect(await action().count()).toBe(1);
    expect(await action().textContent()).toContain("Open it on Japan");
    expect(await action().getAttribute("href")).toBe(inJapan);
    expect(visit.page.url()).toBe(`https://${hosts.EU}/stage/`);
  });

  it("sees no trouble with the address of somebody who is not signed in", async () => {
    await mount({ link: inJapan, signedInAs: null });
    expect(await check().locator("[part=question].fail h2").allTextContents()).toEqual([
      expect.stringContaining("Are you in its data region?"),
    ]);
    await mount({ link: here, signedInAs: null });
    expect(await wordsOf(verdict())).toContain("sign in with the address it was sent to");
    expect(await check().locator("[part=question].fail").count()).toBe(0);
  });

  it("names an alias as another account, and asks for an invitation to the account's own address", async () => {
    await mount({ link: here, signedInAs: "ada@example.com" });
    expect(await wordsOf(everything())).toContain(
      "Only the part behind the + differs, and that makes it another account.",
    );
    expect(await letter().inputValue()).toContain("exactly this address: ada@example.com\n");
  });

  it.each([
    [
      "ADA+dev@example.com",
      "Only capital letters differ: that is the same account.",
      "Nothing is in the way.",
    ],
    ["ada+dev@example.com", "The addresses are the same.", "Nothing is in the way."],
    ["bo@example.com", "These are two different accounts.", "You are signed in with another address."],
  ])("knows how %s is related", async (typed, relation, found) => {
    await pasted().fill(here);
    await check().getByLabel("The address you are signed in with").fill(typed);
    expect(await wordsOf(everything())).toContain(relation);
    expect(await wordsOf(verdict())).toContain(found);
    expect(await action().count()).toBe(1);
  });

  it("writes to the inviter when the invitation has expired", async () => {
    await pasted().fill(here);
    await check().getByRole("checkbox").check();
    expect(await wordsOf(verdict())).toContain("The invitation has expired.");
    const text = await letter().inputValue();
    expect(text).toContain("remove it and send it again under Project settings → Members");
    expect(text).toContain("ada+dev@example.com");
    expect(text).toContain("data region EU");
  });

  it("copies the message, or selects it where that is not allowed", async () => {
    await mount({ link: here, expiresAt: 0 });
    await visit.page.evaluate(() => {
      const refuse = { writeText: () => Promise.reject(new Error("no")) };
      Object.defineProperty(navigator, "clipboard", { value: refuse, configurable: true });
    });
    await action().click();
    await expect.poll(() => wordsOf(verdict())).toContain("The message is selected");
    await visit.page.evaluate(() => {
      const take = {
        writeText: async (text: string) => {
          document.body.dataset.copied = text;
        },
      };
      Object.defineProperty(navigator, "clipboard", { value: take, configurable: true });
    });
    await action().click();
    await expect.poll(() => wordsOf(verdict())).toContain("Copied.");
    expect(await visit.page.evaluate(() => document.body.dataset.copied)).toBe(await letter().inputValue());
  });

  it("keeps an address that the server refuses out of the message", async () => {
    await mount({ link: here, expiresAt: 0, invitedEmail: "ada@example.com\nBcc: evil@example.com" });
    expect(await letter().inputValue()).not.toContain("evil");
  });

  it("offers nothing to open for a look-alike", async () => {
    await pasted().fill(`https://${hosts.lookalike}/organization/o1`);
    expect(await wordsOf(verdict())).toContain("Please do not open this link");
    expect(await check().locator("a").count()).toBe(0);
  });

  it("lets the person choose when there are several invitations", async () => {
    await pasted().fill(`${inJapan} or ${here.replace("o1", "o2")}`);
    expect(await check().getByRole("radio").count()).toBe(2);
    await check().getByRole("radio").first().check();
    expect(await wordsOf(verdict())).toContain("The invitation is in another data region");
    expect(await action().getAttribute("href")).toBe(inJapan);
  });

  it("helps whoever has got no e-mail", async () => {
    await check().locator("summary").click();
    const text = await wordsOf(everything());
    for (const word of ["spam", "quarantine", "Until you accept"]) expect(text).toContain(word);
  });

  it("shows hostile text as text, quickly", async () => {
    const hostile = `<img src=x onerror="document.title='gone'">${"\u202ex".repeat(50_000)}`;
    await pasted().fill(hostile);
    expect(await check().locator("img").count()).toBe(0);
    expect(await visit.page.title()).toBe("Stage");
    expect(await wordsOf(verdict())).toContain("There is no invitation link in this text.");
  });

  it("tells the person's own changes, and none made from outside", async () => {
    await visit.page.evaluate((link) => stage.set({ link }), inJapan);
    expect(await visit.page.evaluate(() => stage.events)).toEqual([]);
    await pasted().fill(here);
    expect(await visit.page.evaluate(() => [stage.events, stage.details])).toEqual([
      ["usher-change"],
      [{ link: here }],
    ]);
  });

  it("fits 320 pixels, in a language of long words and from right to left", async () => {
    await visit.page.setViewportSize({ width: 320, height: 640 });
    for (const speech of ["pseudo", "rightToLeft"] as const) {
      await visit.page.evaluate(
        ([link, words]) => stage.mount("usher-join-check", { link, expiresAt: 0 }, { speech: words }),
        [here, speech] as const,
      );
      expect(await overflow(visit.page), speech).toBe(0);
      expect(await accessibilityProblems(visit.page), speech).toEqual([]);
    }
    await visit.page.setViewportSize({ width: 1280, height: 720 });
  });

  it("asks for nothing outside and violates no policy", async () => {
    expect(visit.requests.filter((url) => !url.startsWith(`https://${hosts.EU}/stage/`))).toEqual([]);
    expect(await visit.violations()).toEqual([]);
    expect(visit.errors).toEqual([]);
  });
});

import { readFileSync } from "node:fs";
import { beforeEach, describe, expect, it } from "vitest";
import { accessibilityProblems } from "../../../tests/browser/accessibility.js";
import type { Visit } from "../../../tests/browser/harness.mjs";
import { onStage } from "../../../tests/browser/on-stage.js";
import { overflow } from "../../../tests/browser/overflow.js";
import { wordsOf } from "../../../tests/browser/words.js";
import type { Outcome, Place } from "../people.js";

declare global {
  /** What the dialog has asked for, and what each address is answered with. */
  var asked: string[];
  var answers: Record<string, Outcome>;
}

let visit: Visit;
onStage((opened) => {
  visit = opened;
});

const acme: Place = {
  self: { userId: "u1", name: "Ada", email: "ada@example.com", actor: { orgRole: "ADMIN" } },
  organization: { id: "o1", name: "Acme", plan: "cloud:team", members: 1, pendingInvites: 0, owners: 1 },
  project: null,
  region: "EU",
};
const dialog = () => visit.page.locator("usher-invite-dialog dialog");
const area = () => dialog().getByRole("textbox");
const rows = () => dialog().locator("tbody tr");
const press = (name: string | RegExp) => dialog().getByRole("button", { name }).first().click();
const title = () => dialog().locator("#title");
const requests = () => visit.page.evaluate(() => globalThis.asked);

/** Opens the dialog on an organisation; `answers` says what becomes of an address. */
const open = (place: Place = acme, answers: Record<string, Outcome> = {}, offline = false) =>
  visit.page.evaluate(
    async ([where, given, isOffline]) => {
      sessionStorage.clear();
      globalThis.asked = [];
      globalThis.answers = given;
      await stage.mount("usher-invite-dialog", {
        place: where,
        offline: isOffline,
        members: [
          {
            id: "m1",
            userId: "u1",
            name: "Ada",
            email: "ada@gmail.com",
            orgRole: "ADMIN",
            projectRole: null,
            since: null,
          },
        ],
        perform: async ({ action }) => {
          if (action.type !== "createInvite") throw new Error(action.type);
          globalThis.asked.push(`${action.email} ${action.orgRole} ${action.projectRole ?? ""}`.trim());
          return globalThis.answers[action.email] ?? { ok: true };
        },
      });
      await document.querySelector("usher-invite-dialog")?.show();
    },
    [place, answers, offline] as const,
  );

describe("usher-invite-dialog", () => {
  beforeEach(() => open());

  it("is accessible", async () => {
    const look = async (state: string) => expect(await accessibilityProblems(visit.page), state).toEqual([]);
    await look("empty");
    await area().fill('"Doe, Jane" <jane@x.com>; bob@gmial.com, nobody@; ada+x@gmail.com');
    await look("verdicts");
    await press("Send 1 invite");
    await title().getByText("1 sent, 0 failed").waitFor();
    await look("sent");
    await open({ ...acme, self: { ...acme.self, actor: { orgRole: "VIEWER" } } });
    await look("denied");
    await open(acme, {}, true);
    await look("offline");
  });

  it("reads what Outlook copies, and says what will become of each row", async () => {
    await area().fill(
      '"Doe, Jane" <jane@x.com>; bob@gmial.com; nobody@; ada@gmail.com; ada+dev@gmail.com; JANE@x.com',
    );
    const verdicts = await rows().locator("td:last-child p:first-child").allTextContents();
    expect(verdicts).toEqual([
      "Ready",
      "It may be a typing mistake.",
      "The address is not complete.",
      "Already a member.",
      expect.stringContaining("Another address of a mailbox"),
      "Same as row 1.",
    ]);
    expect(await rows().first().getByText("Doe, Jane").count()).toBe(1);
    expect(await wordsOf(dialog())).toContain("1 ready, 2 need attention and 3 cannot be sent.");
    expect(await dialog().getByRole("button", { name: "Send 1 invite" }).isEnabled()).toBe(true);
  });

  it("uses a suggestion, drops and keeps rows, and keeps what stands around them", async () => {
    await area().fill('"Bob" <bob@gmial.com>, nobody@; ada+dev@gmail.com');
    await press("Use bob@gmail.com");
    await press("Drop nobody@");
    await press("Keep ada+dev@gmail.com");
    expect(await area().inputValue()).toBe('"Bob" <bob@gmail.com>, ada+dev@gmail.com');
    expect(await area().evaluate((it) => it.matches(":focus"))).toBe(true);
    await press("Send 2 invites");
    await title().getByText("2 sent, 0 failed").waitFor();
    expect(await requests()).toEqual(["bob@gmail.com MEMBER", "ada+dev@gmail.com MEMBER"]);
  });

  it("uses all suggestions at once", async () => {
    await area().fill("a1@gmial.com\nb2@hotmial.com");
    await press("Use all suggestions");
    expect(await area().inputValue()).toBe("a1@gmail.com\nb2@hotmail.com");
  });

  it("takes a row's own role, and offers none above one's own", async () => {
    expect(await dialog().locator("option:disabled").allTextContents()).toEqual([
      "Owner – This role is higher than your own.",
    ]);
    await area().fill("email,role\na@x.com,viewer\nb@x.com,\nc@x.com,OWNER");
    await dialog().getByLabel("Role for all").selectOption("ADMIN");
    const chosen = rows().locator("select");
    expect(await chosen.evaluateAll((all: HTMLSelectElement[]) => all.map(({ value }) => value))).toEqual([
      "VIEWER",
      "ADMIN",
      "OWNER",
    ]);
    expect(await rows().nth(2).getAttribute("class")).toBe("denied");
    await press("Send 2 invites");
    await title().getByText("2 sent").waitFor();
    expect(await requests()).toEqual(["a@x.com VIEWER", "b@x.com ADMIN"]);
  });

  it("takes the role chosen for a row, and asks the rules again", async () => {
    await area().fill("email,role\na@x.com,OWNER\nb@x.com,viewer\nada+x@gmail.com,viewer");
    expect(await wordsOf(dialog())).toContain("1 ready, 1 needs attention and 1 cannot be sent.");
    const roleOf = (address: string) => dialog().getByLabel(`Role of ${address}`);
    expect(await roleOf("a@x.com").locator("option:disabled").allTextContents()).toEqual([
      "Owner – This role is higher than your own.",
    ]);
    await roleOf("a@x.com").selectOption("MEMBER");
    await roleOf("b@x.com").selectOption("ADMIN");
    expect(await rows().first().getAttribute("class")).toBe("ready");
    expect(await wordsOf(dialog())).toContain("2 ready and 1 needs attention.");
    await area().fill("email,role\na@x.com,OWNER\nb@x.com,viewer");
    await press("Send 2 invites");
    await title().getByText("2 sent").waitFor();
    expect((await requests()).sort()).toEqual(["a@x.com MEMBER", "b@x.com ADMIN"]);
  });

  it("counts a seat for a row that another role makes possible", async () => {
    await open({ ...acme, organization: { ...acme.organization, plan: "cloud:hobby" } });
    await area().fill("email,role\na@x.com,viewer\nb@x.com,OWNER");
    await dialog().getByLabel("Role of b@x.com").selectOption("MEMBER");
    expect(await rows().nth(1).getAttribute("class")).toBe("denied");
    expect(await rows().nth(1).locator("td p").first().textContent()).toContain(
      "seats of the plan are taken",
    );
  });

  it("counts the seats that are left", async () => {
    await open({ ...acme, organization: { ...acme.organization, plan: "cloud:hobby" } });
    await area().fill("a@x.com, b@x.com");
    expect(await wordsOf(dialog())).toMatch(/of 1 free seat\./);
    expect(await dialog().getByRole("button", { name: "Send 1 invite" }).count()).toBe(1);
  });

  it("says why somebody may invite nobody, and has no form then", async () => {
    await open({ ...acme, self: { ...acme.self, actor: { orgRole: "MEMBER" } } });
    expect(await wordsOf(dialog())).toContain("It takes at least the role Admin.");
    expect(await area().count()).toBe(0);
  });

  it("invites to the project alone whoever manages only that", async () => {
    const self = { ...acme.self, actor: { orgRole: "NONE", projectRole: "ADMIN" } as const };
    await open({ ...acme, self, project: { id: "p1", name: "Bot" } });
    await area().fill("a@x.com");
    await press("Send 1 invite");
    await title().getByText("1 sent").waitFor();
    expect(await requests()).toEqual(["a@x.com NONE MEMBER"]);
  });

  it("draws its progress some hundred times at most, as drawing a long list takes longer than sending it", async () => {
    await open();
    const text = Array.from({ length: 1000 }, (_, n) => `p${n}@x.com`).join("\n");
    await area().fill(text);
    await visit.page.evaluate(() =>
      stage.set({ perform: () => new Promise((answer) => setTimeout(answer, 0, { ok: true })) }),
    );
    const drawn = visit.page.evaluate(async () => {
      const dialog = document.querySelector("usher-invite-dialog");
      const seen: number[] = [];
      const ended = new Promise((over) => dialog?.addEventListener("usher-done", over, { once: true }));
      for (let over = false; !over; ) {
        over = await Promise.race([
          ended.then(() => true),
          new Promise<false>((turn) => setTimeout(turn, 0, false)),
        ]);
        const { value } = dialog?.shadowRoot?.querySelector("progress") ?? { value: 0 };
        if (value > 0 && seen.at(-1) !== value) seen.push(value);
      }
      return seen;
    });
    await press("Send 1,000 invites");
    const values = await drawn;
    expect(values.length).toBeGreaterThan(1);
    // A few more for what else may have changed.
    expect(values.length).toBeLessThan(120);
    await title().getByText("1,000 sent").waitFor();
  });

  it("tells what failed, tries only that again, and takes a late arrival for sent", async () => {
    await open(acme, {
      "b@x.com": { ok: false, reasonCode: "unavailable" },
      "c@x.com": { ok: false, reasonCode: "seat-limit" },
    });
    await area().fill("a@x.com b@x.com c@x.com");
    await press("Send 3 invites");
    await title().getByText("1 sent, 2 failed").waitFor();
    expect(await title().evaluate((it) => it.matches(":focus"))).toBe(true);
    expect(await dialog().getByRole("listitem").allTextContents()).toEqual([
      expect.stringMatching(/a@x\.com – Sent/),
      expect.stringMatching(/b@x\.com – Failed: The server did not answer/),
      expect.stringMatching(/c@x\.com – Failed: All seats of the plan are taken/),
    ]);
    expect(await area().inputValue()).toBe("b@x.com c@x.com");
    await visit.page.evaluate(() => {
      globalThis.asked = [];
      globalThis.answers["b@x.com"] = { ok: false, reasonCode: "duplicate-invite" };
    });
    await press("Try 2 again");
    await title().getByText("2 sent, 1 failed").waitFor();
    expect((await requests()).sort()).toEqual(["b@x.com MEMBER", "c@x.com MEMBER"]);
    const announced = await visit.page.evaluate(
      () =>
        stage.details[stage.events.lastIndexOf("usher-before-send")] as { invitations: { email: string }[] },
    );
    expect(announced.invitations.map(({ email }) => email)).toEqual(["b@x.com", "c@x.com"]);

    const [download] = await Promise.all([visit.page.waitForEvent("download"), press("Download results")]);
    const text = readFileSync(await download.path(), "utf8");
    expect(text.split("\r\n")[1]).toBe("a@x.com,Member,Sent");
    expect(await visit.page.evaluate(() => stage.details.at(-1))).toEqual({ sent: 2, failed: 1 });
  });

  it("drops the whole line of a table", async () => {
    await area().fill("email,role\na@x.com,viewer\nnobody@,admin\nb@x.com,member");
    await press("Drop nobody@");
    expect(await area().inputValue()).toBe("email,role\na@x.com,viewer\nb@x.com,member");
  });

  it("leaves in the draft what was not to be sent, as it was written", async () => {
    await area().fill('Jane <jane@x.com>; "Bob" <bob@gmial.com>; JANE@x.com; nobody@');
    await press("Send 1 invite");
    await title().getByText("1 sent, 0 failed").waitFor();
    expect(await area().inputValue()).toBe('"Bob" <bob@gmial.com>; nobody@');
    await open();
    await area().fill("email,role\na@x.com,viewer\nb@gmial.com,admin");
    await press("Send 1 invite");
    await title().getByText("1 sent, 0 failed").waitFor();
    expect(await area().inputValue()).toBe("email,role\nb@gmial.com,admin");
  });

  it("reads the list once for a text, however many answers come", async () => {
    await area().fill("a@x.com b@x.com c@x.com d@x.com e@x.com");
    await visit.page.evaluate(() => {
      const dialog = document.querySelector(
        "usher-invite-dialog",
      ) as HTMLElementTagNameMap["usher-invite-dialog"];
      const rules = dialog.usher as NonNullable<typeof dialog.usher>;
      document.body.dataset.read = "0";
      const checkInviteList: typeof rules.checkInviteList = (...given) => {
        document.body.dataset.read = String(Number(document.body.dataset.read) + 1);
        return rules.checkInviteList(...given);
      };
      dialog.usher = { ...rules, checkInviteList };
    });
    await press("Send 5 invites");
    await title().getByText("5 sent").waitFor();
    // Once for the rules, and once for the draft that was emptied.
    expect(await visit.page.evaluate(() => document.body.dataset.read)).toBe("2");
  });

  it("sends nothing when the host says no", async () => {
    await area().fill("a@x.com");
    await visit.page.evaluate(() =>
      document.addEventListener("usher-before-send", (event) => event.preventDefault(), { once: true }),
    );
    await press("Send 1 invite");
    expect(await requests()).toEqual([]);
  });

  it("keeps the draft when it is closed and when the page is loaded again, and returns the focus", async () => {
    await area().fill("a@x.com");
    await visit.page.keyboard.press("Escape");
    await press("Keep the draft");
    expect(await dialog().evaluate((it: HTMLDialogElement) => it.open)).toBe(false);
    await visit.page.reload();
    await visit.page.evaluate(async (place) => {
      await stage.mount("usher-invite-dialog", { place });
      await document.querySelector("usher-invite-dialog")?.show();
    }, acme);
    expect(await area().inputValue()).toBe("a@x.com");
    expect(await area().evaluate((it) => it.matches(":focus"))).toBe(true);
  });

  it("asks before it is closed with a draft, however often Escape is pressed", async () => {
    const isOpen = () => dialog().evaluate((it: HTMLDialogElement) => it.open);
    await visit.page.keyboard.press("Escape");
    expect(await isOpen()).toBe(false);
    await open();
    await area().fill("a@x.com");
    await press("Close");
    expect(
      await dialog()
        .getByRole("button", { name: "Keep the draft" })
        .evaluate((it) => it.matches(":focus")),
    ).toBe(true);
    expect(await accessibilityProblems(visit.page)).toEqual([]);
    await press("Continue editing");
    expect(await area().evaluate((it) => it.matches(":focus"))).toBe(true);
    await visit.page.keyboard.press("Escape");
    await press("Continue editing");
    await visit.page.keyboard.press("Escape");
    expect(await isOpen()).toBe(true);
    await press("Discard");
    expect(await isOpen()).toBe(false);
    await visit.page.evaluate(() => document.querySelector("usher-invite-dialog")?.show());
    expect(await area().inputValue()).toBe("");
  });

  it("begins anew when it is opened again after sending", async () => {
    await area().fill("a@x.com");
    await press("Send 1 invite");
    await title().getByText("1 sent, 0 failed").waitFor();
    await press("Close");
    await visit.page.evaluate(() => document.querySelector("usher-invite-dialog")?.show());
    expect(await title().textContent()).toContain("Add new members");
    expect(await dialog().getByRole("listitem").count()).toBe(0);
  });

  it("is a plain form that lets the server judge when the rules could not be loaded", async () => {
    const answers: Record<string, Outcome> = { "nobody@": { ok: false, reasonCode: "invalid-email" } };
    await visit.page.evaluate(
      async ([place, given]) => {
        sessionStorage.clear();
        globalThis.asked = [];
        globalThis.answers = given;
        const perform: Parameters<typeof stage.mount<"usher-invite-dialog">>[1] = {
          place,
          failed: true,
          perform: async ({ action }) => {
            if (action.type !== "createInvite") throw new Error(action.type);
            globalThis.asked.push(`${action.email} ${action.orgRole}`);
            return globalThis.answers[action.email] ?? { ok: true };
          },
        };
        await stage.mount("usher-invite-dialog", perform, { bare: true });
        await document.querySelector("usher-invite-dialog")?.show();
      },
      [acme, answers] as const,
    );
    expect(await wordsOf(dialog())).toContain("the server checks each of them");
    expect(await accessibilityProblems(visit.page)).toEqual([]);
    await area().fill("a@x.com\nnobody@\n\na@x.com");
    await press("Send 2 invites");
    await title().getByText("1 sent, 1 failed").waitFor();
    expect(await requests()).toEqual(["a@x.com MEMBER", "nobody@ MEMBER"]);
    expect(await area().inputValue()).toBe("nobody@\n");
    await press("Try again");
    expect(await visit.page.evaluate(() => stage.events)).toContain("usher-retry");
  });

  it("can be opened before the rules are there, and keeps what is typed once they are", async () => {
    await visit.page.evaluate(async (place) => {
      sessionStorage.setItem("usher-draft:o1:", "a@x.com");
      await stage.mount("usher-invite-dialog", { place }, { bare: true });
      await document.querySelector("usher-invite-dialog")?.show();
    }, acme);
    expect(await dialog().locator("[aria-busy=true]").count()).toBe(1);
    expect(await accessibilityProblems(visit.page)).toEqual([]);
    await visit.page.evaluate(async () => stage.set({ usher: await stage.createUsher() }));
    expect(await area().inputValue()).toBe("a@x.com");
    expect(await dialog().evaluate((it: HTMLDialogElement) => it.open)).toBe(true);
  });

  it("takes the answer of a host that throws for none", async () => {
    await area().fill("a@x.com");
    await visit.page.evaluate(() => stage.set({ perform: () => Promise.reject(new Error("down")) }));
    await press("Send 1 invite");
    await title().getByText("0 sent, 1 failed").waitFor();
    expect(await area().inputValue()).toBe("a@x.com");
  });

  it("sends nothing while it is offline, and says that the draft is kept", async () => {
    await open(acme, {}, true);
    await area().fill("a@x.com");
    expect(await dialog().getByRole("button", { name: "Send 1 invite" }).isDisabled()).toBe(true);
    expect(await wordsOf(dialog())).toContain("Your draft is kept until it is sent.");
  });

  it("reads a file in the encodings of spreadsheets, and refuses what is no text", async () => {
    const put = (bytes: number[], name = "people.csv") =>
      dialog()
        .locator("input[type=file]")
        .setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(bytes) });
    await put([...Buffer.from("Name;E-Mail\nM"), 0xfc, ...Buffer.from("ller;m@x.com")]);
    await expect.poll(() => area().inputValue()).toContain("Müller;m@x.com");
    expect(await rows().getByText("Müller").count()).toBe(1);
    await put([0x50, 0x4b, 3, 4, 0, 0], "people.xlsx");
    await dialog().getByText("This file could not be read as text.").waitFor();
  });

  it("shows hostile text as text", async () => {
    await area().fill(`"<img src=x onerror=alert(1)>" <a@x.com>, ${"x".repeat(100_000)}, \u202eb@x.com`);
    expect(await dialog().locator("img").count()).toBe(0);
    expect(await rows().count()).toBeGreaterThan(1);
    expect(await overflow(visit.page)).toBe(0);
  });

  it("shows ten thousand rows a hundred at a time, and counts them all", async () => {
    const text = Array.from({ length: 10_000 }, (_, n) => `p${n}@example.com`).join("\n");
    // Typed through the browser's own editing, a text as long takes the browser minutes.
    await area().evaluate((it: HTMLTextAreaElement, all) => {
      it.value = all;
      it.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
    }, text);
    expect(await rows().count()).toBe(100);
    expect(await dialog().getByRole("button", { name: "Send 10,000 invites" }).count()).toBe(1);
    await press("Show more (9,900)");
    expect(await rows().count()).toBe(200);
    await area().press("Control+End");
    await area().pressSequentially(", new@x.com", { delay: 1 });
    await dialog().getByRole("button", { name: "Send 10,001 invites" }).waitFor();
  });

  it("puts a long paste in at once, where the cursor is", async () => {
    await visit.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    const text = Array.from({ length: 5000 }, (_, n) => `p${n}@example.com`).join("\n");
    await visit.page.evaluate((all) => navigator.clipboard.writeText(all), text);
    await area().fill("first@x.com,  last@x.com");
    await area().evaluate((it: HTMLTextAreaElement) => it.setSelectionRange(13, 13));
    await area().press("Control+V");
    await dialog().getByRole("button", { name: "Send 5,002 invites" }).waitFor();
    expect(await area().inputValue()).toBe(`first@x.com, ${text} last@x.com`);
  });

  it.each(["pseudo", "rightToLeft"] as const)("fits 320 pixels in %s", async (speech) => {
    await visit.page.setViewportSize({ width: 320, height: 640 });
    await visit.page.evaluate(
      async ([place, words]) => {
        await stage.mount("usher-invite-dialog", { place }, { speech: words });
        await document.querySelector("usher-invite-dialog")?.show();
      },
      [acme, speech] as const,
    );
    await area().fill("bob@gmial.com");
    expect(await overflow(visit.page)).toBe(0);
    expect(await accessibilityProblems(visit.page)).toEqual([]);
    await visit.page.setViewportSize({ width: 1280, height: 720 });
  });

  it("violates no policy", async () => {
    expect(await visit.violations()).toEqual([]);
    expect(visit.errors).toEqual([]);
  });
});

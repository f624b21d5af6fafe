import { beforeEach, describe, expect, it } from "vitest";
import { accessibilityProblems } from "../../../tests/browser/accessibility.js";
import type { Visit } from "../../../tests/browser/harness.mjs";
import { onStage } from "../../../tests/browser/on-stage.js";
import { overflow } from "../../../tests/browser/overflow.js";
import { wordsOf } from "../../../tests/browser/words.js";
import type { EmailChange, UsherEmailField } from "./email-field.js";

type Properties = Partial<UsherEmailField>;

let visit: Visit;
onStage((opened) => {
  visit = opened;
});

const field = () => visit.page.locator("usher-email-field");
const input = () => field().getByRole("textbox");
const said = () => wordsOf(field().getByRole("status"));
const useIt = () => field().getByRole("button");
const leave = () => visit.page.locator("h1").click();
const paused = () => visit.page.waitForTimeout(750);
const events = () => visit.page.evaluate(() => stage.events);
const details = () => visit.page.evaluate(() => stage.details as EmailChange[]);
const states = () =>
  field().evaluate((it) => ["valid", "warning", "invalid"].filter((state) => it.matches(`:state(${state})`)));

const mount = (properties: Properties = {}, scene: Parameters<typeof stage.mount>[2] = {}) =>
  visit.page.evaluate(([set, where]) => stage.mount("usher-email-field", set, where), [
    properties as object,
    scene,
  ] as const);

/** Puts the mounted field into a form with a fieldset, which keeps what it would send. */
const intoForm = () =>
  field().evaluate((it) => {
    const form = document.createElement("form");
    const fieldset = document.createElement("fieldset");
    const legend = document.createElement("legend");
    legend.textContent = "Somebody";
    it.before(form);
    form.append(fieldset);
    fieldset.append(legend, it);
    const sent: unknown[] = [];
    Object.assign(globalThis, { sent });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      sent.push(new FormData(form).get("email"));
    });
  });
const formData = () =>
  visit.page.evaluate(() => new FormData(document.querySelector("form") as HTMLFormElement).get("email"));
const sent = () => visit.page.evaluate(() => (globalThis as unknown as { sent: unknown[] }).sent);
const isFormValid = () => visit.page.evaluate(() => document.querySelector("form")?.checkValidity());

describe("usher-email-field", () => {
  beforeEach(() => mount({ name: "email" }));

  it("is accessible in every state", async () => {
    const scenes: [Properties, string?][] = [
      [{}, ""],
      [{ value: "jane@acme.com" }, ""],
      [{ value: "jane@gmial.com" }, "It may be a typing mistake. Use jane@gmail.com"],
      [{ value: "info@acme.com" }, "A shared mailbox: whoever reads it can accept."],
      [{ value: "jane@@acme.com" }, "More than one @: these may be two addresses."],
      [{ value: "jane@acme.com", members: ["jane@acme.com"] }, "Belongs to this organisation already."],
      [{ disabled: true, value: "jane@acme.com" }, ""],
      [{ required: true }, "Please enter an e-mail address."],
    ];
    for (const [properties, words] of scenes) {
      await mount(properties);
      await field().evaluate((it: UsherEmailField) => it.checkValidity());
      await expect.poll(said).toBe(words);
      expect(await accessibilityProblems(visit.page), JSON.stringify(properties)).toEqual([]);
    }
    for (const failed of [false, true]) {
      await mount({ failed }, { bare: true });
      expect(await accessibilityProblems(visit.page)).toEqual([]);
    }
  });

  it("is called by its property, or by the language around it", async () => {
    const name = () => field().locator("input").ariaSnapshot();
    expect(await name()).toContain('"E-mail address"');
    await mount({}, { speech: "de" });
    expect(await name()).toContain('"E-Mail-Adresse"');
    await mount({ label: "Work address" });
    expect(await name()).toContain('"Work address"');
    await visit.page.getByText("Work address").click();
    await visit.page.keyboard.type("x");
    expect(await input().inputValue()).toBe("x");
  });

  it("says what is the matter once the person pauses, and stops the moment it is put right", async () => {
    await input().pressSequentially("jane@@acme.com");
    expect(await said()).toBe("");
    expect(await states()).toEqual([]);
    await expect.poll(said).toBe("More than one @: these may be two addresses.");
    expect(await input().getAttribute("aria-invalid")).toBe("true");
    expect(await input().getAttribute("aria-describedby")).toBe(
      await field().getByRole("status").getAttribute("id"),
    );
    expect(await states()).toEqual(["invalid"]);
    await input().fill("jane@acme.com");
    expect(await said()).toBe("");
    expect(await input().getAttribute("aria-invalid")).toBe("false");
    expect(await states()).toEqual(["valid"]);
  });

  it.each(["j", "jane@", "jane@acme"])("lets the person finish %s", async (beginning) => {
    await input().pressSequentially(beginning);
    await paused();
    expect(await said()).toBe("");
    await leave();
    await expect.poll(said).not.toBe("");
    expect(await states()).toEqual(["invalid"]);
  });

  it("goes on waiting when the host gives back what was typed", async () => {
    await field().evaluate((it: UsherEmailField) =>
      it.addEventListener("usher-change", ({ detail }) =>
        setTimeout(() => Object.assign(it, { value: detail.value })),
      ),
    );
    await input().fill("jane@@acme.com");
    await visit.page.waitForTimeout(100);
    expect(await said()).toBe("");
    await expect.poll(said).toContain("More than one @");
  });

  it("begins in silence again after all was well", async () => {
    await mount({ value: "jane@acme.com" });
    await input().press("End");
    await input().press("@");
    expect(await said()).toBe("");
    await expect.poll(said).toContain("More than one @");
  });

  it("says nothing of an empty field that was only passed through", async () => {
    await mount({ required: true });
    await input().focus();
    await leave();
    await paused();
    expect(await said()).toBe("");
    expect(await states()).toEqual([]);
  });

  it.each([
    ["info@acme.com", "A shared mailbox"],
    ["a@mailinator.com", "A throw-away mailbox"],
  ])("warns about %s, and lets it be sent", async (address, words) => {
    await input().fill(address);
    await expect.poll(said).toContain(words);
    expect(await states()).toEqual(["warning"]);
    expect(await input().getAttribute("aria-invalid")).toBe("false");
    expect(await field().evaluate((it) => it.matches(":valid"))).toBe(true);
  });

  it("offers the likely spelling, and takes it only when the person does", async () => {
    await intoForm();
    await input().fill("jane@gmial.com");
    await expect.poll(said).toBe("It may be a typing mistake. Use jane@gmail.com");
    expect(await formData()).toBe("jane@gmial.com");
    await visit.page.keyboard.press("Tab");
    await visit.page.keyboard.press("Enter");
    expect(await input().inputValue()).toBe("jane@gmail.com");
    expect(await formData()).toBe("jane@gmail.com");
    expect(await said()).toBe("");
    expect(await states()).toEqual(["valid"]);
    expect(await field().evaluate((it) => it.shadowRoot?.activeElement?.localName)).toBe("input");
    expect(await sent()).toEqual([]);
    expect((await details()).map(({ value }) => value)).toEqual(["jane@gmial.com", "jane@gmail.com"]);
  });

  it("offers the likely spelling of what cannot be sent, too", async () => {
    await input().fill("jane@acme,com");
    await useIt().click();
    expect(await input().inputValue()).toBe("jane@acme.com");
    expect(await states()).toEqual(["valid"]);
  });

  it.each<[string, Properties, string, string]>([
    ["jane+dev@gmail.com", { members: ["jane@gmail.com"] }, "same-mailbox", "Another address of a mailbox"],
    ["jane@googlemail.com", { invited: ["jane@gmail.com"] }, "same-mailbox", "Another address of a mailbox"],
    ["Jane@acme.com", { members: ["jane@ACME.com"] }, "already-member", "Belongs to this organisation"],
    ["jane@acme.com", { invited: ["jane@acme.com"] }, "duplicate-invite", "is waiting already"],
  ])("points out that %s is known: %j", async (address, known, reasonCode, words) => {
    await mount(known);
    await input().fill(address);
    await expect.poll(said).toContain(words);
    expect(await details()).toMatchObject([{ status: "warning", reasonCode }]);
    expect(await field().evaluate((it) => it.matches(":valid"))).toBe(true);
  });

  it("finds nothing in lists it was not given, and forgets one that is taken away", async () => {
    await mount({ value: "jane@acme.com", members: ["jane@acme.com"] });
    await expect.poll(states).toEqual(["warning"]);
    await visit.page.evaluate(() => stage.set({ members: undefined }));
    expect(await states()).toEqual(["valid"]);
  });

  it("refuses a domain where invitations may not go, once it is a field of an invitation", async () => {
    const settings = { invite: { allowedDomains: ["acme.com"] } };
    for (const [members, expected] of [
      [undefined, ["valid"]],
      [[], ["invalid"]],
    ] as const) {
      await mount({ value: "jane@example.org", ...(members ? { members } : {}) }, { settings });
      await expect.poll(states).toEqual(expected);
    }
    expect(await said()).toBe("Invitations may not go to this domain.");
  });

  it("gives its form the address without blanks, as it was written", async () => {
    await intoForm();
    expect(await formData()).toBe("");
    await input().fill("  Jane+Dev@ACME.com ");
    expect(await formData()).toBe("Jane+Dev@ACME.com");
    expect(await details()).toMatchObject([
      { value: "  Jane+Dev@ACME.com ", identity: "jane+dev@acme.com", status: "valid", reasonCode: "ok" },
    ]);
    await input().press("Enter");
    expect(await sent()).toEqual(["Jane+Dev@ACME.com"]);
    expect(await field().evaluate((it: UsherEmailField) => it.form?.localName)).toBe("form");
  });

  it("presses the form's own button, and no button that is off", async () => {
    await intoForm();
    await visit.page.evaluate(() => {
      const button = Object.assign(document.createElement("button"), { textContent: "Send", disabled: true });
      document.querySelector("form")?.append(button);
    });
    await input().fill("jane@acme.com");
    await input().press("Enter");
    expect(await sent()).toEqual([]);
    await visit.page.getByRole("button", { name: "Send" }).evaluate((it: HTMLButtonElement) => {
      it.disabled = false;
    });
    await input().press("Enter");
    expect(await sent()).toEqual(["jane@acme.com"]);
  });

  it("goes back to its attribute on a reset, and forgets what it said", async () => {
    await intoForm();
    await field().evaluate((it) => it.setAttribute("value", "first@acme.com"));
    await input().fill("bad@@");
    await expect.poll(said).not.toBe("");
    const reset = () => visit.page.evaluate(() => document.querySelector("form")?.reset());
    await reset();
    await expect.poll(() => input().inputValue()).toBe("first@acme.com");
    expect(await said()).toBe("");
    expect(await formData()).toBe("first@acme.com");
    await field().evaluate((it) => it.removeAttribute("value"));
    await reset();
    await expect.poll(() => input().inputValue()).toBe("");
    expect(await formData()).toBe("");
  });

  it("is read by its form before it is drawn", async () => {
    await intoForm();
    const read = await field().evaluate((it: UsherEmailField) => {
      const form = it.form as HTMLFormElement;
      it.value = " now@acme.com";
      const now = new FormData(form).get("email");
      it.value = "now@";
      const isRefused = !form.checkValidity();
      it.value = "";
      it.required = true;
      return [now, isRefused, it.validity?.valueMissing];
    });
    expect(read).toEqual(["now@acme.com", true, true]);
  });

  it("does not let the form be sent with what the server would refuse, and says why", async () => {
    await intoForm();
    await input().fill("jane@acme");
    await input().press("Enter");
    expect(await sent()).toEqual([]);
    await expect.poll(said).toBe("Mail cannot reach this domain.");
    expect(
      await field().evaluate((it: UsherEmailField) => [
        it.matches(":invalid"),
        it.validationMessage,
        it.validity?.typeMismatch,
      ]),
    ).toEqual([true, "Mail cannot reach this domain.", true]);
  });

  it("asks for an address where one is required", async () => {
    await mount({ name: "email", required: true });
    await intoForm();
    const stands = () =>
      field().evaluate((it: UsherEmailField) => [it.validity?.valueMissing, it.willValidate]);
    expect(await stands()).toEqual([true, true]);
    await visit.page.evaluate(() => document.querySelector("form")?.requestSubmit());
    await expect.poll(said).toBe("Please enter an e-mail address.");
    expect(await sent()).toEqual([]);
    expect(await states()).toEqual(["invalid"]);
    // The browser's own message points at the input.
    expect(await field().evaluate((it) => it.shadowRoot?.activeElement?.localName)).toBe("input");
    await visit.page.evaluate(() => document.querySelector("form")?.reset());
    await expect.poll(said).toBe("");
    await field().evaluate((it: UsherEmailField) => {
      it.required = false;
    });
    expect(await field().evaluate((it: UsherEmailField) => it.reportValidity())).toBe(true);
  });

  it("is off with its fieldset or alone, and then neither sent nor judged", async () => {
    await mount({ name: "email", value: "bad@@" });
    await intoForm();
    const fence = (isDisabled: boolean) =>
      visit.page.evaluate((off) => {
        (document.querySelector("fieldset") as HTMLFieldSetElement).disabled = off;
      }, isDisabled);
    await fence(true);
    await expect.poll(() => input().isDisabled()).toBe(true);
    expect(await formData()).toBeNull();
    expect(await isFormValid()).toBe(true);
    await fence(false);
    await expect.poll(() => input().isDisabled()).toBe(false);
    expect(await formData()).toBe("bad@@");
    expect(await isFormValid()).toBe(false);
    await mount({ disabled: true });
    expect(await input().isDisabled()).toBe(true);
  });

  it("comes back as the person left it", async () => {
    await field().evaluate((it: UsherEmailField) => it.formStateRestoreCallback(" half@"));
    await expect.poll(() => input().inputValue()).toBe(" half@");
  });

  it("takes the focus it is given", async () => {
    await field().evaluate((it: UsherEmailField) => it.focus());
    await visit.page.keyboard.type("x");
    expect(await input().inputValue()).toBe("x");
  });

  it("tells of what the person did and of nothing else", async () => {
    await field().evaluate((it) => {
      const native: string[] = [];
      Object.assign(globalThis, { native });
      for (const name of ["input", "change"]) it.addEventListener(name, () => native.push(name));
    });
    const native = () =>
      visit.page.evaluate(() => (globalThis as unknown as { native: string[] }).native.splice(0));
    await visit.page.evaluate(() => stage.set({ value: "set@acme.com", required: true, members: [] }));
    await field().evaluate((it) => it.setAttribute("value", "other@acme.com"));
    await field().evaluate((it: UsherEmailField) => it.formResetCallback());
    await paused();
    expect(await events()).toEqual([]);
    expect(await native()).toEqual([]);
    await input().press("End");
    await input().press("x");
    await leave();
    expect(await events()).toEqual(["usher-change"]);
    expect(await native()).toEqual(["input", "change"]);
    await input().fill("jane@gmial.com");
    await useIt().click();
    expect((await native()).slice(-2)).toEqual(["input", "change"]);
  });

  it("is a plain field without the rules, which the server judges", async () => {
    for (const failed of [false, true]) {
      await mount({ name: "email", failed, required: true }, { bare: true });
      await intoForm();
      expect(await field().locator("[aria-busy=true]").count()).toBe(failed ? 0 : 1);
      expect(await isFormValid()).toBe(false);
      await input().fill(" anything@@ ");
      await leave();
      expect(await isFormValid()).toBe(true);
      expect(await formData()).toBe("anything@@");
      expect(await said()).toBe("");
      expect(await states()).toEqual([]);
      expect(await details()).toMatchObject([
        { value: " anything@@ ", identity: null, status: null, reasonCode: "not-told" },
      ]);
    }
    // Rules that come late judge what is there already.
    await field().evaluate(async (it: UsherEmailField) => {
      it.usher = await stage.createUsher();
    });
    await expect.poll(said).toContain("More than one @");
    expect(await isFormValid()).toBe(false);
  });

  it.each([
    "<img src=x onerror=alert(1)>@x.com",
    "a\u202eb@x.com",
    `${"x".repeat(100_000)}@x.com`,
    "a@x.com\u200b",
    `<b>${"\u202e".repeat(1000)}`,
  ])("shows hostile texts as texts: %#", async (hostile) => {
    await mount({ value: hostile, label: hostile, members: [hostile] });
    await expect.poll(said).not.toBe("");
    expect((await said()).length).toBeLessThan(500);
    expect(await field().locator("img, b").count()).toBe(0);
    expect(await field().evaluate((it: UsherEmailField) => it.value)).toBe(hostile);
    expect(await input().inputValue()).toBe(hostile);
  });

  it("takes the missing value of a framework for an empty one", async () => {
    for (const value of [null, undefined]) {
      await visit.page.evaluate(
        (none) => stage.mount("usher-email-field", { value: none } as object, {}),
        value,
      );
      expect(await input().inputValue()).toBe("");
      expect(await field().evaluate((it: UsherEmailField) => it.checkValidity())).toBe(true);
    }
  });

  it.each(["pseudo", "rightToLeft", "de", "fr", "ja"] as const)(
    "fits a narrow window in %s",
    async (speech) => {
      await visit.page.setViewportSize({ width: 320, height: 640 });
      const values = [`${"j".repeat(60)}@gmial.com`, "info@acme.com", "x@@"];
      for (const value of values) {
        await mount({ value }, { speech });
        await expect.poll(said).not.toBe("");
        const beyond = await overflow(visit.page);
        expect(beyond).toBe(0);
        expect(await field().locator("bdi:not([dir=ltr])").count()).toBe(0);
        expect(await input().getAttribute("dir")).toBe("ltr");
      }
      await visit.page.setViewportSize({ width: 1280, height: 720 });
    },
  );

  it("asks nobody outside and violates no policy", async () => {
    const { origin } = new URL(visit.page.url());
    expect(visit.requests.every((url) => url.startsWith(origin))).toBe(true);
    expect(await visit.violations()).toEqual([]);
    expect(visit.errors).toEqual([]);
  });
});

it("can be imported and made where there is no browser", async () => {
  expect("HTMLElement" in globalThis).toBe(false);
  const { UsherEmailField: Field } = await import("./email-field.js");
  const it = new Field();
  it.value = "jane@acme.com";
  expect([it.form, it.checkValidity(), it.validationMessage]).toEqual([null, true, ""]);
});

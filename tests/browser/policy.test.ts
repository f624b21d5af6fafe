import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contentSecurityPolicy } from "../../web/page/csp.mjs";
import { accessibilityProblems } from "./accessibility.js";
import { hosts, openTheatre, type Theatre } from "./harness.mjs";
import { wordsOf } from "./words.js";

let theatre: Theatre;
beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(() => theatre.close());

describe("the policy the page promises", () => {
  it("is the one that is served", async () => {
    const { page, close } = await theatre.visit(`https://${hosts.EU}/`);
    const headers = await page.evaluate(async () => [...(await fetch(location.href)).headers]);
    expect(Object.fromEntries(headers)).toMatchObject({
      "content-security-policy": contentSecurityPolicy,
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
    });
    await close();
  });

  it("is kept while the page is used, and nothing is asked for after it has loaded", async () => {
    const { page, requests, errors, violations, close } = await theatre.visit(`https://${hosts.EU}/`);
    await page.locator("usher-role-matrix [role=grid]").waitFor();
    await page.waitForLoadState("networkidle");
    const loaded = requests.length;
    expect([...new Set(requests.map((url) => new URL(url).host))]).toEqual([hosts.EU]);

    await page.getByRole("textbox", { name: "Host or link" }).fill("https://jp.cloud.langfuse.com/x");
    await page.locator(".verdict summary").click();
    await page.locator("usher-role-matrix").getByRole("searchbox").fill("prompts");
    await page.getByRole("combobox", { name: "Compare" }).selectOption("OWNER");
    await page.getByRole("combobox", { name: "with" }).selectOption("NONE");
    await page.getByRole("gridcell").last().click();
    await page.getByRole("radio", { name: "Organisation" }).check();
    await page.getByRole("combobox", { name: "Language" }).selectOption("fr");

    expect(requests.slice(loaded)).toEqual([]);
    expect(await violations()).toEqual([]);
    expect(errors).toEqual([]);
    await close();
  });

  it("lets the module start without a single request of its own", async () => {
    const { page, requests, close } = await theatre.visit(`https://${hosts.EU}/stage/`);
    await page.waitForLoadState("networkidle");
    const loaded = requests.length;
    await page.evaluate(async () => {
      const usher = await stage.createUsher();
      usher.matrix("project");
      usher.detectRegion(location.host);
    });
    expect(requests.slice(loaded)).toEqual([]);
    await close();
  });

  it("leaves a person with a kind word and a way on when it forbids the module", async () => {
    const { page, errors, violations, close } = await theatre.visit(`https://${hosts.withoutWasm}/`);
    const notice = page.locator(".notice");
    await notice.waitFor();
    expect(await wordsOf(notice)).toContain("the server checks every action itself");
    expect(await page.locator("usher-role-matrix").getByRole("alert").count()).toBe(1);
    expect((await violations()).join()).toContain("wasm-eval");

    await notice.getByRole("button", { name: "Try again" }).click();
    await notice.waitFor();

    await notice.getByRole("button", { name: "Add new members" }).click();
    await page.getByLabel("E-mail addresses").fill("new@x.com\nnobody@");
    await page.getByRole("button", { name: "Send 2 invites" }).click();
    await page.getByRole("heading", { name: "1 sent, 1 failed" }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(errors).toEqual([]);
    await close();
  });

  it("refuses what it says it refuses", async () => {
    const { page, close } = await theatre.visit(`https://${hosts.EU}/stage/`);
    const outcome = await page.evaluate(async () => {
      const refused = (attempt: () => unknown) => {
        try {
          attempt();
          return false;
        } catch {
          return true;
        }
      };
      const sheet = document.createElement("style");
      sheet.textContent = "h1 { color: rgb(1, 2, 3) }";
      document.head.append(sheet);
      const title = document.body.appendChild(document.createElement("h1"));
      title.setAttribute("style", "outline: 3px solid");
      const looks = getComputedStyle(title);
      return {
        innerHtml: refused(() => {
          document.createElement("div").innerHTML = "<b>x</b>";
        }),
        otherPolicy: refused(() => Reflect.get(globalThis, "trustedTypes").createPolicy("another", {})),
        styleElement: looks.color !== "rgb(1, 2, 3)",
        styleAttribute: looks.outlineStyle !== "solid",
        otherHost: await fetch("https://us.cloud.langfuse.com/").then(
          () => false,
          () => true,
        ),
      };
    });
    expect(outcome).toEqual({
      innerHtml: true,
      otherPolicy: true,
      styleElement: true,
      styleAttribute: true,
      otherHost: true,
    });
    await close();
  });

  it("is tried where nothing else resolves", async () => {
    await expect(theatre.visit("https://example.org/")).rejects.toThrow("ERR_NAME_NOT_RESOLVED");
  });
});

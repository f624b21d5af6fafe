import { beforeEach, describe, expect, it } from "vitest";
import { accessibilityProblems } from "../../../tests/browser/accessibility.js";
import type { Visit } from "../../../tests/browser/harness.mjs";
import { onStage } from "../../../tests/browser/on-stage.js";
import { wordsOf } from "../../../tests/browser/words.js";
import type { MatrixChoice } from "./view.js";

let visit: Visit;
onStage((opened) => {
  visit = opened;
});

const matrix = () => visit.page.locator("usher-role-matrix");
const grid = () => matrix().getByRole("grid");
const scopes = () =>
  grid()
    .locator("tbody tr")
    .evaluateAll((rows) => rows.map((row) => row.dataset.scope));
const note = () => wordsOf(matrix().locator("#note"));
const summary = () => wordsOf(matrix().locator(".summary"));
const events = () => visit.page.evaluate(() => stage.events);
const press = (...keys: string[]) =>
  keys.reduce((done, key) => done.then(() => visit.page.keyboard.press(key)), Promise.resolve());

const mount = (properties: Partial<MatrixChoice> = {}) =>
  visit.page.evaluate((given) => stage.mount("usher-role-matrix", given), properties);

/** Row and column of the cell in focus. */
const place = () =>
  matrix().evaluate((element) => {
    const cell = element.shadowRoot?.activeElement as HTMLTableCellElement;
    return [(cell.parentElement as HTMLTableRowElement).sectionRowIndex, cell.cellIndex];
  });

describe("usher-role-matrix", () => {
  beforeEach(() => mount());

  it("is accessible", async () => {
    for (const properties of [
      {},
      { level: "organization" },
      { from: "MEMBER", to: "VIEWER" },
      { filter: "?" },
    ] as const) {
      await mount(properties);
      expect(await accessibilityProblems(visit.page), JSON.stringify(properties)).toEqual([]);
    }
  });

  it.each(["project", "organization"] as const)(
    "shows every cell of the %s level as the rules say",
    async (level) => {
      await mount({ level });
      const said = await visit.page.evaluate(async (at) => (await stage.createUsher()).matrix(at), level);
      const shown = await grid()
        .locator("tbody tr")
        .evaluateAll((rows) =>
          rows.map((row) =>
            [...row.querySelectorAll("td")].map((cell) => cell.querySelector(".unseen")?.textContent),
          ),
        );
      expect(await scopes()).toEqual(said.scopes);
      expect(shown).toEqual(said.granted.map((row) => row.map((held) => (held ? "Allowed" : "Not allowed"))));
    },
  );

  it("has one tab stop", async () => {
    expect(await grid().locator("[tabindex='0']").count()).toBe(1);
    await grid().getByRole("gridcell").nth(7).click();
    expect(await grid().locator("[tabindex='0']").count()).toBe(1);
  });

  it("is walked by keyboard", async () => {
    const last = (await scopes()).length - 1;
    await grid().locator("[tabindex='0']").focus();
    const walk: [string, [number, number]][] = [
      ["ArrowLeft", [0, 0]],
      ["ArrowRight", [0, 1]],
      ["ArrowDown", [1, 1]],
      ["End", [1, 5]],
      ["Home", [1, 0]],
      ["PageDown", [11, 0]],
      ["PageUp", [1, 0]],
      ["Control+End", [last, 5]],
      ["ArrowDown", [last, 5]],
      ["Control+Home", [0, 0]],
    ];
    for (const [key, expected] of walk) {
      await press(key);
      expect(await place(), key).toEqual(expected);
    }
  });

  it("mirrors left and right where the text runs from right to left", async () => {
    await visit.page.evaluate(() => stage.mount("usher-role-matrix", {}, { speech: "rightToLeft" }));
    await grid().locator("[tabindex='0']").focus();
    await press("ArrowLeft", "ArrowLeft");
    expect(await place()).toEqual([0, 2]);
    await press("ArrowRight");
    expect(await place()).toEqual([0, 1]);
  });

  it("never hides the cell in focus under the head", async () => {
    await grid().locator("[tabindex='0']").focus();
    await press("Control+End", "PageUp", "PageUp", "ArrowUp", "ArrowUp");
    const [head, cell] = await matrix().evaluate((element) => [
      element.shadowRoot?.querySelector("thead th")?.getBoundingClientRect().bottom ?? 0,
      element.shadowRoot?.activeElement?.getBoundingClientRect().top ?? 0,
    ]);
    expect(cell).toBeGreaterThanOrEqual(head ?? 0);
  });

  it("says for the cell in focus whether, from which role on, and who", async () => {
    const cell = grid().locator("tr[data-scope='prompts:CUD'] td").nth(3);
    await cell.focus();
    await expect.poll(note).toContain("Viewer may not use prompts:CUD.");
    expect(await note()).toContain("Smallest role: Member. Who can: Owner, Admin and Member.");
    expect(await cell.getAttribute("aria-describedby")).toBe("note");
    await press("Home");
    await expect.poll(note).toMatch(/^prompts:CUD Smallest role: Member\./);
  });

  it("filters by the text of the scope and announces the count after a pause", async () => {
    await matrix().getByRole("searchbox").pressSequentially("PROMPTS");
    expect(await scopes()).toEqual(["prompts:CUD", "prompts:read"]);
    expect(await summary()).toBe("Showing 2 of 56 permissions.");
    const status = matrix().getByRole("status");
    expect(await status.textContent()).toBe("");
    await expect.poll(() => status.textContent()).toBe("Showing 2 of 56 permissions.");
  });

  it("keeps the tab stop on its scope while the rows around it go", async () => {
    await grid().locator("tr[data-scope='prompts:read'] td").nth(1).focus();
    await matrix().getByRole("searchbox").fill("prompts");
    expect(await grid().locator("tr[data-scope='prompts:read'] td[tabindex='0']").count()).toBe(1);
    await matrix().getByRole("searchbox").fill("dashboards");
    expect(await grid().locator("[tabindex='0']").count()).toBe(1);
  });

  it("says kindly when nothing is found and clears the filter", async () => {
    await matrix().getByRole("searchbox").fill("zzz");
    expect(await wordsOf(matrix().locator(".empty"))).toContain("No permission contains “zzz”.");
    await matrix().getByRole("button", { name: "Clear filter" }).click();
    expect((await scopes()).length).toBe(56);
    expect(await matrix().evaluate((it) => it.shadowRoot?.activeElement?.getAttribute("type"))).toBe(
      "search",
    );
  });

  it("compares two roles and shows only what they differ in", async () => {
    const onlyDifferences = matrix().getByRole("checkbox");
    expect(await onlyDifferences.isDisabled()).toBe(true);
    await matrix().getByRole("combobox", { name: "Compare" }).selectOption("VIEWER");
    await matrix().getByRole("combobox", { name: "with" }).selectOption("ADMIN");
    await onlyDifferences.check();
    const said = await visit.page.evaluate(async () =>
      (await stage.createUsher()).compareRoles("project", "VIEWER", "ADMIN"),
    );
    expect((await scopes()).toSorted()).toEqual([...said.gained, ...said.lost].toSorted());
    expect(await summary()).toContain(`From Viewer to Admin: ${said.gained.length} permissions more.`);
    expect(await grid().getByText("Added").count()).toBe(said.gained.length);
  });

  it("says so when two roles hold the same", async () => {
    await mount({ level: "organization", from: "VIEWER", to: "NONE", differences: true });
    expect(await wordsOf(matrix().locator(".empty"))).toContain("Viewer and None hold the same permissions.");
  });

  it("tells what a person chose, and stays silent when a page sets it", async () => {
    await visit.page.evaluate(() =>
      stage.set({ level: "organization", filter: "x", from: "OWNER", to: "NONE" }),
    );
    expect(await events()).toEqual([]);
    await matrix().getByRole("radio", { name: "Project" }).check();
    expect(await events()).toEqual(["usher-change"]);
  });

  it("downloads what is shown", async () => {
    await mount({ level: "organization", filter: "read" });
    const [download] = await Promise.all([
      visit.page.waitForEvent("download"),
      matrix().getByRole("button", { name: "Download CSV" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("permissions-organization.csv");
    let text = "";
    for await (const part of await download.createReadStream()) text += String(part);
    expect(text.split("\r\n").map((line) => line.split(",")[0])).toEqual([
      "\ufeffPermission",
      "organizationMembers:read",
      "auditLogs:read",
      "",
    ]);
    expect(text).toContain("auditLogs:read,Allowed,Allowed,Not allowed,Not allowed,Not allowed");
  });

  it("prints the whole table and nothing to press", async () => {
    await visit.page.emulateMedia({ media: "print" });
    const clipped = await matrix().evaluate((element) => {
      const frame = element.shadowRoot?.querySelector(".frame") as HTMLElement;
      return frame.scrollHeight - frame.clientHeight;
    });
    expect(clipped).toBe(0);
    expect(await matrix().getByRole("button").count()).toBe(0);
    await visit.page.emulateMedia({ media: null });
  });

  it("is busy until the rules are there, and offers to try again when they never come", async () => {
    await visit.page.evaluate(() => stage.mount("usher-role-matrix", {}, { bare: true }));
    expect(await matrix().locator("[aria-busy=true]").count()).toBe(1);
    await visit.page.evaluate(() => stage.set({ failed: true }));
    await matrix().getByRole("button", { name: "Try again" }).click();
    expect(await events()).toEqual(["usher-retry"]);
  });

  it("shows a deployment's own roles by their ids", async () => {
    await visit.page.evaluate(() =>
      stage.mount(
        "usher-role-matrix",
        {},
        {
          settings: {
            roles: {
              project: {
                OWNER: ["reports:read", "reports:CUD"],
                ADMIN: ["reports:read", "reports:CUD"],
                AUDITOR: ["reports:read"],
                MEMBER: ["reports:read"],
                VIEWER: [],
                NONE: [],
              },
            },
          },
        },
      ),
    );
    const heads = await grid().getByRole("columnheader").allInnerTexts();
    expect(heads.map((head) => head.split("\n")[0])).toContain("AUDITOR");
    expect((await scopes()).toSorted()).toEqual(["reports:CUD", "reports:read"]);
  });

  it("violates no policy", async () => {
    expect(await visit.violations()).toEqual([]);
    expect(visit.errors).toEqual([]);
  });
});

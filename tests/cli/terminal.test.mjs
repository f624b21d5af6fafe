// What reaches a terminal: colours and a bar where it is one, and nothing that it would obey from anybody else.
import { describe, expect, it } from "vitest";
import { folderOf, onTerminal, unseen, usher } from "./call.mjs";

const { file } = folderOf();
const ESC = "\u001b";
const can = ["can", "OWNER", "project:delete"];

describe("colours", () => {
  it.each([
    ["a terminal", {}, true],
    ["NO_COLOR", { NO_COLOR: "1" }, false],
    ["an empty NO_COLOR", { NO_COLOR: "" }, true],
    ["a dumb terminal", { TERM: "dumb" }, false],
    ["FORCE_COLOR=0", { FORCE_COLOR: "0" }, false],
    ["FORCE_COLOR before NO_COLOR", { FORCE_COLOR: "1", NO_COLOR: "1" }, true],
  ])("on a terminal: %s", async (_, env, isColoured) => {
    const { status, shown } = await onTerminal(can, env);
    expect(status).toBe(0);
    expect(shown.includes(`${ESC}[32mOwner may use project:delete.${ESC}[39m`)).toBe(isColoured);
    expect(shown.includes(ESC)).toBe(isColoured);
  });

  it.each([
    ["nothing", {}, false],
    ["FORCE_COLOR", { FORCE_COLOR: "1" }, true],
    ["an empty FORCE_COLOR", { FORCE_COLOR: "" }, true],
    ["TERM alone", { TERM: "xterm-256color", COLORTERM: "truecolor" }, false],
  ])("in a pipe: %s", async (_, env, isColoured) => {
    expect((await usher(can, { env })).out.includes(ESC)).toBe(isColoured);
    expect((await usher(["nothing"], { env })).err.includes(ESC)).toBe(isColoured);
  });
});

describe("the bar", () => {
  const people = file("people.csv", "ann@acme.com\nbo@acme.com\n");

  it("is drawn on a terminal, and gone at the end", async () => {
    const { status, shown } = await onTerminal(["check-list", people]);
    expect(status).toBe(0);
    expect(shown).toMatch(/\[#{24}\] 100 % {2}\d rows?/);
    expect(shown).toContain(`\r${ESC}[2K${ESC}[32m2 ready.`);
  });

  it("is nowhere else", async () => {
    expect(await usher(["check-list", people], { env: { FORCE_COLOR: "0" } })).toEqual({
      status: 0,
      out: "2 ready.\n",
      err: "",
    });
  });
});

describe("hostile text", () => {
  const attacks = [
    `${ESC}[2J${ESC}[31mred`,
    `${ESC}]0;title\u0007`,
    `${ESC}]8;;https://evil.example${ESC}\\link`,
    `\u009b31m\u0090q\u009c`,
    "\u202egnp.exe\u2066\u2069",
    "back\b\b\b\rover\u007f",
    "tags\u{e0041}\u{e0042}\u200b\u2028\u2029\ufeff",
    `${"%s%n"}\u001b[6n`,
  ];
  const attack = attacks.join("");
  const calls = [
    ...attacks.map((one) => ["check-email", `jane${one}@acme.com`]),
    ["check-link", attack],
    ["check-link", `https://cloud.langfuse.com/organization/${attack}`, "--as", attack, "--invited", attack],
    ["check-link", "x", "--at", `${attack}.com`],
    ["check-link", "x", "--at", attack.replaceAll(/[.:/]/g, "")],
    ["region", `https://${attack}.com/`],
    ["can", attack, attack],
    ["explain", "OWNER", attack],
    ["matrix", attack],
    ["matrix", `--${attack}`],
    ["matrix", "--lang", attack],
    ["check-list", `/nowhere/${attack}`],
    [attack],
    [`-${attack}`],
  ];

  it("never reaches the terminal, from an argument", async () => {
    for (const words of calls) {
      for (const more of [[], ["--json"]]) {
        const { status, out, err } = await usher([...words, ...more]);
        expect([0, 1, 2], err).toContain(status);
        expect(out + err, JSON.stringify(words)).not.toMatch(unseen);
        expect(out + err).not.toBe("");
      }
    }
  });

  it.each([[[]], [["--csv"]], [["--json"]]])("never from a list: %j", async (more) => {
    const lines = attacks.map((attack, at) => `"${attack} Doe","jane${at}${attack}@acme.com",${attack}`);
    const list = file("hostile.csv", `name,email,role\n${lines.join("\n")}\n`);
    const { status, out } = await usher(["check-list", list, "--members", list, ...more]);
    expect(status).toBe(1);
    expect(out).not.toMatch(unseen);
    const { shown } = await onTerminal(["check-list", list, ...more], { NO_COLOR: "1" });
    // The bar's own two.
    expect(shown.replaceAll(`\r${ESC}[2K`, "")).not.toMatch(unseen);
  });

  it("never from settings, and stays the same JSON", async () => {
    const id = `A${attack}`;
    const settings = file("hostile.json", JSON.stringify({ [id]: 1, regions: [{ id, host: "x.acme.com" }] }));
    const { err } = await usher(["matrix", "--settings", settings]);
    expect(err).toContain("\\u{1b}");
    expect(err).not.toMatch(unseen);
    const { out } = await usher(["check-email", `jane${ESC}\u202e@acme.com`, "--json"]);
    expect(JSON.parse(out).address).toBe(`jane${ESC}\u202e@acme.com`);
  });

  it("is read in whole and shown in part", async () => {
    const long = "x".repeat(100_000);
    const { status, out } = await usher(["check-list", "-"], { input: `${long}@acme.com\n`.repeat(20) });
    expect(status).toBe(1);
    expect(out.length).toBeLessThan(20_000);
    expect(
      (await usher(["check-link", "-"], { input: [..."<".repeat(64)].map((c) => c.repeat(2 ** 16)) })).status,
    ).toBe(1);
    const endless = function* () {
      for (let sent = 0; sent < 40; sent += 1) yield "y".repeat(2 ** 20);
    };
    const { status: refused, err } = await usher(["check-link", "-"], { input: endless() });
    expect([refused, err]).toEqual([2, "Error: This is longer than 32 MB. Paste less of it.\n"]);
  });
});

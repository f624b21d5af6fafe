// The manual: every command, every option that it accepts and no other, in every language.
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { describe, expect, it } from "vitest";
import { usher } from "./call.mjs";

const languages = ["en", "de", "fr", "ja"];
const sections = {
  en: ["NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "JSON", "EXIT STATUS", "ENVIRONMENT", "EXAMPLES"],
  de: ["NAME", "AUFRUF", "BESCHREIBUNG", "OPTIONEN", "JSON", "RÜCKGABEWERT", "UMGEBUNG", "BEISPIELE"],
  fr: ["NOM", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "JSON", "CODE DE RETOUR", "ENVIRONNEMENT", "EXEMPLES"],
  ja: ["名前", "書式", "説明", "オプション", "JSON", "終了ステータス", "環境変数", "例"],
};
/** What each command takes beside the options of every command, and what it prints as JSON. */
const commands = {
  "check-link": [
    ["at", "as", "invited"],
    "{ link: InviteLink, check: InviteVerdict, page: HostVerdict | null }",
  ],
  "check-list": [
    ["members", "role", "project-role", "actor-role", "plan", "csv", "out"],
    "InviteListVerdict",
  ],
  can: [["level"], "boolean"],
  explain: [["level"], "{ level: Level, explanation: AccessExplanation, rolesWith: Role[] }"],
  matrix: [[], "PermissionMatrix"],
  region: [[], "HostVerdict"],
  "check-email": [[], "EmailVerdict"],
};
const everywhere = ["json", "settings", "lang", "help"];
const names = Object.keys(commands);
const all = [...new Set([...Object.values(commands).flatMap(([own]) => own), ...everywhere, "version"])];

/** The lines below a title. */
function sectionOf(page, title) {
  const lines = page.split("\n");
  const from = lines.indexOf(title) + 1;
  return lines.slice(from, lines.findIndex((line, at) => at >= from && /^\S/.test(line)) >>> 0);
}
const optionsIn = (lines) => lines.flatMap((line) => /^ {4}(?:-\w, )?--([\w-]+)/.exec(line)?.[1] ?? []);
const helpOf = async (name, lang) => (await usher([...name, "--help", "--lang", lang])).out;

describe.each(languages)("--help in %s", (lang) => {
  it("lists every command", async () => {
    const { status, out, err } = await usher(["--help", "--lang", lang]);
    expect([status, err]).toEqual([0, ""]);
    const listed = out.split("\n").flatMap((line) => /^ {4}([a-z-]+) {2,}\S/.exec(line)?.[1] ?? []);
    expect(listed).toEqual(names);
    expect(optionsIn(out.split("\n"))).toEqual(["lang", "help", "version"]);
  });

  it.each(names)("%s is a page of the manual", async (name) => {
    const { status, out, err } = await usher([name, "--help", "--lang", lang]);
    expect([status, err]).toEqual([0, ""]);
    expect(out.split("\n").filter((line) => /^\S/.test(line))).toEqual(sections[lang]);
    expect(out).not.toMatch(/undefined|\[object|NaN/);
    const [own, json] = commands[name];
    expect(optionsIn(sectionOf(out, sections[lang][3]))).toEqual([...own, ...everywhere]);
    expect(out).toContain(`\n        ${json}\n`);
    expect(sectionOf(out, sections[lang][7]).join("\n")).toContain(`usher ${name}`);
    for (const line of out.split("\n").filter((line) => !line.includes("usher "))) {
      const columns = [...line].reduce(
        (sum, letter) => sum + (/[\u3000-\u9fff\uff00-\uff60]/.test(letter) ? 2 : 1),
        0,
      );
      expect(columns, line).toBeLessThanOrEqual(80);
    }
  });
});

describe("options", () => {
  it.each(names)("%s takes those that its help names, and no other", async (name) => {
    const listed = optionsIn((await helpOf([name], "en")).split("\n"));
    for (const option of all) {
      const { err } = await usher([name, `--${option}=`]);
      const isRefused = err.includes(`has no option --${option}.`);
      expect(isRefused, option).toBe(!listed.includes(option));
    }
  });

  it("are those that the parser is given", () => {
    const source = readFileSync(new URL("../../web/cli/arguments.ts", import.meta.url), "utf8");
    const table = /export const options = \{\n([\s\S]+?)\n\} as const/.exec(source)?.[1] ?? "";
    const given = [...table.matchAll(/^ {2}"?([\w-]+)"?: \{ type: "(string|boolean)"/gm)];
    expect(given.map(([, name]) => name).sort()).toEqual([...all].sort());
    const options = Object.fromEntries(given.map(([, name, type]) => [name, { type }]));
    expect(() => parseArgs({ args: [], options })).not.toThrow();
  });

  it("may stand before the command", async () => {
    expect((await usher(["--lang", "fr", "matrix", "--help"])).out).toContain("NOM\n");
    expect((await usher(["--json", "can", "OWNER", "project:delete"])).out).toBe("true\n");
  });
});

describe("examples of the manual", () => {
  it.each(names.filter((name) => name !== "check-list"))("%s: they run", async (name) => {
    const lines = sectionOf(await helpOf([name], "en"), "EXAMPLES").map((line) => line.trim());
    const simple = lines.filter((line) => line.startsWith(`usher ${name}`) && !/[<|&]/.test(line));
    expect(simple.length).toBeGreaterThan(0);
    for (const line of simple) {
      const words = [...line.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain);
      expect((await usher(words.slice(1))).err, line).toBe("");
    }
  });
});

it("says which version it is", async () => {
  const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
  for (const flag of ["--version", "-V"]) expect((await usher([flag])).out).toBe(`${version}\n`);
});

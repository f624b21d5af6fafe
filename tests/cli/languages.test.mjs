// Four languages, chosen as POSIX chooses them or by --lang.
import { describe, expect, it } from "vitest";
import { commandLineMessages } from "../../web/messages/command-line.js";
import { languages } from "../../web/messages/languages.js";
import { folderOf, usher } from "./call.mjs";

const { file } = folderOf();
const names = Object.keys(languages);
const english = "Member may not use apiKeys:CUD.";
const said = {
  en: english,
  de: "Die Rolle Mitglied darf apiKeys:CUD nicht verwenden.",
  fr: "apiKeys:CUD",
  ja: "apiKeys:CUD",
};

describe("the language", () => {
  it.each([
    [{ LC_ALL: "de_DE.UTF-8", LANG: "fr_FR.UTF-8" }, "de"],
    [{ LC_MESSAGES: "ja_JP", LANG: "de_DE" }, "ja"],
    [{ LC_ALL: "", LANG: "fr_CA@euro" }, "fr"],
    [{ LANG: "C.UTF-8" }, "en"],
    [{ LANG: "pt_BR.UTF-8" }, "en"],
    [{ LANG: "__proto__" }, "en"],
    [{ LANG: "" }, "en"],
  ])("%j is %s", async (env, language) => {
    const { out } = await usher(["can", "MEMBER", "apiKeys:CUD"], { env });
    expect(out).toContain(languages[language].matrix.levels.project);
    expect(out).toContain(languages[language].roles.MEMBER.name);
    expect(out).toContain(said[language]);
  });

  it("is the one of --lang, whatever the environment says", async () => {
    const { out } = await usher(["can", "MEMBER", "apiKeys:CUD", "--lang", "de-AT"], {
      env: { LC_ALL: "ja_JP" },
    });
    expect(out).toContain(said.de);
  });

  it("is one of four", async () => {
    const { status, err } = await usher(["matrix", "--lang", "tlh"]);
    expect(status).toBe(2);
    expect(err).toContain("--lang does not know “tlh”. It knows en, de, fr and ja.");
  });
});

describe.each(names)("in %s", (language) => {
  const messages = languages[language];
  const words = commandLineMessages[language];
  const tell = (given, around) => usher([...given, "--lang", language], around);

  it("every command answers with the sentences of the page", async () => {
    const link = "https://us.cloud.langfuse.com/organization/o1";
    const { joinCheck, region, addresses, inviteDialog, matrix } = messages;
    expect((await tell(["check-link", link, "--at", "EU"])).out).toContain(
      joinCheck.verdicts["wrong-region"],
    );
    expect((await tell(["check-link", link])).out).toContain(words.tellMore(["--at", "--as", "--invited"]));
    expect((await tell(["check-link", "https://t.co/x"])).out).toContain(words.opaque);
    expect((await tell(["region", "example.com"])).out).toContain(region.meanings.foreign);
    expect((await tell(["check-email", "jane@"])).out).toContain(addresses.problems.incomplete);
    expect((await tell(["explain", "OWNER", "project:read"])).out).toContain(
      matrix.smallestRole(messages.roles.VIEWER.name),
    );
    expect((await tell(["matrix"])).out).toContain(`✓ ${matrix.allowed}`);
    expect((await tell(["check-list", "-"], { input: "a1@x.com, nobody@" })).out).toContain(
      inviteDialog.summary({ ready: 1, attention: 0, refused: 1 }),
    );
  });

  it("every failure says what happened and what to do", async () => {
    const { failures } = words;
    const broken = file("broken.json", "{");
    const wrong = file("wrong.json", '{ "regions": 1 }');
    const workbook = file("book.xlsx", Buffer.from([0x50, 0x4b, 3, 4, 0, 0]));
    const cases = [
      [["nothing"], failures.unknownCommand("nothing"), words.seeHelp("usher")],
      [[], failures.noCommand, words.seeHelp("usher")],
      [["matrix", "--at", "EU"], failures.unknownOption("--at", "usher matrix")],
      [["matrix", "--json=1"], failures.unwantedValue("--json")],
      [["check-link", "x", "--as", "--json"], failures.missingValue("--as")],
      [["can", "OWNER"], failures.missingOperand("SCOPE"), words.seeHelp("usher can")],
      [["region", "a", "b"], failures.tooMany("b")],
      [["check-list", "-", "--csv", "--json"], failures.excluded("--json", "--csv")],
      [["check-list", "-", "--members", "-"], failures.excluded("FILE -", "--members -")],
      [["matrix", "team"], failures.noSuchValue("team", "matrix", ["project", "organization"])],
      [["can", "A", "b", "--level", "x"], failures.noSuchValue("x", "--level", ["project", "organization"])],
      [["check-list", "/nowhere.csv"], failures.unreadable("/nowhere.csv", "missing", "ENOENT")],
      [["check-list", "/"], failures.unreadable("/", "folder", "EISDIR")],
      [["check-list", "-", "--out", "/nowhere/x"], failures.unwritable("/nowhere/x", "missing", "ENOENT")],
      [
        ["check-list", "-", "--members", "/nowhere.csv"],
        failures.unreadable("/nowhere.csv", "missing", "ENOENT"),
      ],
      [["matrix", "--settings", broken], failures.settingsNotJson(broken)],
      [["matrix", "--settings", wrong], failures.settingsInvalid(wrong), "/regions  [wrong-type]"],
      [["can", "KING", "project:read"], words.rolesAre(["OWNER", "ADMIN", "MEMBER", "VIEWER", "NONE"])],
      [["can", "OWNER", "nothing"], words.seeMatrix],
      [["check-list", workbook], messages.inviteDialog.unreadableFile],
    ];
    for (const [given, ...sentences] of cases) {
      const { status, out, err } = await tell(given);
      expect([status, out], err).toEqual([2, ""]);
      expect(err.startsWith(`${words.error}: `), err).toBe(true);
      for (const sentence of sentences) expect(err).toContain(sentence);
      expect(err).not.toMatch(/^\s+at |\.js:|node:/m);
    }
  });
});

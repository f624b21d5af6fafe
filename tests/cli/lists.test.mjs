// Lists: what becomes of each row, as text, table and JSON, from files and pipes, of any size.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { createUsher } from "../../dist/index.js";
import { folderOf, usher } from "./call.mjs";

const rules = await createUsher();
const { folder, file } = folderOf();
const text = [
  "email,role,name",
  "ann@acme.com,OWNER,Ann",
  "nobody@,,",
  "ANN@acme.com,,",
  "bo@gmial.com,VIEWER,Bo",
  "kim@acme.com,KING,Kim",
  "mia@acme.com,,Mia",
  "joe+1@gmail.com,,Joe",
  "",
].join("\n");
const people = file("people.csv", text);
const members = file("members.csv", "name;email\nMia;MIA@acme.com\nJoe;joe@gmail.com\nNobody;n/a@\n");
const left = "1 row of MEMBERS holds no address and was left out.\n".replace("MEMBERS", members);

describe("check-list", () => {
  it("shows the rows that need a look, and the sums", async () => {
    const { status, out, err } = await usher(["check-list", people, "--members", members]);
    expect(status).toBe(1);
    expect(err).toBe(left);
    expect(out.split("\n")).toEqual([
      "     2  nobody@  The address is not complete.  [empty-domain]",
      "     3  ANN@acme.com  Same as row 1.  [duplicate]",
      "     4  bo@gmial.com  It may be a typing mistake. Did you mean bo@gmail.com?  [possible-typo]",
      "     5  kim@acme.com  The role KING cannot be given here.  [invalid-role]",
      "     6  mia@acme.com  Already a member.  [already-member]",
      expect.stringMatching(
        /^ {5}7 {2}joe\+1@gmail\.com {2}Another address .+ \(joe@gmail\.com\) {2}\[same-mailbox\]$/,
      ),
      "1 ready, 2 need attention and 4 cannot be sent.",
      "",
    ]);
  });

  it("ends with 0 when every row is ready, and not when there is none", async () => {
    const fine = await usher(["check-list", "-"], { input: "ann@acme.com\nbo@acme.com\n" });
    expect(fine).toEqual({ status: 0, out: "2 ready.\n", err: "" });
    expect(await usher(["check-list", "-"])).toEqual({ status: 1, out: "0 ready.\n", err: "" });
  });

  it("asks what the person who invites may do", async () => {
    const { out } = await usher(["check-list", people, "--actor-role", "ADMIN"]);
    expect(out).toContain(
      "     1  ann@acme.com  Owner is higher than your own role, Admin.  [role-above-own]",
    );
    const viewer = await usher(["check-list", "-", "--actor-role", "VIEWER", "--role", "NONE", "--json"], {
      input: "ann@acme.com",
    });
    const context = { actor: { orgRole: "VIEWER" }, orgRole: "NONE" };
    expect(JSON.parse(viewer.out)).toEqual(rules.checkInviteList("ann@acme.com", context));
  });

  it("counts the seats of a plan, with the members of the file", async () => {
    const words = ["check-list", "-", "--actor-role", "OWNER", "--plan", "cloud:hobby", "--members"];
    const { out } = await usher([...words, file("one.csv", "mia@acme.com")], { input: "a1@x.com, b2@x.com" });
    expect(out).toMatch(/2 {2}b2@x\.com {2}All seats of the plan are taken\. {2}\[seat-limit\]/);
    expect(out).toContain("Uses 2 of 1 free seat.");
  });

  it("invites to a project", async () => {
    const words = ["check-list", "-", "--actor-role", "ADMIN", "--project-role", "OWNER", "--json"];
    const { out } = await usher([...words, "--plan", "cloud:team"], { input: "ann@acme.com" });
    const org = { plan: "cloud:team", members: 0, pendingInvites: 0, owners: 1 };
    const context = { actor: { orgRole: "ADMIN" }, org, projectRole: "OWNER", projectId: "p1" };
    expect(JSON.parse(out)).toEqual(rules.checkInviteList("ann@acme.com", context));
    expect(JSON.parse(out).rows[0].reasonCode).toBe("role-above-own");
  });

  it("answers in JSON as the module does, with a line for each row", async () => {
    const { status, out } = await usher(["check-list", people, "--members", members, "--json"]);
    expect(status).toBe(1);
    const answer = rules.checkInviteList(text, { members: ["mia@acme.com", "joe@gmail.com"] });
    expect(JSON.parse(out)).toEqual(answer);
    expect(out.trimEnd().split("\n")).toHaveLength(answer.rows.length + 2);
    expect(JSON.parse((await usher(["check-list", "-", "--json"])).out).rows).toEqual([]);
  });

  it("writes a table that no spreadsheet runs", async () => {
    const { out } = await usher(["check-list", "-", "--csv"], {
      input: `=1+1@acme.com\n"Doe, Jane" <j@acme.com>`,
    });
    expect(out.split("\r\n")).toEqual([
      "row,address,role,name,status,reason,explanation,suggestion",
      expect.stringMatching(/^1,'=1\+1@acme\.com,,,invalid,unsupported-character,/),
      '2,j@acme.com,,"Doe, Jane",ready,ok,Ready,',
      "",
    ]);
  });

  it("puts the file in its place when it is complete, marked as UTF-8 for spreadsheets", async () => {
    const out = file("out.csv", "what was there before");
    const told = await usher(["check-list", people, "--out", out]);
    expect(told.out).toBe(
      `2 ready, 1 needs attention and 3 cannot be sent.\nWritten to ${out}.\n`.replace("2 ready", "3 ready"),
    );
    expect(readFileSync(out, "utf8")).toMatch(/^\ufeffrow,address,.*\r\n1,ann@acme\.com,OWNER,Ann,ready,/);
    await usher(["check-list", people, "--json", "--out", out]);
    expect(JSON.parse(readFileSync(out, "utf8")).rows).toHaveLength(7);
    expect(readdirSync(folder).filter((name) => name.endsWith(".part"))).toEqual([]);
  });

  it("may write over what it reads", async () => {
    const same = file("same.csv", "ann@acme.com\n");
    expect((await usher(["check-list", same, "--out", same])).status).toBe(0);
    expect(readFileSync(same, "utf8")).toContain("1,ann@acme.com,,,ready,ok,Ready,");
  });

  it("writes to a device without putting a file in its place", async () => {
    expect((await usher(["check-list", people, "--out", "/dev/null"])).status).toBe(1);
    expect(statSync("/dev/null").isCharacterDevice()).toBe(true);
  });

  it.each([
    ["UTF-8", (text) => Buffer.from(text)],
    ["UTF-8 with its mark", (text) => Buffer.from(`\ufeff${text}`)],
    ["UTF-16", (text) => Buffer.from(`\ufeff${text}`, "utf16le")],
    ["UTF-16, the other way round", (text) => Buffer.from(`\ufeff${text}`, "utf16le").swap16()],
    ["Windows-1252", (text) => Buffer.from(text, "latin1")],
  ])("reads what spreadsheets write: %s", async (_, encode) => {
    const path = file(
      "encoded.csv",
      encode(`name;email\r\n${"Ö;o@acme.com\r\n".repeat(9000)}Änne;ann@acme.com\r\n`),
    );
    const { out } = await usher(["check-list", path, "--csv"]);
    expect(out).toContain("9001,ann@acme.com,,Änne,ready,ok,Ready,");
    expect((await usher(["check-list", "-", "--members", path], { input: "ANN@acme.com" })).out).toContain(
      "member",
    );
  });

  it("says at once what cannot be read or written, and nothing else", async () => {
    const long = `/tmp/${"x".repeat(300)}`;
    const told = await usher(["check-list", long, "--out", "/nowhere/x"]);
    expect(told).toEqual({
      status: 2,
      out: "",
      err: `Error: ${long} could not be read (ENAMETOOLONG). Try another file or another place.\n`,
    });
  });
});

describe("a list of 100,000 rows", () => {
  const peak = fileURLToPath(new URL("peak.mjs", import.meta.url));
  const note = "x".repeat(1000);

  /** A kilobyte a row, and each tenth mistyped. */
  function* rowsOf(count) {
    for (let row = 0; row < count; row += 1) {
      yield row % 10 === 0 ? `user${row}@gmial.com\n` : `"${note}" <user${row}@acme${row % 50}.com>\n`;
    }
  }

  async function peakOf(count, words) {
    const around = { input: rowsOf(count), node: ["--import", peak] };
    const { status, out, err } = await usher(["check-list", "-", ...words], around);
    expect(status).toBe(1);
    const [, kilobytes] = /^peak (\d+)\n$/.exec(err) ?? [];
    return { megabytes: Number(kilobytes) / 1024, out };
  }

  it("goes through in far less memory than it is long", async () => {
    const few = await peakOf(100, []);
    const { megabytes, out } = await peakOf(100_000, []);
    expect(out.trimEnd().split("\n")).toHaveLength(10_001);
    expect(out).toContain("90,000 ready and 10,000 need attention.");
    expect(megabytes - few.megabytes).toBeLessThan(80);
  });

  it("is written as long as it is read", async () => {
    const path = join(folder, "long.json");
    const few = await peakOf(100, ["--json", "--out", path]);
    const { megabytes } = await peakOf(100_000, ["--json", "--out", path]);
    expect(statSync(path).size).toBeGreaterThan(2 ** 27);
    expect(megabytes - few.megabytes).toBeLessThan(80);
    const written = readFileSync(path, "utf8");
    expect(written.match(/^\{"status"/gm)).toHaveLength(100_000);
    expect(written.slice(-300)).toContain('"counts":{"ready":90000,"attention":10000,');
  });
});

// Every command answers what the module answers: in words, in JSON, and with its exit status.
import { describe, expect, it } from "vitest";
import { createUsher } from "../../dist/index.js";
import { folderOf, usher } from "./call.mjs";

const rules = await createUsher();
const { file } = folderOf();
const invitation =
  "https://us.cloud.langfuse.com/auth/sign-up?targetPath=%2Forganization%2Fo1&email=jane%40acme.com";
const mail = `From: Neural Inverse <no-reply@acme.com>\nSubject: Join\n\nDear Jane,\n\n  ${invitation}\n\nBye\n`;

const json = async (words, around) => {
  const { status, out, err } = await usher([...words, "--json"], around);
  expect(err).toBe("");
  return { status, answer: JSON.parse(out) };
};

describe("check-link", () => {
  it("names the first thing in the way, and the one link to open", async () => {
    const { status, out } = await usher(["check-link", invitation, "--at", "eu", "--as", "jane+x@acme.com"]);
    expect(status).toBe(1);
    const [verdict, open] = out.split("\n");
    expect(verdict).toBe("The invitation is in another data region. Open it there.");
    expect(open).toBe(`Open it on US: ${invitation}`);
    expect(out).toMatch(/Are you in its data region\? +Here is the problem {2}\[other-region\]/);
    expect(out).toMatch(/Is it for the address you use\? +Here is the problem {2}\[other-alias\]/);
    expect(out).toContain("This invitation belongs to US (us.cloud.langfuse.com).");
    expect(out).toContain("The address it was sent to: jane@acme.com");
  });

  it.each([
    ["nobody in the way", ["--at", "US", "--as", "JANE@acme.com"], 0, "ready"],
    ["little known", [], 0, "unknown"],
    ["the page itself", ["--at", "us.cloud.langfuse.com/project/p1"], 0, "unknown"],
    ["another region", ["--at", "https://jp.cloud.langfuse.com/"], 1, "wrong-region"],
    ["signed out", ["--as", ""], 1, "sign-in-needed"],
    ["another account", ["--at", "us", "--as=bo@acme.com"], 1, "wrong-account"],
    [
      "a page of somebody else",
      ["--at", "us.cloud.langfuse.com.evil.example", "--as", "jane@acme.com"],
      1,
      "ready",
    ],
    ["told otherwise", ["--invited", "bo@acme.com", "--as", "bo@acme.com", "--at", "us"], 0, "ready"],
  ])("ends as it is: %s", async (_, words, expected, verdict) => {
    const { status, answer } = await json(["check-link", invitation, ...words]);
    expect([status, answer.check.verdict]).toEqual([expected, verdict]);
  });

  it("says what to ask for next, as long as something is not known", async () => {
    const plain = "https://us.cloud.langfuse.com/organization/o1";
    const first = async (...words) => (await usher(["check-link", ...words])).out.split("\n")[0];
    const begins = "Nothing is in the way so far.";
    expect(await first(plain)).toBe(`${begins} To know more, add --at, --as and --invited.`);
    expect(await first(invitation, "--at", "US")).toBe(`${begins} To know more, add --as.`);
    expect(await first(plain, "--at", "US", "--as", "jane@acme.com")).toBe(
      `${begins} To know more, add --invited.`,
    );
    expect(await first(plain, "--at", "example.com", "--as", "")).not.toContain("--");
  });

  it("answers in JSON as the module does", async () => {
    const { answer } = await json(["check-link", invitation, "--at", "EU"]);
    expect(answer.link).toEqual(rules.readInviteLink(invitation));
    expect(answer.page).toEqual(rules.detectRegion("cloud.langfuse.com"));
    expect(answer.check).toEqual(
      rules.checkInvite({ link: invitation, page: "https://cloud.langfuse.com/" }),
    );
  });

  it("reads a whole mail from a pipe, however it is cut", async () => {
    const { status, out } = await usher(["check-link", "-"], { input: [...mail] });
    expect(status).toBe(0);
    expect(out).toContain(`Open the invitation: ${invitation}`);
  });

  it("lists the invitations when there are several, and follows none of them", async () => {
    const other = invitation.replace("us.", "jp.");
    const { status, out } = await usher(["check-link", `${invitation} ${other}`]);
    expect(status).toBe(1);
    expect(out).toMatch(/^There is more than one invitation in this text/);
    expect(out).toContain(`  ${invitation}\n  ${other}\n`);
    expect(out).not.toContain("Open");
  });

  it.each([
    ["https://cloud.langfuse.com.evil.example/organization/o1", "It imitates cloud.langfuse.com."],
    ["https://bit.ly/x", "Only the gateway that rewrote this link knows where it leads."],
    ["hello", "There is no invitation link in this text."],
    ["", "There is no invitation link in this text."],
  ])("has nothing to open in %j", async (text, sentence) => {
    const { status, out } = await usher(["check-link", text]);
    expect(status).toBe(1);
    expect(out).toContain(sentence);
    expect(out).not.toContain("Open");
  });

  it("says what was rewritten and mended, and what the page is that is no region", async () => {
    const wrapped = `https://www.google.com/url?q=${encodeURIComponent(invitation)}`;
    const { out } = await usher(["check-link", wrapped, "--at", "https://cloud.langfuse.com.evil.example/"]);
    expect(out).toContain("Rewritten by Google.");
    expect(out).toContain("It imitates cloud.langfuse.com.");
    const { out: mended } = await usher(["check-link", "hxxps://us[.]cloud.langfuse[.]com/organization/o1"]);
    expect(mended).toContain("Damage undone: defanged.");
  });

  it("knows the regions of the settings", async () => {
    const settings = file("regions.json", '{ "regions": [{ "id": "MOON", "host": "moon.acme.com" }] }');
    const words = ["check-link", "https://moon.acme.com/organization/o1", "--settings", settings];
    expect((await json([...words, "--at", "moon"])).answer.check.pageRegion).toBe("MOON");
    expect((await usher([...words, "--at", "EU"])).err).toContain("--at does not know “EU”. It knows MOON.");
  });
});

describe("can, explain and matrix", () => {
  it.each([
    ["OWNER", "project:delete", 0, "Owner may use project:delete.  [Project]\n"],
    ["MEMBER", "apiKeys:CUD", 1, "Member may not use apiKeys:CUD.  [Project]\n"],
    ["ADMIN", "projects:create", 0, "Admin may use projects:create.  [Organisation]\n"],
    ["VIEWER", "evaluator:read", 0, "Viewer may use evaluator:read.  [Project]\n"],
  ])("says whether %s can %s", async (role, scope, status, out) => {
    expect(await usher(["can", role, scope])).toEqual({ status, out, err: "" });
    const allowed = status === 0;
    expect(await json(["can", role, scope])).toEqual({ status, answer: allowed });
  });

  it("asks the level that is named", async () => {
    const words = ["explain", "MEMBER", "auditLogs:read", "--level"];
    for (const level of ["project", "organization"]) {
      const { answer } = await json([...words, level]);
      expect(answer).toEqual({
        level,
        explanation: rules.explain(level, "MEMBER", "auditLogs:read"),
        rolesWith: rules.rolesWith(level, "auditLogs:read"),
      });
    }
  });

  it("explains who can", async () => {
    const { status, out } = await usher(["explain", "VIEWER", "apiKeys:CUD"]);
    expect(status).toBe(1);
    expect(out).toBe(
      "Viewer may not use apiKeys:CUD.  [Project]\nWho can: Owner and Admin.\nSmallest role: Admin.\n",
    );
  });

  it.each([
    [["can", "admin", "apiKeys:CUD"], "There is no role called admin here.", "Did you mean ADMIN?"],
    [["explain", "ADMIN", "apikeys:cud"], "There is no permission called apikeys:cud", "mean apiKeys:CUD?"],
    [["can", "constructor", "__proto__"], "There is no role called constructor", "The roles are"],
    [["can", "OWNER", "__proto__"], "There is no permission called __proto__", "usher matrix"],
  ])("takes an unknown name for a mistake: %j", async (words, sentence, advice) => {
    const { status, out, err } = await usher(words);
    expect([status, out]).toEqual([2, ""]);
    expect(err).toContain(sentence);
    expect(err).toContain(advice);
    const machine = await usher([...words, "--json"]);
    expect([machine.status, machine.err]).toEqual([2, err]);
    expect(JSON.parse(machine.out)).toEqual(
      words[0] === "can" ? false : expect.objectContaining({ explanation: expect.anything() }),
    );
  });

  it.each([
    [[], "project"],
    [["project"], "project"],
    [["organization"], "organization"],
  ])("prints the table: %j", async (words, level) => {
    const table = rules.matrix(level);
    expect(await json(["matrix", ...words])).toEqual({ status: 0, answer: table });
    const { out } = await usher(["matrix", ...words]);
    const [head, ...lines] = out.trimEnd().split("\n");
    expect(head.split(/ +/).slice(1)).toEqual(table.roles);
    expect(lines.pop()).toBe("✓ Allowed, – Not allowed");
    expect(lines.map((line) => line.split(/ +/))).toEqual(
      table.scopes.map((scope, row) => [scope, ...table.granted[row].map((has) => (has ? "✓" : "–"))]),
    );
  });
});

describe("region", () => {
  it.each([
    ["jp.cloud.langfuse.com", 0, "Japan  jp.cloud.langfuse.com"],
    ["https://cloud.langfuse.com/project/p1", 0, "EU  cloud.langfuse.com"],
    ["langfuse.com", 1, "No data region  langfuse.com"],
    ["localhost:3000", 1, "Development  localhost:3000"],
    ["example.com", 1, "Another site  example.com"],
    ["cloud.langfuse.com.evil.example", 1, "It imitates cloud.langfuse.com."],
    ["http://[::1", 1, "Unreadable address"],
  ])("says what %s is", async (host, status, sentence) => {
    const told = await usher(["region", host]);
    expect([told.status, told.err]).toEqual([status, ""]);
    expect(told.out).toContain(sentence);
    expect(await json(["region", host])).toEqual({ status, answer: rules.detectRegion(host) });
  });
});

describe("check-email", () => {
  it.each([
    ["jane@acme.com", 0, "Ready"],
    ["jane@gmial.com", 1, "Did you mean jane@gmail.com?"],
    ["info@acme.com", 1, "A shared mailbox: whoever reads it can accept.  [role-account]"],
    ["jane@", 1, "The address is not complete.  [empty-domain]"],
    ["", 1, "Please enter an e-mail address.  [empty]"],
  ])("says what there is to say about %j", async (address, status, sentence) => {
    const told = await usher(["check-email", address]);
    expect([told.status, told.err]).toEqual([status, ""]);
    expect(told.out).toContain(sentence);
    expect(await json(["check-email", address])).toEqual({ status, answer: rules.checkEmail(address) });
  });
});

/** What people see who were invited and cannot join, and what helps them: the same in each engine. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { PendingInvite } from "../../web/elements/people.js";
import { hosts } from "../browser/harness.mjs";
import { engines, type House, openHouse } from "./engines.js";
import type { Person } from "./person.js";

const settings = `https://${hosts.EU}/project/p1`;
const join = `https://${hosts.EU}/join`;
const pasteHere = "Paste the link, or the whole e-mail";
const signedInHere = "The address you are signed in with";

describe.each(engines)("$name", ({ launch }) => {
  let house: House;
  let people: Person[] = [];
  beforeAll(async () => {
    house = await openHouse(launch);
  });
  beforeEach(() => house.site.sandbox.reset());
  afterAll(() => house?.close());

  /** Runs a story, and holds every page in it to the promises of all pages. */
  const story = (name: string, tell: () => Promise<void>) =>
    it(name, async () => {
      try {
        await tell();
        for (const person of people) expect(await person.complaints()).toEqual([]);
      } finally {
        await Promise.all(people.map((person) => person.close()));
        people = [];
      }
    });

  /** Somebody of the sandbox at a page, or nobody it knows. */
  async function enter(url: string, as = "Nobody (signed out)"): Promise<Person> {
    const person = await house.enter();
    people.push(person);
    await person.visit(url);
    await person.choose("You are", as);
    return person;
  }

  async function invite(inviter: Person, address: string): Promise<void> {
    await inviter.press("button", "Add a new member");
    await inviter.fill("E-mail addresses", address);
    await inviter.press("button", "Send 1 invite");
    await inviter.find("heading", "1 sent, 0 failed");
    await inviter.press("button", "Close");
  }

  /** The invitations of the project at a host, as the server has them. */
  async function invitations(host: string): Promise<PendingInvite[]> {
    const { invites } = (await house.site.ask(host, "invites?project=p1")) as { invites: PendingInvite[] };
    return invites;
  }
  const invitationOf = async (address: string, host = hosts.EU) =>
    (await invitations(host)).find(({ email }) => email === address);
  const linkTo = async (address: string, host = hosts.EU) => (await invitationOf(address, host))?.url ?? "";

  async function isMember(address: string, host = hosts.EU): Promise<boolean> {
    const { members } = (await house.site.ask(host, "members?project=p1")) as {
      members: { email: string }[];
    };
    return members.some(({ email }) => email === address);
  }

  story("an administrator invites somebody, whose link leads to the right region", async () => {
    const inviter = await enter(`https://${hosts.US}/project/p1`, "Grace Hopper");
    await invite(inviter, '"New, Somebody" <new+langfuse@example.org>');
    await inviter.find("button", "Revoke: new+langfuse@example.org");
    const row = await invitationOf("new+langfuse@example.org", hosts.US);
    expect(row).toMatchObject({ orgRole: "MEMBER", sentBy: "Grace Hopper" });
    expect(row?.url).toBe(
      `https://${hosts.US}/auth/sign-up?targetPath=%2Forganization%2Forg-us&email=new%2Blangfuse%40example.org`,
    );
    expect(await invitationOf("new+langfuse@example.org", hosts.EU)).toBeUndefined();
  });

  story("the wrong region: one link leads to the right one, whatever a gateway made of it", async () => {
    const link = await linkTo("zed+langfuse@quartz.example", hosts.JP);
    const person = await enter(join);
    await person.paste(
      pasteHere,
      `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(link)}&data=05%7C02&reserved=0`,
    );
    await person.reads("The invitation is in another data region.");
    await person.reads(`This invitation belongs to Japan (${hosts.JP}).`);
    await person.reads(`You are on EU (${hosts.EU}).`);
    expect(await person.url()).toBe(join);
    await person.within("region", "Wrong data region").press("link", "Open it on Japan");
    await person.arrive(link);
    await person.reads(`Data region: Japan ${hosts.JP}`);
  });

  story("an alias: it says what differs, and the inviter sends it to the other address", async () => {
    const [alias, own] = ["zoe+team@analytical.example", "zoe@analytical.example"];
    const inviter = await enter(settings, "Grace Hopper");
    await invite(inviter, alias);
    await inviter.find("button", `Revoke: ${alias}`);

    const person = await enter(join, "Zoe Amari");
    await person.paste(pasteHere, `Hello Zoe, please join:\n<${await linkTo(alias)}>`);
    await person.fill(signedInHere, own);
    await person.reads("You are signed in with another address.");
    await person.reads("Only the part behind the + differs, and that makes it another account.");
    await person.press("button", "Copy message");
    await person.reads("Copied.");
    expect(await person.pasteCopied(pasteHere)).toContain(`exactly this address: ${own}\n`);

    await inviter.press("button", `Revoke: ${alias}`);
    await inviter.press("button", "Revoke");
    await inviter.misses("button", `Revoke: ${alias}`);
    expect(await invitationOf(alias)).toBeUndefined();
    await invite(inviter, own);
    await inviter.reads(own);
    expect(await isMember(own)).toBe(true);
    await person.visit(settings);
    await person.find("heading", /^Project members/);
    await person.reads(own);
  });

  story("expired: the inviter removes and sends it again in one step", async () => {
    const address = "zed+langfuse@quartz.example";
    const before = await invitationOf(address);
    const person = await enter(join);
    await person.paste(pasteHere, before?.url ?? "");
    await person.fill(signedInHere, address);
    await person.press("checkbox", /has expired/);
    await person.reads("The invitation has expired.");
    await person.press("button", "Copy message");
    await person.reads("Copied.");
    const message = await person.pasteCopied(pasteHere);
    expect(message).toContain(address);
    expect(message).toContain("data region EU");

    const inviter = await enter(settings, "Grace Hopper");
    expect((await inviter.find("row", new RegExp(address.replace("+", "\\+")))).text).toContain("Expired");
    await inviter.press("button", `Remove & re-send: ${address}`);
    await inviter.reads(new RegExp(`${address.replace("+", "\\+")}.*expires in [67] days`));
    const after = await invitationOf(address);
    expect(after?.id).not.toBe(before?.id);
    expect(Date.parse(after?.expiresAt ?? "")).toBeGreaterThan(Date.now());
    expect(after).toMatchObject({ orgRole: "VIEWER", sentBy: "Grace Hopper" });
  });

  story("somebody may not invite: it says what it takes, and an administrator can", async () => {
    const member = await enter(settings, "Esra Yılmaz");
    await member.reads("It takes at least the role Admin.");
    expect(await member.find("button", "Add a new member")).toMatchObject({ disabled: true });
    const viewer = await enter(settings, "Finn O’Shea");
    await viewer.reads("which starts with the role Member");
    const admin = await enter(settings, "Grace Hopper");
    await invite(admin, "zoe@analytical.example");
    await admin.reads("zoe@analytical.example");
    expect(await isMember("zoe@analytical.example")).toBe(true);
  });
});

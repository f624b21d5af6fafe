/** People who were invited and cannot join, from what they see to being a member: the same in each engine. */
import { afterAll, beforeAll, beforeEach, describe, expect } from "vitest";
import { hosts } from "../browser/harness.mjs";
import { engines, type House, openHouse } from "./house.js";
import * as steps from "./steps.js";
import { storyteller } from "./storyteller.js";

const { pasteHere, addressField } = steps;
const safeLinks = "Microsoft Defender Safe Links";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
beforeEach(() => house.reset());
afterAll(() => house?.close());

/** Member by the database, by the log, and no longer invited. */
async function expectJoined(region: "eu" | "us" | "jp", email: string, role = "MEMBER"): Promise<void> {
  const accounts = await house.records.accounts(region, email);
  expect(accounts).toEqual([{ id: expect.any(String), role }]);
  expect(await house.records.invitations(region, email)).toEqual([]);
  expect(house.records.log).toContainEqual(
    expect.objectContaining({
      region: region.toUpperCase(),
      by: accounts[0]?.id,
      what: `POST /api/organizations/org-${region}/invitation`,
      reasonCode: "ok",
    }),
  );
}

describe.each(engines)("$name", ({ launch }) => {
  const story = storyteller(() => house, launch);

  story(
    "invited in the US, mail rewritten, opened in the EU, signed in with an alias, joined",
    async ({ guest, admin }) => {
      const [email, alias] = ["vera@quartz.example", "vera+work@quartz.example"];
      const link = steps.signUpLink(hosts.US, "org-us", email);
      await steps.invite(await admin(hosts.US, "harvard.example"), `"Vera" <${email}>`);
      expect(await house.records.mails(email)).toEqual([{ region: "US", url: link }]);

      const vera = await guest(steps.joinAt(hosts.EU));
      await steps.readMail(vera, hosts.EU, email, safeLinks);
      await vera.press("button", "Copy link");
      await vera.reads("Copied");
      await vera.visit(steps.joinAt(hosts.EU));
      expect(await vera.pasteCopied(pasteHere)).toMatch(
        /^https:\/\/\w+\.safelinks\.protection\.outlook\.com\//,
      );
      await vera.reads("The invitation is in another data region.");
      const banner = vera.within("region", "Wrong data region");
      await banner.press("link", "Open it on US");
      await vera.arrive(link);

      await vera.reads(`The link says: for ${email}.`);
      await vera.fill(addressField, alias);
      await vera.reads(`The invitation is for exactly this address: ${email}.`);
      await vera.reads("Only the part behind the + differs, and that makes it another account.");
      await vera.press("button", "Create account");
      await vera.find("heading", "This invitation is for another address");
      await vera.reads(`It was sent to ${email} You are signed in as ${alias}`);
      expect(await house.records.accounts("us", alias)).toEqual([{ id: expect.any(String), role: null }]);

      await vera.press("link", `Sign in as ${email}`);
      await steps.useInvited(vera, email, "Sign in");
      await steps.joinHere(vera, "Harvard Computers", email);
      await expectJoined("us", email);
      expect(await house.records.accounts("us", alias)).toEqual([{ id: expect.any(String), role: null }]);
      expect(await house.records.accounts("eu", email)).toEqual([]);
    },
  );

  story("no mail has arrived: the inviter sends it again", async ({ guest, admin }) => {
    const email = "jo.nakamura@analytical.example";
    const jo = await guest(steps.joinAt(hosts.EU));
    await jo.press("button", "No e-mail has arrived");
    await jo.reads("Look for an e-mail from Neural Inverse in spam, promotions and quarantine.");
    await jo.reads("Ask the person who invited you for the exact address it went to");
    await jo.reads("Until you accept, the project will not show up in your account");
    await jo.fill("The address it was sent to", email);
    await jo.press("checkbox", /cannot find it any more/);
    await jo.press("button", "Copy message");
    await jo.reads("Copied.");
    expect(await jo.pasteCopied(pasteHere)).toContain(`exactly this address: ${email}\n`);

    const inviter = await admin(hosts.EU, "analytical.example");
    await inviter.press("button", `Remove & re-send: ${email}`);
    await inviter.reads(new RegExp(`${email} Member EU sent .{1,20} by Grace Hopper`));
    expect(await house.records.mails(email)).toHaveLength(1);

    await steps.readMail(jo, hosts.EU, email);
    await steps.followMail(jo, steps.signUpLink(hosts.EU, "org-eu", email));
    await steps.useInvited(jo, email, "Create account");
    await steps.joinHere(jo, "Analytical Engines", email);
    await expectJoined("eu", email);
  });

  story(
    "another data region: one link leads to the right one, where the account is",
    async ({ guest, admin }) => {
      const email = "zoe@kansoku.example";
      await steps.invite(await admin(hosts.JP, "kansoku.example"), email);
      const zoe = await guest(steps.joinAt(hosts.EU));
      await steps.readMail(zoe, hosts.EU, email, "Slack");
      await zoe.press("button", "Copy link");
      await zoe.reads("Copied");
      await zoe.visit(steps.joinAt(hosts.EU));
      await zoe.pasteCopied(pasteHere);
      await zoe.reads(`This invitation belongs to Japan (${hosts.JP}).`);
      await zoe.reads(`You are on EU (${hosts.EU}).`);
      await zoe.visit(`https://${hosts.EU}/organization/org-jp`);
      await zoe.reads(`This invitation belongs to Japan (${hosts.JP}).`);
      await zoe.within("region", "Wrong data region").press("link", "Open it on Japan");
      await zoe.arrive(`https://${hosts.JP}/organization/org-jp`);
      await steps.become(zoe, "Zoe Amari", email);
      await steps.joinHere(zoe, "東京観測所", email);
      await expectJoined("jp", email);
      expect(await house.records.accounts("eu", email)).toEqual([]);
    },
  );

  story("another address: the inviter sends it to the one that is signed in", async ({ enter, admin }) => {
    const [alias, own] = ["zoe+team@analytical.example", "zoe@analytical.example"];
    const inviter = await admin(hosts.EU, "analytical.example");
    await steps.invite(inviter, alias);
    await house.records.mails(alias);

    const zoe = await enter(steps.joinAt(hosts.EU));
    await steps.become(zoe, "Zoe Amari", own);
    await steps.readMail(zoe, hosts.EU, alias);
    await steps.followMail(zoe, steps.signUpLink(hosts.EU, "org-eu", alias));
    await zoe.press("link", `Continue as ${own}`);
    await zoe.find("heading", "This invitation is for another address");
    await zoe.visit(steps.joinAt(hosts.EU));
    await zoe.paste(pasteHere, `Hello Zoe, please join:\n<${steps.signUpLink(hosts.EU, "org-eu", alias)}>`);
    await zoe.reads("You are signed in with another address.");
    await zoe.press("button", "Copy message");
    await zoe.reads("Copied.");
    expect(await zoe.pasteCopied(pasteHere)).toContain(`exactly this address: ${own}\n`);

    await inviter.press("button", `Revoke: ${alias}`);
    await inviter.press("button", "Revoke");
    await inviter.misses("button", `Revoke: ${alias}`);
    await steps.invite(inviter, own);
    expect(await house.records.mails(own)).toHaveLength(1);
    await steps.readMail(zoe, hosts.EU, own);
    await steps.followMail(zoe, `https://${hosts.EU}/organization/org-eu`);
    await steps.joinHere(zoe, "Analytical Engines", own);
    await expectJoined("eu", own);
    expect(await house.records.invitations("eu", alias)).toEqual([]);
  });

  story("expired: the inviter removes and sends it again in one step", async ({ guest, admin }) => {
    const email = "zed+langfuse@quartz.example";
    const link = steps.signUpLink(hosts.EU, "org-eu", email);
    const [before] = await house.records.invitations("eu", email);
    expect(before).toMatchObject({ url: link, open: false });
    const zed = await guest(link);
    await steps.useInvited(zed, email, "Create account");
    await zed.find("heading", "This invitation has expired");
    await zed.press("button", "Copy message");
    await zed.reads("Copied.");

    const inviter = await admin(hosts.EU, "analytical.example");
    await inviter.press("button", `Remove & re-send: ${email}`);
    await inviter.reads(
      /zed\+langfuse@quartz\.example Viewer EU sent .{1,20} by Grace Hopper expires in [67] days/,
    );
    expect(await house.records.invitations("eu", email)).toMatchObject([{ role: "VIEWER", open: true }]);
    expect(await house.records.mails(email)).toHaveLength(1);
    await steps.readMail(zed, hosts.EU, email);
    await steps.followMail(zed, `https://${hosts.EU}/organization/org-eu`);
    await zed.find("heading", "You are invited to Analytical Engines");
    await zed.press("button", "Join Analytical Engines");
    await zed.reads("Welcome. You have joined Analytical Engines.");
    await expectJoined("eu", email, "VIEWER");
  });

  story(
    "whoever wants to invite may not: it says what it takes, and an administrator can",
    async ({ enter, admin }) => {
      const email = "zoe@analytical.example";
      const esra = await enter(steps.settingsAt(hosts.EU));
      await steps.become(esra, "Esra Yılmaz", "esra@analytical.example");
      await esra.reads("It takes at least the role Admin.");
      expect(await esra.find("button", "Add a new member")).toMatchObject({ disabled: true });
      await steps.become(esra, "Finn O’Shea", "finn@analytical.example");
      await esra.reads("which starts with the role Member");

      await steps.invite(await admin(hosts.EU, "analytical.example"), email);
      const zoe = await enter(`https://${hosts.EU}/organization/org-eu`);
      await steps.become(zoe, "Zoe Amari", email);
      await steps.joinHere(zoe, "Analytical Engines", email);
      await expectJoined("eu", email);
    },
  );

  story("with the keyboard alone: an account is made and the invitation accepted", async ({ guest }) => {
    const email = "jo.nakamura@analytical.example";
    const jo = await guest(steps.signUpLink(hosts.EU, "org-eu", email));
    await jo.reads(`The link says: for ${email}.`);
    await jo.tabTo("button", "Create account");
    await jo.key("Enter");
    await jo.find("heading", "You are invited to Analytical Engines");
    await jo.tabTo("button", "Join Analytical Engines");
    await jo.key("Space");
    await jo.reads("Welcome. You have joined Analytical Engines.");
    await expectJoined("eu", email);
  });

  story(
    "as the upstream server has it: an account is a member at once, anybody else by signing up",
    async ({ guest, admin }) => {
      const [known, unknown] = ["zoe@analytical.example", "vera@quartz.example"];
      const inviter = await admin(hosts.EU, "analytical.example");
      await inviter.choose("People join", "at once, if they have an account (upstream)");
      await steps.invite(inviter, known);
      await inviter.reads(`Zoe Amari ${known}`);
      expect(await house.records.accounts("eu", known)).toEqual([{ id: "zoe", role: "MEMBER" }]);
      await steps.invite(inviter, unknown);
      expect(await house.records.mails(unknown)).toHaveLength(1);

      const vera = await guest(steps.joinAt(hosts.EU));
      await steps.readMail(vera, hosts.EU, unknown);
      await steps.followMail(vera, steps.signUpLink(hosts.EU, "org-eu", unknown));
      await steps.useInvited(vera, unknown, "Create account");
      await vera.find("heading", /^Organisation members/);
      await vera.reads(`${unknown} (you)`);
      expect(await house.records.accounts("eu", unknown)).toEqual([
        { id: expect.any(String), role: "MEMBER" },
      ]);
      expect(await house.records.invitations("eu", unknown)).toEqual([]);
    },
  );
});

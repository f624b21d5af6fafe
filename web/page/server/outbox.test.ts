/** Mails leave once, whatever refuses or breaks on the way. */
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { openPostgres, type Postgres } from "../../../tests/browser/postgres.mjs";
import { invitation, openVisitors, us, type Visitors } from "../../../tests/browser/visitors.js";
import { polite, smtpServers } from "../mail/loopback-server.js";
import { openDatabase } from "./database.mjs";

const servers = smtpServers();
let postgres: Postgres;
let visitors: Visitors | undefined;
beforeAll(async () => {
  postgres = await openPostgres();
});
afterEach(async () => {
  await visitors?.close();
  visitors = undefined;
  await servers.close();
});
afterAll(() => postgres.close());

/** A sandbox whose mails go to a server. */
async function mailingTo(address: string, { anew = true } = {}): Promise<Visitors> {
  const opened = await openVisitors({ url: postgres.url, smtp: { url: `smtp://${address}` } });
  visitors = opened;
  if (anew) await opened.reset();
  return opened;
}
const invite = (there: Visitors, email: string) =>
  there.seenBy("grace", { orgId: "org-us" }, us).perform(invitation(email));
const mailsOf = async (there: Visitors) => (await there.ask("grace", `${us}/api/sandbox`)).body.mails;

/** Answers the end of each message in turn, and says how often one came. */
function endings(...answers: (string | null)[]) {
  let messages = 0;
  const address = servers.script((line, socket) => {
    if (line !== ".") return polite(line, socket);
    const answer = answers[messages++] ?? "250 fine";
    if (answer === "hang up") socket.destroy();
    else socket.write(`${answer}\r\n`);
  });
  return { address, count: () => messages };
}

it("sends what was refused for now again, later each time, and what was taken never", async () => {
  const { address, count } = endings("451 not now", "421 busy");
  const there = await mailingTo(await address);
  await invite(there, "kim@x.com");
  await there.sandbox.settled();
  expect([count(), await mailsOf(there)]).toEqual([1, { waiting: 1 }]);
  await there.sandbox.settled();
  expect(count()).toBe(1);
  there.state.time += 1000;
  await there.sandbox.settled();
  there.state.time += 4999;
  await there.sandbox.settled();
  expect([count(), await mailsOf(there)]).toEqual([2, { waiting: 1 }]);
  there.state.time += 1;
  await there.sandbox.settled();
  there.state.time += 86_400_000;
  await there.sandbox.settled();
  expect([count(), await mailsOf(there)]).toEqual([3, { sent: 1 }]);
});

it("gives up what is refused for good, and says so without the address", async () => {
  const { address, count } = endings("554 spam from secret@x.com");
  const there = await mailingTo(await address);
  await invite(there, "secret@x.com");
  await there.sandbox.settled();
  there.state.time += 86_400_000;
  await there.sandbox.settled();
  expect([count(), await mailsOf(there)]).toEqual([1, { refused: 1 }]);
  expect(there.state.log.at(-1)).toEqual({
    region: "US",
    by: null,
    what: "mail",
    reasonCode: "refused-message",
  });
});

it("does not send again what may have arrived", async () => {
  const { address, count } = endings("hang up");
  const there = await mailingTo(await address);
  await invite(there, "kim@x.com");
  await there.sandbox.settled();
  there.state.time += 86_400_000;
  await there.sandbox.settled();
  expect([count(), await mailsOf(there)]).toEqual([1, { unsure: 1 }]);
});

it("shows no mailbox, as no mail is in it", async () => {
  const there = await mailingTo(await endings().address);
  expect((await there.ask("grace", `${us}/api/sandbox/mailbox`)).status).toBe(404);
});

it("takes what was on its way when the process died for what may have arrived", async () => {
  const there = await mailingTo(await endings("451 not now").address);
  await invite(there, "kim@x.com");
  await there.sandbox.settled();
  await there.close();
  const database = await openDatabase({ url: postgres.url });
  await database.transaction("usher_us", (sql) => sql("update outbox set state = 'sending'"));
  await database.close();
  const { address, count } = endings();
  const again = await mailingTo(await address, { anew: false });
  again.state.time += 86_400_000;
  await again.sandbox.settled();
  expect([count(), await mailsOf(again)]).toEqual([0, { unsure: 1 }]);
});

it("sends nothing for an invitation that was taken back while its mail waited", async () => {
  const { address, count } = endings("451 not now");
  const there = await mailingTo(await address);
  await invite(there, "kim@x.com");
  await there.sandbox.settled();
  const grace = there.seenBy("grace", { orgId: "org-us" }, us);
  const listed = await grace.invites();
  const found = listed.ok ? listed.value.find(({ email }) => email === "kim@x.com") : undefined;
  if (!found) throw new Error("the invitation is not listed");
  await grace.perform({ action: { type: "cancelInvite", invite: found }, invite: found });
  there.state.time += 86_400_000;
  await there.sandbox.settled();
  expect([count(), await mailsOf(there)]).toEqual([1, {}]);
});

it("sends what waits when the database is back", async () => {
  const { address, count } = endings();
  const there = await mailingTo(await address);
  await postgres.stop("SIGQUIT");
  expect(await invite(there, "kim@x.com")).toEqual({ ok: false, reasonCode: "unavailable" });
  await there.sandbox.settled();
  expect(there.state.log.map(({ what }) => what)).toContain("mail");
  await postgres.start();
  expect(await invite(there, "kim@x.com")).toEqual({ ok: true });
  await there.sandbox.settled();
  expect([count(), await mailsOf(there)]).toEqual([1, { sent: 1 }]);
});

/** From an invitation to its mail in the mailbox, and from there to the one link. */
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { createUsher, type Usher } from "../../../dist/index.js";
import { eu, invitation, openVisitors, us, type Visitors } from "../../../tests/browser/visitors.js";
import { gateways } from "./gateways.mjs";
import type { KeptMessage } from "./mailbox.mjs";

let visitors: Visitors;
let usher: Usher;
beforeAll(async () => {
  [visitors, usher] = [await openVisitors(), await createUsher()];
});
beforeEach(() => visitors.reset());
afterAll(() => visitors.close());

const inviteAs = (name: string, email: string) =>
  visitors.seenBy(name, { orgId: "org-us" }, us).perform(invitation(email));
const mails = async (query = "", origin = us) => {
  const { body } = await visitors.ask("grace", `${origin}/api/sandbox/mailbox${query}`);
  return body as { messages: KeptMessage[]; total: number };
};
const read = async (id: string, query = "") => {
  const { body } = await visitors.ask("grace", `${us}/api/sandbox/mailbox/${id}${query}`);
  return body.message as KeptMessage;
};

test("an invitation is one mail, and every gateway's version of it leads to the same place", async () => {
  await inviteAs("grace", "New.Person+a@x.com");
  await visitors.sandbox.settled();
  const { messages, total } = await mails();
  expect(total).toBe(1);
  expect(messages[0]).toMatchObject({
    to: "New.Person+a@x.com",
    subject: "Grace Hopper has invited you to “Harvard Computers” on Neural Inverse",
    region: "US",
  });
  const { id } = messages[0] as KeptMessage;
  const expected = { region: "US", organizationId: "org-us", email: "New.Person+a@x.com" };
  const plain = await read(id);
  expect(usher.readInviteLink(plain.text)).toMatchObject({ ...expected, url: plain.url, wrappers: [] });
  for (const { id: gateway, name } of gateways.filter(({ decodable }) => decodable)) {
    const rewritten = await read(id, `?gateway=${gateway}`);
    for (const part of [rewritten.text, rewritten.html, rewritten.url])
      expect(usher.readInviteLink(part)).toMatchObject({ ...expected, url: plain.url, wrappers: [name] });
  }
});

test("all hosts show one mailbox, and starting again empties it, also of what was still waiting", async () => {
  await inviteAs("grace", "one@x.com");
  await visitors.sandbox.settled();
  expect((await mails("?to=ONE@x.com", eu)).total).toBe(1);
  await inviteAs("grace", "two@x.com");
  await visitors.reset();
  await visitors.sandbox.settled();
  expect(await mails()).toEqual({ messages: [], total: 0 });
});

test("sent again, an invitation is another mail", async () => {
  await inviteAs("grace", "one@x.com");
  await visitors.sandbox.settled();
  const invites = await visitors.ask("grace", `${us}/api/invites?organization=org-us`);
  const pending = (invites.body.invites as { id: string; email: string }[]).find(
    ({ email }) => email === "one@x.com",
  );
  const taken = await visitors.send(`${us}/api/invites/${pending?.id}?organization=org-us`, {
    method: "DELETE",
    headers: { cookie: "usher-as=grace" },
  });
  expect(taken.status).toBe(200);
  await inviteAs("grace", "one@x.com");
  await visitors.sandbox.settled();
  const { messages } = await mails("?to=one@x.com");
  expect(new Set(messages.map(({ id }) => id)).size).toBe(2);
});

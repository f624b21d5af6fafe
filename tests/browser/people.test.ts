import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { hosts, openTheatre, type Theatre, type Visit } from "./harness.mjs";

let theatre: Theatre;
beforeAll(async () => {
  theatre = await openTheatre();
});
beforeEach(() => theatre.sandbox.reset());
afterAll(() => theatre.close());

/** Asks as a script of the page does. */
const fetched = ({ page }: Visit, url: string, init: RequestInit = {}) =>
  page.evaluate(
    async ([to, how]) => {
      const headers = { "usher-request": "1", "content-type": "application/json" };
      try {
        return await (await fetch(to, { ...how, headers })).json();
      } catch (error) {
        return (error as Error).name;
      }
    },
    [url, init] as const,
  );

async function onPage(host: string, as: string, look: (visit: Visit) => Promise<void>): Promise<void> {
  const visit = await theatre.visit(`https://${host}/project/p1`, { as });
  try {
    await look(visit);
  } finally {
    await visit.close();
  }
}

it("serves the people of the host's region to whoever is signed in", async () => {
  await onPage(hosts.JP, "grace", async (visit) => {
    expect(await fetched(visit, "/api/place?project=p1")).toMatchObject({
      self: { userId: "grace", actor: { orgRole: "ADMIN" } },
      region: "JP",
    });
  });
  await onPage(hosts.JP, "", async (visit) => {
    expect(await fetched(visit, "/api/place?project=p1")).toEqual({ reasonCode: "not-authenticated" });
  });
});

it("takes an invitation from its own page and from no other region's", async () => {
  const body = JSON.stringify({ email: "new@x.com", orgRole: "MEMBER" });
  const send = (visit: Visit, url: string) => fetched(visit, url, { method: "POST", body });
  await onPage(hosts.EU, "ada", async (visit) => {
    expect(await send(visit, "/api/invites?project=p1")).toEqual({ ok: true, creates: "invite" });
    expect(await send(visit, `https://${hosts.US}/api/invites?project=p1`)).toBe("TypeError");
  });
  expect(await theatre.ask(hosts.EU, "place?project=p1")).toMatchObject({
    organization: { pendingInvites: 4 },
  });
  expect(await theatre.ask(hosts.US, "place?project=p1")).toMatchObject({
    organization: { pendingInvites: 3 },
  });
});

it("signs a page in as somebody else", () =>
  onPage(hosts.EU, "ada", async (visit) => {
    const body = JSON.stringify({ userId: "bo" });
    expect(await fetched(visit, "/api/sandbox/self", { method: "POST", body })).toEqual({ ok: true });
    expect(await fetched(visit, "/api/place?project=p1")).toMatchObject({ self: { userId: "bo" } });
    expect(await visit.page.evaluate(() => document.cookie)).toBe("");
  }));

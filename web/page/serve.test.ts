import { afterEach, expect, it } from "vitest";
import { contentSecurityPolicy } from "./csp.mjs";
import { servePage } from "./serve.mjs";

const open: Awaited<ReturnType<typeof servePage>>[] = [];
// Browsers find the hosts of regions on this machine; Node asks the system, which may not.
const serve = async () => {
  const page = await servePage(5199);
  open.push(page);
  return { address: `http://localhost:${page.port}/` };
};

afterEach(() => Promise.all(open.splice(0).map((page) => page.close())));

it("answers any path with the page, under the promised policy", async () => {
  const { address } = await serve();
  for (const path of ["", "project/p1/settings?tab=members"]) {
    const answer = await fetch(address + path);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-security-policy")).toBe(contentSecurityPolicy);
    expect(await answer.text()).toContain("<title>Members and access");
  }
});

it("serves people under /api, and nothing else there", async () => {
  const { address } = await serve();
  const place = await fetch(`${address}api/place?project=p1`);
  expect(place.headers.get("content-security-policy")).toBe(contentSecurityPolicy);
  expect(await place.json()).toMatchObject({ self: { userId: "ada" }, region: "EU" });
  const unknown = await fetch(`${address}api/secrets`);
  expect(unknown.status).toBe(404);
  expect(await unknown.json()).toEqual({ reasonCode: "not-found" });
});

it("takes calls without a body, and bodies without a length", async () => {
  const { address } = await serve();
  const headers = { "usher-request": "1", "content-type": "application/json" };
  const taken = await fetch(`${address}api/invites/eu-i-lee?project=p1`, { method: "DELETE", headers });
  expect(await taken.json()).toEqual({ ok: true });
  const body = new Blob([JSON.stringify({ email: "new@x.com", orgRole: "MEMBER" })]).stream();
  const init = { method: "POST", headers, body, duplex: "half" };
  const sent = await fetch(`${address}api/invites?project=p1`, init as RequestInit);
  expect(await sent.json()).toEqual({ ok: true, creates: "invite" });
});

it("takes the next free port when the wanted one is taken", async () => {
  const [first, second] = [await serve(), await serve()];
  expect(second.address).not.toBe(first.address);
  expect((await fetch(second.address)).status).toBe(200);
});

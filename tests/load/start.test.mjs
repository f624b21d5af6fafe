import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { startPage } from "./start.mjs";

const folder = mkdtempSync(join(tmpdir(), "usher-start-"));
const env = { USHER_DATA: join(folder, "data"), PORT: "5301", DATABASE_URL: "", SMTP_URL: "" };
const started = [];
const start = async () => {
  const page = await startPage(env);
  started.push(page);
  return page;
};
afterAll(async () => {
  await Promise.all(started.map((page) => page.stop()));
  rmSync(folder, { recursive: true });
});

const post = (port, path, body) =>
  fetch(`http://localhost:${port}/api/${path}`, {
    method: "POST",
    headers: { "usher-request": "1", "content-type": "application/json" },
    body: JSON.stringify(body),
  });
const addresses = async (port) =>
  (await (await fetch(`http://localhost:${port}/api/invites?organization=org-eu`)).json()).invites.map(
    ({ email }) => email,
  );

it("keeps what people did from one start to the next, within 700 MB, and a second one out of it", async () => {
  const first = await start();
  expect(first.status).toBe(200);
  expect(
    (await post(first.port, "invites?organization=org-eu", { email: "new@x.com", orgRole: "MEMBER" })).status,
  ).toBe(201);
  // The largest list there is a bar for.
  const text = Array.from({ length: 10_000 }, (_, n) => `p${n}@crowd.example`).join("\n");
  await (await post(first.port, "invite-list?organization=org-eu", { text, orgRole: "VIEWER" })).text();
  const beside = await start();
  expect(beside.port).not.toBe(first.port);
  expect(beside.said()).toContain("is used by another process");
  expect(await addresses(beside.port)).not.toContain("new@x.com");
  expect(await beside.stop()).toBe(0);
  expect(first.residentMegabytes()).toBeLessThan(700);
  expect(await first.stop()).toBe(0);

  const second = await start();
  expect(second.residentMegabytes()).toBeLessThan(700);
  const { total } = await (
    await fetch(`http://localhost:${second.port}/api/invites?organization=org-eu`)
  ).json();
  expect(total).toBe(5 + 1 + 10_000);
  expect(await second.stop()).toBe(0);
}, 120_000);

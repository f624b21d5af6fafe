import { afterEach, expect, it } from "vitest";
import { contentSecurityPolicy } from "./csp.mjs";
import { servePage } from "./serve.mjs";

const open: Awaited<ReturnType<typeof servePage>>[] = [];
const serve = async () => {
  const page = await servePage(5199);
  open.push(page);
  return page;
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

it("takes the next free port when the wanted one is taken", async () => {
  const [first, second] = [await serve(), await serve()];
  expect(second.address).not.toBe(first.address);
  expect((await fetch(second.address)).status).toBe(200);
});

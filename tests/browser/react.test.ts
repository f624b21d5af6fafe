// The React example, on the package as it is packed: checked by tsc, built by Vite both ways, and used in a browser.
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from "vitest";
import { places } from "../../web/page/places.mjs";
import { hosts, openTheatre, type Theatre, type Visit } from "./harness.mjs";

const root = places.repository;
// Inside of the repository, so that React and Lit are found in its node_modules and nothing is fetched.
const folder = join(root, "build/react-consumer");
const example = join(folder, "example");

const run = (program: string, args: string[], env: Record<string, string> = {}) =>
  spawnSync(process.execPath, [join(root, "node_modules", program), ...args], {
    cwd: folder,
    env: { ...process.env, ...env },
  });

beforeAll(() => {
  rmSync(folder, { recursive: true, force: true });
  const installed = join(folder, "node_modules/@neural-inverse/usher");
  mkdirSync(installed, { recursive: true });
  writeFileSync(join(folder, "package.json"), '{ "private": true, "type": "module" }');
  execFileSync("npm", ["pack", "--ignore-scripts", "--pack-destination", folder], {
    cwd: root,
    stdio: "ignore",
  });
  const tarball = readdirSync(folder).find((name) => name.endsWith(".tgz")) ?? "";
  execFileSync("tar", ["-xzf", join(folder, tarball), "-C", installed, "--strip-components=1"]);
  cpSync(join(root, "web/examples/react"), example, { recursive: true });
});

test("its types hold, and refuse what the elements do not take or say", () => {
  writeFileSync(
    join(example, "mistakes.tsx"),
    `export const mistakes = [
       // @ts-expect-error a search is a text
       <usher-members key="1" search={3} />,
       // @ts-expect-error it says another thing
       <usher-members key="2" onusher-change={({ detail }) => detail.filter} />,
       // @ts-expect-error nobody counts what was sent from here
       <usher-pending-invites key="3" onusher-done={({ detail }) => detail.sent} />,
       // @ts-expect-error an event is spelt with its dash
       <usher-members key="4" onUsherChange={() => undefined} />,
       // @ts-expect-error to be called, not set
       <usher-invite-dialog key="5" show={() => Promise.resolve()} />,
       // @ts-expect-error there is no such element
       <usher-member key="6" />,
       // @ts-expect-error offline or not
       <usher-pending-invites key="7" offline="yes" />,
     ];`,
  );
  expect(run("typescript/bin/tsc", ["-p", example]).stdout.toString()).toBe("");
});

/** React warns only while developing; what people get is built for production. */
describe.each(["production", "development"])("built for %s", (mode) => {
  let theatre: Theatre;
  let visit: Visit;
  let page: Page;

  beforeAll(async () => {
    // As people build their copy: into a folder of its own.
    const { status, stderr } = run("vite/bin/vite.js", ["build", example, "--mode", mode], {
      NODE_ENV: mode,
    });
    expect(status, stderr.toString()).toBe(0);
    theatre = await openTheatre({ builtPage: join(example, "dist") });
  });
  afterAll(() => theatre?.close());

  const open = async (host = hosts.EU) => {
    visit = await theatre.visit(`https://${host}/project/p1/settings/members`, { as: "ada" });
    page = visit.page;
    await page.evaluate(() => {
      Object.assign(globalThis, { changes: [] });
      document.body.addEventListener("usher-change", ({ detail }) =>
        Reflect.get(globalThis, "changes").push(detail),
      );
    });
  };
  const changes = () => page.evaluate(() => Reflect.get(globalThis, "changes") as Record<string, string>[]);
  const members = () => page.locator("usher-members");
  const people = () => members().locator("tbody tr[data-id]:visible");
  const pending = () => page.locator("usher-pending-invites");
  const dialog = () => page.locator("usher-invite-dialog");

  /** Everything the page has been told off for, but for what the network did. */
  async function complaints(): Promise<string[]> {
    const heard = [...visit.complaints, ...visit.errors, ...(await visit.violations())];
    return heard.filter((text) => !/^Failed to load resource|^Lit is in dev mode/.test(text));
  }

  beforeEach(() => theatre.sandbox.reset());

  it("shows the people of the server", async () => {
    await open();
    await people().getByText("grace@analytical.example").waitFor();
    expect(await people().count()).toBe(13);
    expect(await members().getByRole("heading", { level: 2, name: "Members" }).count()).toBe(1);
    await pending().getByText("kim@contractor.example").first().waitFor();
    expect(await complaints()).toEqual([]);
    await visit.close();
  });

  it("invites somebody, and shows the invitation", async () => {
    await open();
    await members().getByRole("button", { name: "Add a new member" }).click();
    await dialog().getByRole("textbox").fill("new.person@example.com");
    expect(await pending().getByText("new.person@example.com").count()).toBe(0);
    await dialog().getByRole("button", { name: "Send 1 invite" }).click();
    await dialog().getByRole("heading", { name: "1 sent, 0 failed" }).waitFor();
    await dialog().getByRole("button", { name: "Close" }).click();
    await pending().getByText("new.person@example.com").first().waitFor();
    expect(await complaints()).toEqual([]);
    await visit.close();
  });

  it("reads the list anew when a role was changed", async () => {
    await open();
    const role = members().getByLabel("Organisation role of Finn O’Shea");
    const effective = people().filter({ hasText: "Finn O’Shea" }).locator("[data-title='Effective role']");
    await effective.getByText("Viewer").waitFor();
    await role.focus();
    await role.selectOption("MEMBER");
    await members().getByRole("button", { name: "Change role" }).click();
    await effective.getByText("Member").waitFor();
    expect(await complaints()).toEqual([]);
    await visit.close();
  });

  it("holds what the person chooses, and comes to rest", async () => {
    await open();
    await people().first().waitFor();
    const matrix = page.locator("usher-role-matrix");
    expect(await matrix.getByRole("searchbox").inputValue()).toBe("members");
    expect(await changes()).toEqual([]);
    await members().getByRole("searchbox").pressSequentially("grace");
    await matrix.getByRole("searchbox").fill("audit");
    await expect.poll(() => people().count()).toBe(1);
    await page.waitForTimeout(300);
    const said = (await changes()).map(({ search, filter }) => search ?? filter);
    expect(said).toEqual(["g", "gr", "gra", "grac", "grace", "audit"]);
    expect(await members().getByRole("searchbox").inputValue()).toBe("grace");
    expect(await matrix.getByRole("searchbox").inputValue()).toBe("audit");
    expect(await complaints()).toEqual([]);
    await visit.close();
  });

  it("tells the elements of the connection, and of another person", async () => {
    await open();
    const invite = members().getByRole("button", { name: "Add a new member" });
    await people().first().waitFor();
    expect(await invite.isEnabled()).toBe(true);
    await page.context().setOffline(true);
    await members().getByText("You are offline").waitFor();
    expect(await invite.isEnabled()).toBe(false);
    expect(await people().count()).toBe(13);

    await page.context().addCookies([{ name: "usher-as", value: "bo", domain: hosts.EU, path: "/" }]);
    await page.context().setOffline(false);
    await people().filter({ hasText: "Bo Kimura" }).getByText("(you)").waitFor();
    expect(await members().getByText("You are offline").count()).toBe(0);
    expect(await invite.isEnabled()).toBe(false);
    expect(await complaints()).toEqual([]);
    await visit.close();
  });

  it("keeps what it showed when the server does not answer, and asks again", async () => {
    await open();
    await people().first().waitFor();
    await theatre.ask(hosts.EU, "sandbox/faults", { fail: 1, method: "GET" });
    await page.context().setOffline(true);
    await page.context().setOffline(false);
    const again = members().getByRole("button", { name: "Try again" });
    await again.click();
    await again.waitFor({ state: "detached" });
    expect(await people().count()).toBe(13);
    expect(await complaints()).toEqual([]);
    await visit.close();
  });

  it("says so when the rules cannot be loaded", async () => {
    await open(hosts.withoutWasm);
    await members().getByRole("button", { name: "Try again" }).click();
    await members().getByRole("alert").waitFor();
    expect(visit.errors).toEqual([]);
    await visit.close();
  });
});

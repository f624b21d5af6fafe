// The elements in this machine's Chromium: how long a person waits, from what they do to the frame that shows it.
import { setup } from "../browser/build.mjs";
import { hosts, openTheatre } from "../browser/harness.mjs";

const ROUNDS = 7;
const KEYS = 20;
const [quick, slow] = [80, 230];

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** What the stage measures with; runs in the page. */
function clocks() {
  const painted = () =>
    new Promise((done) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => done(performance.now());
        port2.postMessage(null);
      }),
    );
  globalThis.clocks = {
    painted,
    place: {
      self: { userId: "u0", name: "Ada", email: "ada@x.com", actor: { orgRole: "OWNER" } },
      organization: {
        id: "o1",
        name: "Acme",
        plan: "cloud:team",
        members: 10_000,
        pendingInvites: 0,
        owners: 9,
      },
      project: { id: "p1", name: "Bot" },
      region: "EU",
    },
    members: Array.from({ length: 10_000 }, (_, n) => ({
      id: `m${n}`,
      userId: `u${n}`,
      name: `Person ${(n * 7919) % 10_000}`,
      email: `person${n}@example${n % 50}.com`,
      orgRole: ["OWNER", "ADMIN", "MEMBER", "VIEWER", "NONE"][n % 5],
      projectRole: n % 3 === 0 ? "VIEWER" : null,
      since: "2026-05-03T12:00:00Z",
    })),
    /** Milliseconds until the first rows are on the screen, and until all are drawn. */
    async table() {
      const { place, members } = globalThis.clocks;
      await stage.mount("usher-members", { place, perform: async () => ({ ok: true }) });
      const element = document.querySelector("usher-members");
      await painted();
      const began = performance.now();
      element.members = members;
      await element.updateComplete;
      const first = (await painted()) - began;
      const drawn = () => element.shadowRoot.querySelectorAll("tbody:not([hidden]) [part=row]").length;
      while (drawn() < members.length) await painted();
      return [first, performance.now() - began];
    },
    /** Milliseconds from asking for the dialog to the frame that shows it. */
    async dialog() {
      const { place, members } = globalThis.clocks;
      sessionStorage.clear();
      const perform = async () => ({ ok: true });
      await stage.mount("usher-invite-dialog", { place, members, invites: [], perform });
      await painted();
      const began = performance.now();
      await document.querySelector("usher-invite-dialog").show();
      return (await painted()) - began;
    },
    /** Keeps, for each key pressed from here on, how long the frame that shows it took. */
    watch() {
      const waits = [];
      document.addEventListener(
        "keydown",
        (event) => {
          // From when the key was pressed, so that waiting for what is under way counts.
          void painted().then((shown) => waits.push(shown - event.timeStamp));
        },
        { capture: true },
      );
      globalThis.clocks.waits = waits;
    },
  };
}

/** Presses keys, `gap` milliseconds apart, at the end of a field. */
async function typing(page, field, text, gap) {
  await field.focus();
  await page.keyboard.press("Control+End");
  await page.evaluate(() => globalThis.clocks.waits.splice(0));
  for (const key of text.slice(0, KEYS)) {
    await page.keyboard.press(key);
    await page.waitForTimeout(gap);
  }
  await page.waitForTimeout(500);
  const waits = await page.evaluate(() => globalThis.clocks.waits);
  return { median: median(waits), worst: Math.max(...waits), keys: waits.length };
}

/** Milliseconds, each the median of the rounds unless it says otherwise. */
export async function measureElements() {
  await setup();
  const theatre = await openTheatre();
  try {
    const { page } = await theatre.visit(`https://${hosts.EU}/stage/`);
    await page.evaluate(clocks);
    const rounds = async (name) => {
      const times = [];
      for (let round = 0; round < ROUNDS; round++)
        times.push([await page.evaluate((what) => globalThis.clocks[what](), name)].flat());
      return times[0].map((_, n) => median(times.map((time) => time[n])));
    };
    const [firstRows, allRows] = await rounds("table");
    await page.evaluate(() => globalThis.clocks.watch());
    const search = await typing(page, page.getByRole("searchbox"), "person 77@example9.x", quick);
    const [opened] = await rounds("dialog");
    const field = page.getByRole("textbox");
    const list = Array.from({ length: 10_000 }, (_, n) => `"Doe, Jane ${n}" <jane.${n}@x${n % 50}.com>`);
    await field.evaluate((area, text) => {
      area.setRangeText(text);
      area.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
    }, list.join("\n"));
    await page.waitForTimeout(2000);
    const typed = await typing(page, field, ", new.person@x.com, z", quick);
    // Slow enough for the list to be judged between two keys.
    const typedSlowly = await typing(page, field, ", new.person@x.com, z", slow);
    return { firstRows, allRows, search, opened, typed, typedSlowly };
  } finally {
    await theatre.close();
  }
}

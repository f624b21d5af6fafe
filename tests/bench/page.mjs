// The part of `npm run bench` that needs a browser: lists of 10,000 in the dialog and in the table of members.
import { setup } from "../browser/build.mjs";
import { hosts, openTheatre } from "../browser/harness.mjs";

const KEYS = 20;
const ROUNDS = 5;
const PEOPLE = 10_000;

const place = {
  self: { userId: "u0", name: "Ada", email: "p0@example.com", actor: { orgRole: "OWNER" } },
  organization: { id: "o1", name: "Acme", plan: "cloud:team", members: PEOPLE, pendingInvites: 0, owners: 2 },
  project: { id: "p1", name: "Bot" },
  region: "EU",
};

/** Runs in the page. */
function measureMembers({ place, count }) {
  const roles = ["OWNER", "ADMIN", "MEMBER", "VIEWER", "NONE"];
  const members = Array.from({ length: count }, (_, n) => ({
    id: `m${n}`,
    userId: `u${n}`,
    name: `Person ${n}`,
    email: `p${n}@example.com`,
    orgRole: roles[n % 5],
    projectRole: n % 7 === 0 ? "VIEWER" : null,
    since: "2026-05-03T10:00:00Z",
  }));
  return stage.mount("usher-members", { place, perform: async () => ({ ok: true }) }).then(
    () =>
      new Promise((done) => {
        const element = document.querySelector("usher-members");
        const began = performance.now();
        let shown;
        element.members = members;
        const look = () => {
          const rows = element.shadowRoot.querySelectorAll("tbody tr").length;
          if (rows > 0) shown ??= performance.now() - began;
          if (rows < count) requestAnimationFrame(look);
          else done({ shown, all: performance.now() - began });
        };
        // The frame behind the one that shows the rows begins when they are painted.
        requestAnimationFrame(() => requestAnimationFrame(look));
      }),
  );
}

/** Runs in the page: how long until the dialog is open and painted. */
function measureOpening({ place }) {
  return stage.mount("usher-invite-dialog", { place, members: [], invites: [] }).then(
    () =>
      new Promise((done) => {
        const began = performance.now();
        document.querySelector("usher-invite-dialog").show();
        requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - began)));
      }),
  );
}

/** Runs in the page: notes for each key how long it takes until the frame after it begins. */
function watchKeys() {
  globalThis.keyTimes = [];
  document.addEventListener(
    "keydown",
    () => {
      const began = performance.now();
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => keyTimes.push(performance.now() - began);
        channel.port2.postMessage(null);
      });
    },
    { capture: true },
  );
}

async function typing(page) {
  await page.evaluate(
    (text) => {
      const area = document.querySelector("usher-invite-dialog").shadowRoot.querySelector("textarea");
      area.value = text;
      area.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
      area.focus();
      area.setSelectionRange(text.length, text.length);
    },
    Array.from({ length: PEOPLE }, (_, n) => `"Person ${n}" <new${n}@example.com>`).join("\n"),
  );
  await page.waitForTimeout(1000);
  await page.evaluate(watchKeys);
  const letters = "\nzoe@example.com\nyan@exa".slice(0, KEYS);
  for (const letter of letters) {
    await page.keyboard.press(letter === "\n" ? "Enter" : letter);
    await page.waitForTimeout(120);
  }
  return (await page.evaluate(() => keyTimes)).sort((a, b) => a - b);
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** Milliseconds in this machine's Chromium. */
export async function benchPage() {
  await setup();
  const theatre = await openTheatre();
  try {
    const { page } = await theatre.visit(`https://${hosts.EU}/stage/`);
    const tables = [];
    const openings = [];
    for (let round = 0; round < ROUNDS; round++) {
      tables.push(await page.evaluate(measureMembers, { place, count: PEOPLE }));
      openings.push(await page.evaluate(measureOpening, { place }));
    }
    const keys = await typing(page);
    return {
      shown: median(tables.map(({ shown }) => shown)),
      all: median(tables.map(({ all }) => all)),
      opening: median(openings),
      key: median(keys),
      slowestKey: keys.at(-1),
    };
  } finally {
    await theatre.close();
  }
}

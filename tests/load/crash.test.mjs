/** Ten thousand people in one list, and a server that dies in the middle of it: stored, mailed, nobody twice. */
import { afterEach, expect, it } from "vitest";
import { openDatabase } from "../../web/page/server/database.mjs";
import { temporaryFolder } from "../../web/page/server/embedded.mjs";
import { startServer } from "./process.mjs";

const host = "us.cloud.langfuse.com";
const people = 10_000;
const text = Array.from({ length: people }, (_, n) => `"Person ${n}" <person.${n}@crowd.example>`).join("\n");
const list = { text, orgRole: "MEMBER", batch: "crash-test" };
const path = "/api/invite-list?organization=org-us";

let server;
afterEach(() => server?.stop());

const sendList = (onLine) => server.ask({ host, path, as: "grace", body: list, onLine });
const mails = async () => (await server.ask({ host, path: "/api/sandbox", as: "ada" })).lines[0]?.mails ?? {};

/** Waits until so many mails have left, and answers how many had. */
async function untilSent(wanted) {
  for (;;) {
    const { sent = 0 } = await mails();
    if (sent >= wanted) return sent;
    await new Promise((later) => setTimeout(later, 20));
  }
}

it("survives being killed while it stores and while it mails", async () => {
  const { folder, remove } = await temporaryFolder();
  const start = async () => {
    server = await startServer({ DATABASE_FOLDER: folder });
  };
  try {
    await start();
    const told = [];
    const broken = await sendList(async (line) => {
      told.push(line);
      if (line.stored === 4000) await server.stop();
    });
    expect(told.slice(0, 3)).toEqual([0, 500, 1000].map((stored) => ({ stored, of: people })));
    expect(broken.lines.at(-1)).not.toEqual({ ok: true });

    await start();
    const whole = await sendList();
    expect(whole.lines.at(-1)).toEqual({ ok: true });
    expect(whole.lines.filter(({ sent }) => sent === true)).toHaveLength(people);
    const before = await untilSent(1);
    await server.stop();
    // It died while mails were on their way, or there was nothing to die in the middle of.
    expect(before).toBeLessThan(people);

    await start();
    const again = await sendList();
    expect(again.lines.filter(({ sent }) => sent === true)).toHaveLength(people);
    await untilSent(people);
    await server.stop();

    const database = await openDatabase({ folder });
    const [kept] = await database.transaction("usher_mail", (sql) =>
      sql(
        `select count(*)::int as messages, count(distinct recipient)::int as recipients from messages
          where recipient like '%@crowd.example'`,
      ),
    );
    const [stored] = await database.transaction("usher_us", (sql) =>
      sql("select count(*)::int as invitations from invitations where batch = 'crash-test'"),
    );
    await database.close();
    expect({ ...kept, ...stored }).toEqual({ messages: people, recipients: people, invitations: people });
  } finally {
    await server.stop();
    await remove();
  }
}, 180_000);

/**
 * The server at full speed for a while, with what goes wrong in the world: the database is killed and comes back, the
 * mail server refuses and hangs up, clients send a byte at a time and never end. Then everything is compared.
 */
import { connect } from "node:net";
import { openDatabase } from "../../web/page/server/database.mjs";
import { openPostgres } from "../browser/postgres.mjs";
import { forge, inviteOneByOne, raceForSeats, regions, sendLists } from "./clients.mjs";
import { openMailServer } from "./mail-server.mjs";
import { startServer } from "./process.mjs";

const inviters = 8;
const slowClients = 20;
const pause = (milliseconds) => new Promise((later) => setTimeout(later, milliseconds));
const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** @param {{ seconds: number, say?: (line: string) => void }} options */
export async function overrun({ seconds, say = () => {} }) {
  const postgres = await openPostgres();
  const mail = await openMailServer();
  let server;
  try {
    server = await startServer({ DATABASE_URL: postgres.url, SMTP_URL: mail.url });
    const report = { invited: {}, decided: 0, unanswered: 0, unexpected: [], seats: [] };
    for (const region of Object.keys(regions)) report.invited[region] = [];
    await raceForSeats(server, report);
    const resident = await runAll({ server, postgres, report, seconds, say });
    say("waiting for the last mails");
    const states = await settle(server);
    const stored = await readStored(postgres.url);
    return { ...report, resident, states, stored, mail, stillRunning: server.isRunning() };
  } finally {
    await server?.stop();
    await mail.close();
    await postgres.close();
  }
}

async function runAll({ server, postgres, report, seconds, say }) {
  const end = performance.now() + seconds * 1000;
  const isOver = () => performance.now() > end;
  const slow = Array.from({ length: slowClients }, (_, n) => dawdle(server.port, n));
  const resident = [];
  const watch = setInterval(() => {
    resident.push(server.residentMegabytes());
    say(`${Math.ceil((end - performance.now()) / 1000)} s left, ${Math.round(resident.at(-1))} MB`);
  }, 1000);
  const faults = (async () => {
    for (const [when, signal] of [
      [0.3, "SIGQUIT"],
      [0.6, "SIGINT"],
    ]) {
      await pause(Math.max(0, end - seconds * 1000 * (1 - when) - performance.now()));
      say("the database goes away");
      await postgres.stop(signal);
      await pause(1000);
      await postgres.start();
    }
  })();
  await Promise.all([
    faults,
    ...Array.from({ length: inviters }, (_, worker) => inviteOneByOne(server, isOver, report, worker)),
    sendLists(server, isOver, report),
    forge(server, isOver, report),
  ]);
  clearInterval(watch);
  for (const socket of slow) socket.destroy();
  const third = Math.floor(resident.length / 3);
  return {
    middle: median(resident.slice(third, 2 * third)),
    last: median(resident.slice(2 * third)),
    most: Math.max(...resident),
  };
}

/** Sends a request a byte at a time, and never all of it. */
function dawdle(port, n) {
  const socket = connect(port, "127.0.0.1");
  const text = `POST /api/invites?organization=org-us HTTP/1.1\r\nhost: ${regions.US}\r\nusher-request: 1\r\ncontent-type: application/json\r\ncontent-length: 9999\r\n\r\n{"email":"slow${n}@x.com`;
  let sent = 0;
  const timer = setInterval(() => socket.write(text[sent++] ?? " "), 20);
  socket.on("close", () => clearInterval(timer));
  socket.on("error", () => {});
  return socket;
}

/** Waits until no mail waits, and counts them by state. */
async function settle(server) {
  const total = {};
  for (const host of Object.values(regions)) {
    for (let tries = 0; ; tries++) {
      const { lines } = await server.ask({ host, path: "/api/sandbox", as: "ada" });
      const { waiting = 0, sending = 0, ...rest } = lines[0]?.mails ?? { waiting: 1 };
      if (waiting + sending === 0) {
        for (const [state, count] of Object.entries(rest)) total[state] = (total[state] ?? 0) + count;
        break;
      }
      if (tries > 600) throw new Error(`${waiting + sending} mails still wait`);
      await pause(100);
    }
  }
  return total;
}

/** What the database holds of it. */
async function readStored(url) {
  const database = await openDatabase({ url });
  const stored = {};
  for (const region of Object.keys(regions)) {
    stored[region] = await database.transaction(`usher_${region.toLowerCase()}`, async (sql) => ({
      invited: (
        await sql(
          "select email from invitations where email like '%@load.example' or email like '%@lists.example'",
        )
      ).map(({ email }) => email),
      mails: (await sql("select count(*)::int as count from outbox where invitation_id is not null"))[0]
        .count,
      seats: (
        await sql(
          `select (select count(*)::int from memberships where organization_id = $1) + (select count(*)::int
            from invitations where organization_id = $1 and expires_at > now()) as used`,
          [`hobby-${region.toLowerCase()}`],
        )
      )[0].used,
    }));
  }
  await database.close();
  return stored;
}

/**
 * Sends what waits in the outbox of a region. A mail is written in the transaction of its invitation, so none is lost and
 * none goes out for what did not happen. Into the mailbox of this process it is moved in one transaction: exactly once,
 * wherever the process dies. Over SMTP nobody can promise that: a mail is taken before it goes, and one whose taker was not
 * heard of again, or whose connection broke after the text had gone, is `unsure` and is not sent again by itself.
 */
import { randomUUID } from "node:crypto";
import { setImmediate as breathe } from "node:timers/promises";

const atOnce = { mailbox: 200, smtp: 5 };
/** How long to wait after each failure that may pass, in milliseconds; after the last the mail is given up. */
const pauses = [1, 5, 30, 120, 600, 3600].map((seconds) => seconds * 1000);
/** Who has had a mail for longer than any delivery takes is not coming back. */
const lease = 20 * 60 * 1000;
/** How long a mail waits for others to be taken with it. */
const gathering = 100;
/** How often to look for what has become due without anybody saying so. */
const glance = 1000;

/**
 * @typedef {import("../mail/message.mjs").MailMessage} MailMessage
 *
 * @typedef {object} Carrier How mails leave: one of the two.
 * @property {((sql: import("./database.mjs").Sql, messages: MailMessage[]) => Promise<void>)} [keep] puts them into the
 *   mailbox, in the transaction that takes them out of the outbox
 * @property {import("../mail/delivery.mjs").Delivery["deliver"]} [deliver]
 */

/**
 * @param {object} options
 * @param {import("./database.mjs").Database} options.database
 * @param {string} options.schema
 * @param {string | null} options.region
 * @param {Carrier} options.carrier
 * @param {(letter: object) => import("../mail/message.mjs").Composed} options.compose
 * @param {() => number} options.now
 * @param {(event: Record<string, string | number | null>) => void} options.log
 */
export function createOutbox({ database, schema, region, carrier, compose, now, log }) {
  const within = (/** @type {(sql: import("./database.mjs").Sql) => Promise<any>} */ act) =>
    database.transaction(schema, act);
  const due = `select id, letter, attempts from outbox where state = 'waiting' and due <= $1 order by id limit $2
    for update skip locked`;
  const tell = (/** @type {string} */ reasonCode) => log({ region, by: null, what: "mail", reasonCode });

  /** This process, among those that send from this outbox. */
  const me = randomUUID();
  /** What this process has taken and not put back. @type {Set<number>} */
  const taken = new Set();
  /** What became of mails, until the database knows it too. @type {{ id: number, state: string, due: Date }[]} */
  const known = [];

  let closed = false;
  /** @type {Promise<void> | null} */
  let working = null;
  let asked = false;
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  /** @type {NodeJS.Timeout | undefined} */
  let gatherer;

  /** Moves a part into the mailbox. Says how many it moved. */
  const moveSome = () =>
    within(async (sql) => {
      const rows = await sql(due, [new Date(now()), atOnce.mailbox]);
      const composed = rows.map(({ id, letter }) => ({ id, ...compose(letter) }));
      const fit = composed.filter(({ ok }) => ok);
      await carrier.keep?.(
        sql,
        fit.map(({ message }) => message),
      );
      for (const { ok, reasonCode } of composed) if (!ok) tell(reasonCode);
      await sql(
        `update outbox set attempts = attempts + 1, state = case when id = any($2::bigint[]) then 'sent' else 'refused' end
          where id = any($1::bigint[])`,
        [rows.map(({ id }) => id), fit.map(({ id }) => id)],
      );
      return rows.length;
    });

  async function sendSome() {
    const rows = await within(async (sql) => {
      const found = await sql(due, [new Date(now()), atOnce.smtp]);
      await sql(
        `update outbox set state = 'sending', attempts = attempts + 1, taken_by = $2, due = $3
          where id = any($1::bigint[])`,
        [found.map(({ id }) => id), me, new Date(now() + lease)],
      );
      return found;
    });
    for (const { id } of rows) taken.add(id);
    await Promise.all(rows.map(sendOne));
    if (rows.length > 0) await tellDatabase();
    return rows.length;
  }

  async function sendOne(/** @type {any} */ { id, letter, attempts }) {
    const composed = compose(letter);
    const sent = composed.ok ? await carrier.deliver?.(composed.message) : { ok: false, reason: "refused" };
    const state = stateAfter(sent, attempts);
    if (state !== "sent") tell(composed.ok ? `${state}-${sent?.code}` : composed.reasonCode);
    known.push({ id, state, due: new Date(now() + (pauses[attempts] ?? 0)) });
  }

  /** Writes down what became of mails, also of those sent while the database was away. */
  async function tellDatabase() {
    const part = known.slice();
    await within(async (sql) => {
      await sql(
        `update outbox set state = told.state, due = told.due
          from unnest($1::bigint[], $2::text[], $3::timestamptz[]) as told (id, state, due) where outbox.id = told.id`,
        [part.map(({ id }) => id), part.map(({ state }) => state), part.map(({ due }) => due)],
      );
      // Taken when the database broke off, so that this process never heard of it.
      const held = [...taken].filter((id) => !part.some((told) => told.id === id));
      await sql(
        "update outbox set state = 'waiting', due = $3 where state = 'sending' and taken_by = $1 and not id = any($2::bigint[])",
        [me, held, new Date(now())],
      );
      const gone = await sql(
        "update outbox set state = 'unsure' where state = 'sending' and due <= $1 returning id",
        [new Date(now())],
      );
      if (gone.length > 0) tell("unsure");
    });
    known.splice(0, part.length);
    for (const { id } of part) taken.delete(id);
  }

  async function work() {
    const some = carrier.keep ? moveSome : sendSome;
    do {
      asked = false;
      if (!carrier.keep) await tellDatabase();
      // A database in this process leaves nobody else a turn by itself.
      while (!closed && (await some()) > 0) await breathe();
    } while (asked && !closed);
  }

  function start() {
    if (closed) return;
    asked = true;
    // A database that is away comes back: what waits in it still waits then.
    working ??= work()
      .catch(() => tell("unavailable"))
      .finally(() => {
        working = null;
      });
  }

  return {
    open() {
      timer = setInterval(start, glance);
      timer.unref();
      start();
    },
    /** There is something to send. */
    announce() {
      gatherer ??= setTimeout(() => {
        gatherer = undefined;
        start();
      }, gathering).unref();
    },
    /** Resolves when all that is due has been tried. */
    settled: async () => {
      start();
      while (working) await working;
    },
    /** @returns {Promise<Record<string, number>>} how many are in which state */
    counts: async () =>
      Object.fromEntries(
        (await within((sql) => sql("select state, count(*)::int as count from outbox group by state"))).map(
          ({ state, count }) => [state, count],
        ),
      ),
    async close() {
      closed = true;
      clearInterval(timer);
      clearTimeout(gatherer);
      await working;
    },
  };
}
/** @typedef {ReturnType<typeof createOutbox>} Outbox */

/** @param {any} sent @param {number} attempts before this one */
function stateAfter(sent, attempts) {
  if (sent?.ok) return "sent";
  if (sent?.reason !== "later") return sent?.reason ?? "refused";
  return attempts < pauses.length ? "waiting" : "refused";
}

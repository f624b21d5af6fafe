/**
 * Sends what waits in the outbox of a region. A mail is written in the transaction of its invitation, so none is lost and
 * none goes out for what did not happen. Into the mailbox of this process it is moved in one transaction: exactly once,
 * wherever the process dies. Over SMTP nobody can promise that: a mail is marked before it goes, and what was marked when
 * the process died, or when the connection broke after the text had gone, is `unsure` and is not sent again by itself.
 */
const atOnce = { mailbox: 200, smtp: 5 };
/** How long to wait after each failure that may pass, in milliseconds; after the last the mail is given up. */
const pauses = [1, 5, 30, 120, 600, 3600].map((seconds) => seconds * 1000);
/** How often to look for what has become due without anybody saying so. */
const glance = 1000;

/**
 * @typedef {object} Carrier How mails leave.
 * @property {((sql: import("./database.mjs").Sql, letters: Written[]) => Promise<void>) | null} keep into the mailbox, in
 *   the transaction that takes them out of the outbox
 * @property {((letter: Written) => Promise<{ ok: true } | { ok: false, reason: "refused" | "later" | "unsure" }>) | null} deliver
 *
 * @typedef {object} Written
 * @property {string} id stays the same however often it is tried
 * @property {Date} writtenAt
 * @property {string | null} region
 * @property {{ to: string, url: string, hasAccount: boolean, inviter: { name: string | null, email: string }, organization: string }} letter
 */

/**
 * @param {object} options
 * @param {import("./database.mjs").Database} options.database
 * @param {string} options.schema
 * @param {string | null} options.region
 * @param {Carrier} options.carrier
 * @param {() => number} options.now
 * @param {(event: { region: string | null, what: string, reasonCode: string }) => void} options.log
 */
export function createOutbox({ database, schema, region, carrier, now, log }) {
  const within = (/** @type {(sql: import("./database.mjs").Sql) => Promise<any>} */ act) =>
    database.transaction(schema, act);
  const written = (/** @type {any} */ { id, letter, writtenAt }) => ({
    id: `${schema}.${writtenAt.getTime()}.${id}`,
    writtenAt,
    region,
    letter,
  });
  const due = `select id, letter, attempts, written_at as "writtenAt" from outbox
    where state = 'waiting' and due <= $1 order by id limit $2 for update skip locked`;

  let closed = false;
  /** @type {Promise<void> | null} */
  let working = null;
  let asked = false;
  /** @type {NodeJS.Timeout | undefined} */
  let timer;

  /** Moves a part into the mailbox. Says how many it moved. */
  const moveSome = () =>
    within(async (sql) => {
      const rows = await sql(due, [new Date(now()), atOnce.mailbox]);
      if (rows.length === 0) return 0;
      await carrier.keep?.(sql, rows.map(written));
      await sql("update outbox set state = 'sent', attempts = attempts + 1 where id = any($1::bigint[])", [
        rows.map(({ id }) => id),
      ]);
      return rows.length;
    });

  async function sendSome() {
    const rows = await within(async (sql) => {
      const taken = await sql(due, [new Date(now()), atOnce.smtp]);
      const ids = taken.map(({ id }) => id);
      await sql("update outbox set state = 'sending', attempts = attempts + 1 where id = any($1::bigint[])", [
        ids,
      ]);
      return taken;
    });
    await Promise.all(rows.map(sendOne));
    return rows.length;
  }

  async function sendOne(/** @type {any} */ row) {
    const sent = (await carrier.deliver?.(written(row))) ?? { ok: false, reason: "later" };
    const pause = pauses[row.attempts];
    const state = sent.ok
      ? "sent"
      : sent.reason !== "later"
        ? sent.reason
        : pause === undefined
          ? "refused"
          : "waiting";
    if (state !== "sent") log({ region, what: "mail", reasonCode: sent.ok ? "ok" : sent.reason });
    await within((sql) =>
      sql("update outbox set state = $2, due = $3 where id = $1", [
        row.id,
        state,
        new Date(now() + (pause ?? 0)),
      ]),
    );
  }

  async function work() {
    const some = carrier.keep ? moveSome : sendSome;
    do {
      asked = false;
      while (!closed && (await some()) > 0);
    } while (asked && !closed);
  }

  function start() {
    if (closed) return;
    asked = true;
    // A database that is away comes back: what waits in it still waits then.
    working ??= work()
      .catch(() => log({ region, what: "mail", reasonCode: "unavailable" }))
      .finally(() => {
        working = null;
      });
  }

  return {
    /** What was on its way when the last process ended: gone out or not, nobody knows. */
    open: async () => {
      const rows = await within((sql) =>
        sql("update outbox set state = 'unsure' where state = 'sending' returning id"),
      );
      if (rows.length > 0) log({ region, what: "mail", reasonCode: "unsure" });
      timer = setInterval(start, glance);
      timer.unref();
      start();
    },
    /** There is something to send. */
    start,
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
      await working;
    },
  };
}
/** @typedef {ReturnType<typeof createOutbox>} Outbox */

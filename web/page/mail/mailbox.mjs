/** Mails that stay on this machine, for the sandbox to show. */
import { readPart } from "../server/listing.mjs";
import { mailSchema } from "../server/schemas.mjs";
import { rewriteHtml, rewriteText } from "./rewritten.mjs";

/** More than two of the largest lists bring. */
const mostKept = 25_000;
const messages = `${mailSchema}.messages`;

// Two processes may start on one server at once.
const make = `begin;
select pg_advisory_xact_lock(hashtext('${messages}'));
create schema if not exists ${mailSchema};
create table if not exists ${messages} (
  id text primary key,
  place bigint generated always as identity unique,
  recipient text not null,
  sender text not null,
  subject text not null,
  "text" text not null,
  html text not null,
  url text not null,
  region text,
  sent_at timestamptz not null
);
commit;`;

const line = `id, recipient as "to", subject, sent_at as "sentAt", region`;

/** @type {typeof import("./mailbox.mjs").openMailbox} */
export async function openMailbox(database, { most = mostKept } = {}) {
  await database.execute(make);
  const within = (/** @type {(sql: import("../server/database.mjs").Sql) => Promise<any>} */ act) =>
    database.transaction(mailSchema, act);

  return {
    async keep(sql, sent) {
      if (sent.length === 0) return;
      const rows = sent.map(({ to, from, sentAt, ...rest }) => ({
        ...rest,
        recipient: to,
        sender: `${from.name} <${from.address}>`,
        sent_at: new Date(sentAt).toISOString(),
      }));
      await sql(
        `insert into ${messages} (id, recipient, sender, subject, "text", html, url, region, sent_at)
          select id, recipient, sender, subject, "text", html, url, region, sent_at
          from jsonb_populate_recordset(null::${messages}, $1) on conflict (id) do nothing`,
        [JSON.stringify(rows)],
      );
      await sql(`delete from ${messages} where place <= (select max(place) from ${messages}) - ${most}`);
    },

    list: ({ to, page, limit }) =>
      within(async (sql) => {
        const text = `select ${line}, $total from ${messages} where $1::text is null or lower(recipient) = lower($1)
          order by sent_at desc, place desc`;
        const { rows, total } = await readPart(sql, text, [to], { page, limit });
        return { messages: rows.map(withTime), total };
      }),

    read: (id, gateway = null) =>
      within(async (sql) => {
        const [row] = await sql(
          `select ${line}, sender as "from", "text", html, url from ${messages} where id = $1`,
          [id],
        );
        if (!row) return null;
        const message = withTime(row);
        return gateway === null ? message : rewritten(message, gateway);
      }),

    clear: () => within(async (sql) => void (await sql(`delete from ${messages}`))),
  };
}

const withTime = (/** @type {any} */ row) => ({ ...row, sentAt: row.sentAt.toISOString() });

function rewritten(
  /** @type {import("./mailbox.mjs").KeptMessage} */ message,
  /** @type {import("./gateways.mjs").Gateway} */ gateway,
) {
  const { text, html, url } = message;
  return {
    ...message,
    text: rewriteText(text, gateway),
    html: rewriteHtml(html, gateway),
    url: gateway.rewrite(url),
  };
}

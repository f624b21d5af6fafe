import type { Hono } from "hono";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openPostgres, type Postgres } from "../../../tests/browser/postgres.mjs";
import { type Database, openDatabase } from "../server/database.mjs";
import { temporaryFolder } from "../server/embedded.mjs";
import { gateways } from "./gateways.mjs";
import { type Mailbox, openMailbox } from "./mailbox.mjs";
import type { MailMessage } from "./message.mjs";
import { mailboxRoutes } from "./routes.mjs";

const mail = (n: number, more: Partial<MailMessage> = {}): MailMessage => {
  const url = `https://jp.cloud.langfuse.com/organization/o${n}`;
  return {
    id: `id${n}`,
    messageId: `<id${n}@jp.cloud.langfuse.com>`,
    from: { name: "Neural Inverse", address: "no-reply@langfuse.example" },
    to: `Kim+${n % 2}@contractor.example`,
    subject: `“東京” ${n}`,
    text: `Open:\n\n${url}\n`,
    html: `<p title="&quot;"><a href="${url}?a&amp;b">${url}?a&amp;b</a></p>`,
    sentAt: Date.UTC(2026, 5, 1) + n * 1000,
    region: "JP",
    url,
    headers: {},
    ...more,
  };
};

let postgres: Postgres;
beforeAll(async () => {
  postgres = await openPostgres();
});
afterAll(() => postgres.close());

const places = {
  "in this process": async () => {
    const { folder, remove } = await temporaryFolder();
    return { database: await openDatabase({ folder }), remove };
  },
  "on a server": async () => ({
    database: await openDatabase({ url: postgres.url }),
    remove: async () => {},
  }),
};

describe.each(Object.entries(places))("with a database %s", (_, open) => {
  let database: Database;
  let remove: () => Promise<void>;
  let mailbox: Mailbox;
  let app: Hono;
  beforeAll(async () => {
    ({ database, remove } = await open());
    mailbox = await openMailbox(database);
    app = mailboxRoutes({ mailbox });
  });
  beforeEach(() => mailbox.clear());
  afterAll(async () => {
    await database.close();
    await remove();
  });

  const keep = (...messages: MailMessage[]) =>
    database.transaction("public", (sql) => mailbox.keep(sql, messages));
  const ask = async (path: string) => {
    const answer = await app.request(path);
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  };
  const idsOf = ({ body }: Awaited<ReturnType<typeof ask>>) =>
    (body.messages as { id: string }[]).map(({ id }) => id);

  test("a message is kept once, as it was sent", async () => {
    await keep();
    await keep(mail(1), mail(2));
    await keep(mail(1, { subject: "another" }), mail(1));
    expect(await mailbox.list({ to: null, page: 0, limit: 10 })).toMatchObject({ total: 2 });
    const { from, headers, messageId, ...rest } = mail(1);
    expect(await mailbox.read("id1")).toEqual({
      ...rest,
      from: "Neural Inverse <no-reply@langfuse.example>",
      sentAt: "2026-06-01T00:00:01.000Z",
    });
    expect(await mailbox.read("id3")).toBeNull();
  });

  test("what is not done leaves no message, and what is opened again loses none", async () => {
    const undone = database.transaction("public", async (sql) => {
      await mailbox.keep(sql, [mail(1)]);
      throw new Error("undone");
    });
    await expect(undone).rejects.toThrow("undone");
    await keep(mail(2));
    const [again] = await Promise.all([openMailbox(database), openMailbox(database)]);
    expect(await again.list({ to: null, page: 0, limit: 10 })).toMatchObject({ messages: [{ id: "id2" }] });
  });

  test("the newest come first, in pages, and of one recipient when asked", async () => {
    await keep(...[3, 1, 5, 2, 4].map((n) => mail(n)));
    expect(idsOf(await ask("/mailbox"))).toEqual(["id5", "id4", "id3", "id2", "id1"]);
    expect(idsOf(await ask("/mailbox?page=1&limit=2"))).toEqual(["id3", "id2"]);
    expect((await ask("/mailbox?page=9&limit=2")).body).toEqual({ messages: [], total: 5 });
    expect((await ask("/mailbox?page=9007199254740991&limit=500")).body).toEqual({ messages: [], total: 5 });
    const one = await ask(`/mailbox?to=${encodeURIComponent("kim+0@Contractor.example")}&limit=1`);
    expect(one.body).toEqual({
      messages: [
        {
          id: "id4",
          to: "Kim+0@contractor.example",
          subject: "“東京” 4",
          sentAt: "2026-06-01T00:00:04.000Z",
          region: "JP",
        },
      ],
      total: 2,
    });
    expect((await ask("/mailbox?to=kim")).body).toEqual({ messages: [], total: 0 });
  });

  test("the last ones stay, as many as it holds", async () => {
    const small = await openMailbox(database, { most: 100 });
    for (let n = 0; n < 11; n++)
      await database.transaction("usher_mail", (sql) =>
        small.keep(
          sql,
          Array.from({ length: 10 }, (_, m) => mail(n * 10 + m)),
        ),
      );
    const { messages, total } = await mailbox.list({ to: null, page: 0, limit: 1 });
    expect([messages[0]?.id, total]).toEqual(["id109", 100]);
    expect(await mailbox.read("id9")).toBeNull();
    expect(await mailbox.read("id10")).not.toBeNull();
  });

  test("a message is shown as a gateway rewrites it, whatever is kept", async () => {
    await keep(mail(1));
    for (const { id, rewrite } of gateways) {
      const { body } = await ask(`/mailbox/id1?gateway=${id}`);
      const link = rewrite(mail(1).url);
      expect(body).toMatchObject({ gateway: id, message: { url: link, text: `Open:\n\n${link}\n` } });
      const inside = rewrite(`${mail(1).url}?a&b`).replaceAll("&", "&amp;");
      expect((body.message as MailMessage).html).toBe(
        `<p title="&quot;"><a href="${inside}">${inside}</a></p>`,
      );
    }
    expect((await ask("/mailbox/id1")).body).toMatchObject({ gateway: null, message: { url: mail(1).url } });
  });

  test("what is not there, or no number, is said by its code", async () => {
    await keep(mail(1));
    const codes: Record<string, string> = {
      "/mailbox/id2": "404 not-found",
      "/mailbox/id1?gateway=post-office": "404 not-found",
      "/mailbox/id1%00": "404 not-found",
      [`/mailbox/${"x".repeat(3000)}`]: "404 not-found",
      "/mailbox?page=-1": "400 out-of-range",
      "/mailbox?page=0.5": "400 out-of-range",
      "/mailbox?page=x": "400 out-of-range",
      "/mailbox?limit=0": "400 out-of-range",
      "/mailbox?limit=1e99": "400 out-of-range",
      "/mailbox?to=%00": "400 wrong-type",
    };
    for (const [path, code] of Object.entries(codes)) {
      const { status, body } = await ask(path);
      expect(`${status} ${body.reasonCode}`, path).toBe(code);
    }
  });

  test("gateways are listed by names that tell them apart", async () => {
    const { gateways: listed } = (await ask("/gateways")).body as {
      gateways: { id: string; name: string }[];
    };
    expect(listed).toHaveLength(gateways.length);
    expect(listed).toContainEqual({
      id: "proofpoint-v3",
      name: "Proofpoint URL Defense (v3)",
      decodable: true,
    });
    expect(listed).toContainEqual({ id: "mimecast", name: "Mimecast URL Protect (token)", decodable: false });
    expect(new Set(listed.map(({ name }) => name)).size).toBe(listed.length);
  });
});

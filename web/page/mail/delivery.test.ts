import { createServer, type Socket } from "node:net";
import type { SMTPServerOptions } from "smtp-server";
import { afterEach, beforeAll, expect, test } from "vitest";
import { createUsher, type Usher } from "../../../dist/index.js";
import { createDelivery, type Delivery } from "./delivery.mjs";
import { polite, portOf, smtpServers, type Taken } from "./loopback-server.js";
import { composeInvitation, type MailMessage } from "./message.mjs";
import { sentences } from "./sentences/index.mjs";

let usher: Usher;
let message: MailMessage;
const compose = (address: string, language: keyof typeof sentences, name = "Ada Lovelace") => {
  const outcome = composeInvitation({
    usher,
    invitation: {
      id: "i1",
      region: "HIPAA",
      organization: { id: "cm1usq7x0000abcd1234efgh5", name: "Analytical Engines" },
      inviter: name,
      address,
      hasAccount: false,
      sentAt: Date.UTC(2026, 5, 1),
      expiresAt: Date.UTC(2026, 5, 8),
    },
    base: "https://hipaa.cloud.langfuse.com",
    from: "no-reply@langfuse.example",
    language,
  });
  if (!outcome.ok) throw new Error(outcome.reasonCode);
  return outcome.message;
};
beforeAll(async () => {
  usher = await createUsher();
  message = compose("Kim+Team@contractor.example", "en");
});

const servers = smtpServers();
const { serve, script, taken } = servers;
const deliveries: Delivery[] = [];
afterEach(async () => {
  for (const delivery of deliveries.splice(0)) delivery.close();
  await servers.close();
});

const reach = (smtpUrl: string, more: Partial<Parameters<typeof createDelivery>[0]> = {}): Delivery => {
  const delivery = createDelivery({
    smtpUrl,
    timeouts: { connect: 2000, answer: 2000, whole: 5000 },
    ...more,
  });
  deliveries.push(delivery);
  return delivery;
};
const refusal = (responseCode: number) => Object.assign(new Error("no"), { responseCode });

test("a message arrives once, to the address as it was typed", async () => {
  const delivery = reach(`smtp://${await serve()}`);
  expect(await delivery.verify()).toEqual({ ok: true });
  expect(await delivery.deliver(message)).toEqual({ ok: true });
  expect(taken).toHaveLength(1);
  const [{ raw, to, from }] = taken as [Taken];
  expect(to).toBe("Kim+Team@contractor.example");
  expect(from).toBe("no-reply@langfuse.example");
  const head = `\r\n${raw.slice(0, raw.indexOf("\r\n\r\n")).replace(/\r\n\s/g, " ")}`;
  expect(head).toContain("\r\nTo: Kim+Team@contractor.example\r\n");
  expect(head).toContain("\r\nAuto-Submitted: auto-generated\r\n");
  expect(head).toContain(`\r\nMessage-ID: ${message.messageId}\r\n`);
  expect(head).toContain("\r\nDate: Mon, 01 Jun 2026 00:00:00 +0000\r\n");
  expect(head).toContain("\r\nFrom: Neural Inverse <no-reply@langfuse.example>\r\n");
  expect(head).toContain("multipart/alternative");
});

/** The parts of a message, decoded. */
function partsOf(raw: string): string[] {
  const boundary = /boundary="([^"]+)"/.exec(raw)?.[1];
  return raw
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((part) => {
      expect(part).toContain("Content-Transfer-Encoding: quoted-printable");
      const body = part.slice(part.indexOf("\r\n\r\n") + 4).replace(/=\r\n/g, "");
      const bytes = body.replace(/=([0-9A-F]{2})/g, (_, hex) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      );
      return Buffer.from(bytes, "latin1").toString("utf8");
    });
}

test("links survive the way, decoded and in the source, in each language", async () => {
  const delivery = reach(`smtp://${await serve()}`);
  const sent = Object.keys(sentences).map((language, n) =>
    compose(
      `o'kim${"-long".repeat(2 * n)}+a@${"sub.".repeat(n)}contractor.example`,
      language as "en",
      "東京.😀",
    ),
  );
  for (const each of sent) expect(await delivery.deliver(each)).toEqual({ ok: true });
  expect(taken).toHaveLength(sent.length);
  taken.forEach(({ raw, to }, n) => {
    const { text, html, url } = sent[n] as MailMessage;
    const [plain = "", page = ""] = partsOf(raw);
    expect(plain.replaceAll("\r\n", "\n").trim()).toBe(text.trim());
    expect(page.replaceAll("\r\n", "\n").trim()).toBe(html.trim());
    for (const form of [plain, page, raw]) {
      expect(usher.readInviteLink(form)).toMatchObject({ url, region: "HIPAA", email: to, urls: [] });
    }
  });
});

test("nothing in a message adds a header or a recipient", async () => {
  const delivery = reach(`smtp://${await serve()}`);
  const subject = "x\r\nBcc: victim@x.com\r\n\r\nhello";
  const from = { name: "y\r\nBcc: victim@x.com", address: "no-reply@langfuse.example" };
  expect(await delivery.deliver({ ...message, subject, from })).toEqual({ ok: true });
  expect(taken[0]?.to).toBe(message.to);
  expect(taken[0]?.raw).not.toMatch(/^Bcc:/im);
  for (const to of ["a@x.com, victim@x.com", "a@x.com>\r\nRCPT TO:<victim@x.com"]) {
    const outcome = await delivery.deliver({ ...message, to });
    if (outcome.ok) expect(taken.at(-1)?.to).not.toMatch(/^victim|,victim/);
    else expect(outcome).toMatchObject({ reason: "refused", code: "recipient" });
  }
});

test("a server's no is for good, or for now", async () => {
  const at = (stage: "onMailFrom" | "onRcptTo", code: number) =>
    serve({ [stage]: (_: unknown, __: unknown, done: (error: Error) => void) => done(refusal(code)) });
  const cases: [Promise<string>, object][] = [
    [at("onRcptTo", 550), { reason: "refused", code: "recipient", reply: 550 }],
    [at("onRcptTo", 552), { reason: "refused", code: "recipient", reply: 552 }],
    [at("onMailFrom", 553), { reason: "refused", code: "sender", reply: 553 }],
    [at("onRcptTo", 451), { reason: "later", code: "busy", reply: 451 }],
    [at("onRcptTo", 421), { reason: "later", code: "busy", reply: 421 }],
    [at("onMailFrom", 530), { reason: "later", code: "login", reply: 530 }],
    [at("onMailFrom", 503), { reason: "later", code: "protocol", reply: 503 }],
    [
      serve({ onConnect: (_, done) => done(refusal(554)) }),
      { reason: "later", code: "protocol", reply: 554 },
    ],
  ];
  for (const [server, expected] of cases)
    expect(await reach(`smtp://${await server}`).deliver(message)).toEqual({ ok: false, ...expected });
  expect(taken).toEqual([]);
});

test("so is a no to the message itself", async () => {
  const saying = (code: number) =>
    serve({
      onData(stream, _, done) {
        stream.resume().on("end", () => done(refusal(code)));
      },
    });
  const no = (reason: string, code: string, reply: number | null) => ({ ok: false, reason, code, reply });
  expect(await reach(`smtp://${await saying(552)}`).deliver(message)).toEqual(no("refused", "message", 552));
  expect(await reach(`smtp://${await saying(451)}`).deliver(message)).toEqual(no("later", "busy", 451));
  expect(await reach(`smtp://${await saying(421)}`).deliver(message)).toEqual(no("later", "busy", 421));
});

test("what a greylisting server puts off, it takes the next time", async () => {
  const seen = new Set<string>();
  const url = await serve({
    onRcptTo({ address }, _, done) {
      done(seen.has(address) ? null : refusal(451));
      seen.add(address);
    },
  });
  const delivery = reach(`smtp://${url}`);
  expect(await delivery.deliver(message)).toMatchObject({ reason: "later", reply: 451 });
  expect(await delivery.deliver(message)).toEqual({ ok: true });
  expect(taken).toHaveLength(1);
});

test("a connection lost before the end of the message: it was not sent", async () => {
  for (const fatal of ["EHLO", "MAIL", "RCPT", "DATA"]) {
    const url = await script((line, socket) =>
      line.startsWith(fatal) ? socket.destroy() : polite(line, socket),
    );
    expect(await reach(`smtp://${url}`).deliver(message), fatal).toEqual({
      ok: false,
      reason: "later",
      code: "connection",
      reply: null,
    });
  }
});

test("lost behind it: nobody knows, and it is sent no second time", async () => {
  let ends = 0;
  const url = await script((line, socket) => {
    if (line !== ".") return polite(line, socket);
    ends++;
    socket.destroy();
  });
  const lost = { ok: false, reason: "unsure", code: "connection", reply: null };
  expect(await reach(`smtp://${url}`).deliver(message)).toEqual(lost);
  expect(ends).toBe(1);
});

test("an answer that is neither yes nor no leaves it open too", async () => {
  const url = await script((line, socket) =>
    line === "." ? void socket.write("354 more?\r\n") : polite(line, socket),
  );
  expect(await reach(`smtp://${url}`).deliver(message)).toMatchObject({ reason: "unsure", code: "protocol" });
});

test("a server that is slow is left, and what that means depends on when", async () => {
  const timeouts = { connect: 5000, answer: 400, whole: 10_000 };
  const silentAt = (stage: string) =>
    script((line, socket) => (line.startsWith(stage) ? undefined : polite(line, socket)));
  for (const [stage, reason] of [
    ["EHLO", "later"],
    ["RCPT", "later"],
    ["DATA", "later"],
    [".", "unsure"],
  ] as const) {
    const delivery = reach(`smtp://${await silentAt(stage)}`, { timeouts });
    expect(await delivery.deliver(message), stage).toEqual({
      ok: false,
      reason,
      code: "timeout",
      reply: null,
    });
  }
  const trickle = await script((line, socket) => {
    if (line !== ".") return polite(line, socket);
    const drop = setInterval(() => socket.write("250-still busy\r\n"), 20);
    socket.on("close", () => clearInterval(drop));
  });
  const impatient = reach(`smtp://${trickle}`, { timeouts: { ...timeouts, whole: 1500 } });
  expect(await impatient.deliver(message)).toMatchObject({ reason: "unsure", code: "timeout" });
});

test("no server, no such host, no use of the URL", async () => {
  const gone = createServer();
  await new Promise<void>((resolve) => gone.listen(0, "127.0.0.1", resolve));
  const port = portOf(gone);
  await new Promise((resolve) => gone.close(resolve));
  const codeOf = async (smtpUrl: string) => {
    const delivery = reach(smtpUrl);
    const [sent, verified] = [await delivery.deliver(message), await delivery.verify()];
    expect(verified).toEqual(sent);
    return sent.ok ? "ok" : `${sent.reason} ${sent.code}`;
  };
  expect(await codeOf(`smtp://127.0.0.1:${port}`)).toBe("later connection");
  expect(await codeOf("smtp://no-such-host.invalid")).toBe("later dns");
  for (const url of [
    "",
    "smtp://",
    "http://127.0.0.1:25",
    "smtp://a b",
    "smtp:127.0.0.1",
    "smtp://%zz:x@h\0st",
  ])
    expect(await codeOf(url), url).toBe("later configuration");
});

test("a certificate that nobody vouches for is not trusted, unless the URL says so", async () => {
  const secure = await serve({ secure: true, disabledCommands: [] });
  const upgraded = await serve({ disabledCommands: [] });
  for (const url of [`smtps://${secure}`, `smtp://${upgraded}`]) {
    expect(await reach(url).deliver(message)).toEqual({
      ok: false,
      reason: "later",
      code: "tls",
      reply: null,
    });
    expect(await reach(`${url}?tls.rejectUnauthorized=false`).deliver(message)).toEqual({ ok: true });
  }
  expect(taken).toHaveLength(2);
  const plain = await serve();
  expect(await reach(`smtps://${plain}`).deliver(message)).toMatchObject({ reason: "later", code: "tls" });
  const demanded = await reach(`smtp://${plain}?requireTLS=true`).deliver(message);
  expect(demanded).toMatchObject({ reason: "later", code: "tls" });
});

test("who has a password says it over TLS only, and a wrong one stops nothing for good", async () => {
  const asked: string[] = [];
  const onAuth: SMTPServerOptions["onAuth"] = ({ username, password }, _, done) => {
    asked.push(`${username} ${password}`);
    if (password === "p@ss:w/rd%") done(null, { user: "us" });
    else done(refusal(535));
  };
  const open = await serve({ authOptional: false, onAuth, allowInsecureAuth: true });
  const secret = encodeURIComponent("p@ss:w/rd%");
  expect(await reach(`smtp://us%40x:${secret}@${open}`).deliver(message)).toMatchObject({ code: "tls" });
  expect(asked).toEqual([]);
  expect(await reach(`smtp://us%40x:${secret}@${open}?requireTLS=false`).deliver(message)).toEqual({
    ok: true,
  });
  const secure = await serve({ authOptional: false, onAuth, disabledCommands: [] });
  const lax = "?tls.rejectUnauthorized=false";
  expect(await reach(`smtp://us%40x:${secret}@${secure}${lax}`).deliver(message)).toEqual({ ok: true });
  expect(asked).toEqual(["us@x p@ss:w/rd%", "us@x p@ss:w/rd%"]);
  const wrong = { ok: false, reason: "later", code: "login", reply: 535 };
  expect(await reach(`smtp://us:no@${secure}${lax}`).deliver(message)).toEqual(wrong);
  expect(await reach(`smtp://us:no@${secure}${lax}`).verify()).toEqual(wrong);
  expect(await reach(`smtp://${secure}${lax}`).deliver(message)).toMatchObject({
    reason: "later",
    code: "login",
  });
});

test("nothing is written down, whatever the URL asks for", async () => {
  const said: unknown[] = [];
  const { log, info, warn, error, debug } = console;
  const write = process.stdout.write;
  const listen = (...parts: unknown[]) => said.push(parts) > 0;
  Object.assign(console, { log: listen, info: listen, warn: listen, error: listen, debug: listen });
  process.stdout.write = listen as typeof process.stdout.write;
  try {
    const url = `smtp://us:secret@${await serve({ authOptional: false, allowInsecureAuth: true, onAuth: (_, __, done) => done(refusal(535)) })}`;
    const asked = reach(`${url}?requireTLS=false&logger=true&debug=true&transactionLog=true`);
    expect(await asked.deliver(message)).toMatchObject({ code: "login" });
  } finally {
    Object.assign(console, { log, info, warn, error, debug });
    process.stdout.write = write;
  }
  expect(said).toEqual([]);
});

test("many messages share few connections, and each arrives once", async () => {
  let connected = 0;
  const url = await serve({
    onConnect(_, done) {
      connected++;
      done();
    },
  });
  const delivery = reach(`smtp://${url}`, { connections: 3 });
  const messages = Array.from({ length: 60 }, (_, n) => compose(`kim+${n}@contractor.example`, "en"));
  const outcomes = await Promise.all(messages.map((each) => delivery.deliver(each)));
  expect(outcomes.every(({ ok }) => ok)).toBe(true);
  expect(new Set(taken.map(({ to }) => to))).toEqual(new Set(messages.map(({ to }) => to)));
  expect(taken).toHaveLength(60);
  expect(connected).toBeLessThanOrEqual(3);
});

test("a connection that the server gave up in between is made anew, and nothing is sent twice", async () => {
  const used = new WeakSet<Socket>();
  let ends = 0;
  const url = await script((line, socket) => {
    if (line.startsWith("MAIL") && used.has(socket)) return void socket.destroy();
    if (line === ".") {
      used.add(socket);
      ends++;
    }
    polite(line, socket);
  });
  const delivery = reach(`smtp://${url}`);
  for (let n = 1; n <= 3; n++) {
    expect(await delivery.deliver(message)).toEqual({ ok: true });
    expect(ends).toBe(n);
  }
});

test("after closing, messages wait for another time", async () => {
  const delivery = reach(`smtp://${await serve()}`);
  const first = delivery.deliver(message);
  expect(await first).toEqual({ ok: true });
  delivery.close();
  expect(await delivery.deliver(message)).toMatchObject({ reason: "later", code: "connection" });
  expect(taken).toHaveLength(1);
});

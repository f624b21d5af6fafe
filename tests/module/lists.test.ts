import { Worker } from "node:worker_threads";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import {
  createUsher,
  type InviteListContext,
  type InviteListPart,
  type InviteRow,
  type Usher,
} from "../../dist/index.js";
import { readCases } from "./case_file.js";
import { choices } from "./mutations.js";

let usher: Usher;
beforeAll(async () => {
  usher = await createUsher();
});

interface Case {
  id: string;
  input: string;
  expected: {
    addresses: { address: string; name?: string }[];
    rejected: { reason: string; text: string }[];
    fixes?: string[];
    headers?: string[];
  };
}

const kebab = (word: string) => word.replaceAll("_", "-");

test("every list of the case table", () => {
  for (const { id, input, expected } of readCases<Case>("pasted-addresses.jsonl")) {
    const { rows, headers } = usher.checkInviteList(input);
    const sent = rows.filter(({ status }) => status !== "invalid" && status !== "duplicate");
    expect(
      sent.map(({ email }) => email.identity),
      id,
    ).toEqual(expected.addresses.map(({ address }) => address));
    const refused = rows.filter(({ status }) => status === "invalid");
    expect(
      refused.map(({ reasonCode, text }) => [reasonCode, text]),
      id,
    ).toEqual(expected.rejected.map(({ reason, text }) => [kebab(reason), text]));
    expect(headers, id).toEqual(expected.headers ?? null);
    for (const { start, end, text } of rows) expect(input.slice(start, end), id).toBe(text);
    const fixes = new Set(rows.flatMap((row) => row.fixes));
    for (const fix of expected.fixes ?? []) expect([...fixes], id).toContain(kebab(fix));
  }
});

test("a row says all there is to say", () => {
  const text = '"Doe, Jane" <Jane@x.com>; \u200bbob@exmaple.com, BOB@exmaple.com ada+dev@x.com';
  const { rows, counts, seats, headers } = usher.checkInviteList(text, { members: ["ada@x.com"] });
  expect(rows).toEqual([
    {
      status: "ready",
      reasonCode: "ok",
      start: 0,
      end: 24,
      text: '"Doe, Jane" <Jane@x.com>',
      name: "Doe, Jane",
      role: null,
      email: usher.checkEmail("Jane@x.com"),
      fixes: [],
      with: null,
    },
    expect.objectContaining({ status: "ready", text: "bob@exmaple.com", fixes: ["invisible-removed"] }),
    expect.objectContaining({
      status: "duplicate",
      reasonCode: "duplicate",
      with: { kind: "row", index: 1, relation: "same" },
    }),
    expect.objectContaining({
      status: "attention",
      reasonCode: "maybe-same-mailbox",
      with: { kind: "member", index: 0, relation: "maybe-same-mailbox" },
    }),
  ]);
  expect(counts).toEqual({
    ready: 2,
    attention: 1,
    duplicate: 1,
    member: 0,
    invited: 0,
    invalid: 0,
    denied: 0,
  });
  expect(seats).toEqual({ limit: null, used: 0, needed: 0, free: null });
  expect(headers).toBeNull();
});

const hobby: InviteListContext = {
  actor: { orgRole: "ADMIN" },
  org: { plan: "cloud:hobby", members: 1, pendingInvites: 0, owners: 1 },
};

test("the actor's right to give each row's role, and the seats", () => {
  const { rows, seats, headers } = usher.checkInviteList(
    "Email,Role\na@x.com,\nb@x.com,owner\nc@x.com,Viewer\nd@x.com,boss",
    hobby,
  );
  expect(rows.map(({ status, reasonCode, role }) => [status, reasonCode, role])).toEqual([
    ["ready", "ok", null],
    ["denied", "role-above-own", "OWNER"],
    ["denied", "seat-limit", "VIEWER"],
    ["denied", "invalid-role", "boss"],
  ]);
  expect(seats).toEqual({ limit: 2, used: 1, needed: 2, free: 1 });
  expect(headers).toEqual(["Email", "Role"]);
  const viewer = usher.checkInviteList("a@x.com", { ...hobby, actor: { orgRole: "VIEWER" } });
  expect(viewer.rows[0]?.reasonCode).toBe(
    usher.decide({
      actor: { orgRole: "VIEWER" },
      org: { plan: "cloud:hobby", members: 1, pendingInvites: 0, owners: 1 },
      action: { type: "createInvite", email: "a@x.com", orgRole: "MEMBER" },
    }).reasonCode,
  );
});

test("without an organisation, rights are judged and seats are not", () => {
  const { rows, seats } = usher.checkInviteList("a@x.com", { actor: { orgRole: "ADMIN" }, orgRole: "OWNER" });
  expect(rows[0]?.reasonCode).toBe("role-above-own");
  expect(seats).toEqual({ limit: null, used: 0, needed: 0, free: null });
});

test("on a project, the role of a row is the one on the project", () => {
  const context: InviteListContext = {
    actor: { orgRole: "NONE", projectRole: "ADMIN" },
    org: { plan: "cloud:team", members: 1, pendingInvites: 0, owners: 1 },
    orgRole: "NONE",
    projectId: "p1",
    projectRole: "MEMBER",
  };
  const { rows } = usher.checkInviteList("email,role\na@x.com,viewer\nb@x.com,OWNER\nc@x.com,", context);
  expect(rows.map(({ reasonCode }) => reasonCode)).toEqual(["ok", "role-above-own", "ok"]);
});

test("allowed domains: those given, or else those of the settings", async () => {
  const own = await createUsher({ settings: { invite: { allowedDomains: ["x.com"], maxPerBatch: 1 } } });
  const reasons = (context?: InviteListContext) =>
    own.checkInviteList("a@x.com b@x.com c@y.com", context).rows.map(({ reasonCode }) => reasonCode);
  expect(reasons()).toEqual(["ok", "too-many", "domain-not-allowed"]);
  expect(reasons({ allowedDomains: ["@Y.com"] })).toEqual(["domain-not-allowed", "domain-not-allowed", "ok"]);
});

test("members and invitations that are no addresses keep their places", () => {
  const { rows } = usher.checkInviteList("a@x.com b@x.com", {
    members: ["no\0 address", "", "A@x.com "],
    invited: ["\0", "b@x.com"],
  });
  expect(rows.map((row) => row.with)).toEqual([
    { kind: "member", index: 2, relation: "same" },
    { kind: "invite", index: 1, relation: "same" },
  ]);
});

test("a short list is plain data", () => {
  const list = usher.checkInviteList("a@x.com, b@@x.com");
  expect(structuredClone(list)).toEqual(list);
  expect(JSON.parse(JSON.stringify(list))).toEqual(list);
});

const many = (count: number): string =>
  Array.from({ length: count }, (_, n) => `Person <p${n}@x.com>`).join("\n");

test("a long list behaves as an array, and its rows are made once", () => {
  const { rows } = usher.checkInviteList(many(1500));
  expect(Array.isArray(rows)).toBe(true);
  expect(rows).toHaveLength(1500);
  expect(rows[1499]).toBe(rows[1499]);
  expect(rows[1500]).toBeUndefined();
  expect(rows.at(-1)?.email.identity).toBe("p1499@x.com");
  expect(rows.map(({ email }) => email.identity)).toEqual(
    Array.from({ length: 1500 }, (_, n) => `p${n}@x.com`),
  );
  expect(rows.findIndex(({ text }) => text === "Person <p7@x.com>")).toBe(7);
  expect(JSON.parse(JSON.stringify(rows))).toHaveLength(1500);
  expect(structuredClone([...rows])[3]?.name).toBe("Person");
});

test("a text that is too long, and one with too many rows, say so", () => {
  const long = usher.checkInviteList("a".repeat(2 ** 26 + 2));
  expect(long.rows.map(({ reasonCode }) => reasonCode)).toEqual(["too-long"]);
  const { rows, counts } = usher.checkInviteList(";@".repeat(4_000_100));
  expect(rows).toHaveLength(4_000_001);
  expect(rows.at(-1)?.reasonCode).toBe("too-many");
  expect(counts.invalid).toBe(4_000_001);
}, 120_000);

// The memory of an instance never shrinks: what a long list needs is another's, which goes with it.
test("memory that a list took is given back", async () => {
  const memories: WebAssembly.Memory[] = [];
  const { Instance } = WebAssembly;
  const instantiate = WebAssembly.instantiate;
  const noted = (instance: WebAssembly.Instance) => {
    for (const made of Object.values(instance.exports)) {
      if (made instanceof WebAssembly.Memory) memories.push(made);
    }
    return instance;
  };
  WebAssembly.instantiate = ((...given: Parameters<typeof instantiate>) =>
    instantiate(...given).then((made) => noted(made as unknown as WebAssembly.Instance))) as never;
  WebAssembly.Instance = class extends Instance {
    constructor(...given: ConstructorParameters<typeof Instance>) {
      super(...given);
      noted(this);
    }
  };
  try {
    const own = await createUsher({ settings: {} });
    const [usual] = memories;
    const began = usual?.buffer.byteLength ?? 0;
    expect(began).toBeGreaterThan(0);
    for (const size of [10, 300, 10_000, 100_000]) {
      const { rows } = own.checkInviteList(many(size), { members: ["p0@x.com"] });
      expect(rows).toHaveLength(size);
      own.checkInviteList(many(100), { members: many(size).split("\n") });
    }
    for await (const _ of own.checkInviteStream(streamOf([many(10_000)]))) expect(memories.length).toBe(8);
    expect(usual?.buffer.byteLength).toBeLessThanOrEqual(began + 65_536);
    expect(memories.length).toBe(8);
  } finally {
    Object.assign(WebAssembly, { instantiate, Instance });
  }
});

function streamOf<Chunk>(chunks: readonly Chunk[]): ReadableStream<Chunk> {
  return new ReadableStream({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk);
      controller.close();
    },
  });
}

async function readStream(stream: ReadableStream<Uint8Array | string>, context?: InviteListContext) {
  const rows: InviteRow[] = [];
  let last: InviteListPart | undefined;
  for await (const part of usher.checkInviteStream(stream, context)) {
    rows.push(...part.rows);
    last = part;
  }
  return { rows, counts: last?.counts, seats: last?.seats, progress: last?.progress };
}

/** Cut anywhere, within characters too. */
function* cut(bytes: Uint8Array, seed: number): Generator<Uint8Array> {
  const { random } = choices(seed);
  for (let at = 0; at < bytes.length; ) {
    const size = 1 + random(random(4) === 0 ? 40_000 : 300);
    yield bytes.subarray(at, at + size);
    at += size;
  }
}

test("a stream gives the rows of one call, wherever it is cut", async () => {
  const cases = readCases<Case>("pasted-addresses.jsonl").map(({ input }) => input);
  const table = `Name;E-Mail\n${'"Doe\nJane";j@x.com\n'.repeat(2000)}`;
  const lists = [
    many(3000),
    table,
    `${cases.join("\n")}\n`.repeat(12),
    `${"x".repeat(30_000)}@x.com\nb@x.com`,
  ];
  for (const [n, text] of lists.entries()) {
    const bytes = new TextEncoder().encode(text);
    // Half a surrogate pair does not survive in bytes.
    const whole = usher.checkInviteList(new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes), hobby);
    const streamed = await readStream(streamOf([...cut(bytes, n)]), hobby);
    expect(streamed.rows.map(told)).toEqual([...whole.rows].map(told));
    expect(streamed.counts).toEqual(whole.counts);
    expect(streamed.seats).toEqual(whole.seats);
    expect(streamed.progress).toBe(bytes.length);
    const strings = [...cut(bytes, n + 100)].map((part) => String.fromCharCode(...part));
    if (/^[\0-\x7f]*$/.test(text))
      expect((await readStream(streamOf(strings))).rows).toHaveLength(whole.rows.length);
  }
}, 120_000);

const told = ({ status, reasonCode, start, end, text, name, role, fixes, with: met, email }: InviteRow) =>
  JSON.stringify([status, reasonCode, start, end, text, name, role, fixes, met, email.address]);

test("a stream in UTF-16, as spreadsheets write it", async () => {
  const utf16 = new Uint8Array(
    Uint16Array.from("\ufeffEmail\tName\na@x.com\tJörg", (c) => c.charCodeAt(0)).buffer,
  );
  const { rows } = await readStream(streamOf([utf16.slice(0, 5), utf16.slice(5)]));
  expect(rows.map(({ email, name }) => [email.address, name])).toEqual([["a@x.com", "Jörg"]]);
});

test("a stream is cancelled by leaving the loop, and by its signal", async () => {
  const endless = () => {
    let cancelled: unknown = "no";
    const stream = new ReadableStream<string>({
      pull: (controller) => controller.enqueue(`${many(500)}\n`),
      cancel: (reason) => {
        cancelled = reason;
      },
    });
    return { stream, cancelled: () => cancelled };
  };
  const left = endless();
  for await (const { rows } of usher.checkInviteStream(left.stream)) {
    if (rows.length > 0) break;
  }
  expect(left.cancelled()).toBeUndefined();

  const signalled = endless();
  const controller = new AbortController();
  const reading = (async () => {
    for await (const _ of usher.checkInviteStream(signalled.stream, {}, { signal: controller.signal })) {
      controller.abort(new Error("enough"));
    }
  })();
  await expect(reading).rejects.toThrow("enough");
  expect(signalled.cancelled()).toEqual(new Error("enough"));
});

test("two streams and single calls at once do not meet", async () => {
  const [one, other] = await Promise.all([
    readStream(streamOf(Array.from({ length: 50 }, () => `${many(40)}\n`))),
    readStream(streamOf(Array.from({ length: 50 }, () => "a@x.com\n".repeat(2000)))),
    (async () => {
      for (let n = 0; n < 20; n++) {
        expect(usher.checkInviteList("a@x.com b@x.com").counts.ready).toBe(2);
        await null;
      }
    })(),
  ]);
  expect(one.counts).toMatchObject({ ready: 40, duplicate: 1960 });
  expect(other.counts).toMatchObject({ ready: 1, duplicate: 99_999 });
});

test("in a worker", async () => {
  const program = `
    import { parentPort } from "node:worker_threads";
    import { createUsher } from ${JSON.stringify(new URL("../../dist/index.js", import.meta.url).href)};
    const usher = await createUsher();
    for await (const part of usher.checkInviteStream(new Blob([${JSON.stringify(many(5))}]).stream()))
      parentPort.postMessage({ ...part, rows: [...part.rows] });`;
  const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(program)}`));
  const parts: InviteListPart[] = [];
  await new Promise((resolve, reject) => {
    worker
      .on("message", (part) => parts.push(part))
      .on("error", reject)
      .on("exit", resolve);
  });
  expect(parts.at(-1)).toMatchObject({ done: true, counts: { ready: 5 } });
  expect(parts.flatMap(({ rows }) => rows).map(({ email }) => email.valid)).toEqual(Array(5).fill(true));
});

const line = fc
  .array(
    fc.oneof(
      fc.constantFrom("a@x.com", "Ann Lee", "<b@x.com>", '"c@x.com"', ",", ";", " ", "(x)", "mailto:d@x.com"),
      fc.constantFrom("Bcc: ", "@", ".", "\u200b", "\uff20", "&lt;", "admin@x.com", "e@gmial.com", "[", "]"),
      fc.string({ unit: "binary", maxLength: 6 }),
    ),
    { maxLength: 8 },
  )
  .map((pieces) => pieces.join("").replace(/[\n-\r\x85\u2028\u2029]/g, ""));

test("a list says of each row what is said of its address alone", () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 5 }), (lines) => {
      for (const { status, reasonCode, email, text } of usher.checkInviteList(lines.join("\n")).rows) {
        expect(email.valid, text).toBe(status !== "invalid");
        if (email.valid) expect(email).toEqual(usher.checkEmail(email.address as string));
        expect(status === "ready").toBe(reasonCode === "ok");
      }
    }),
    { numRuns: 2000, seed: 20261126 },
  );
});

test("two lists, one behind the other, give the rows of both", () => {
  const rows = (text: string) =>
    usher
      .checkInviteList(text)
      .rows.map(({ text, email, name, status, reasonCode }) => [
        text,
        email.address,
        name,
        status === "invalid" ? reasonCode : "",
      ]);
  fc.assert(
    fc.property(line, line, (one, other) => {
      // A first line without an @ may be a header, and a folded line belongs to the one before it.
      fc.pre(!/mail|correo|courriel|sep=/i.test(one + other) && !/^\s/.test(other));
      expect(rows(`${one}\n${other}`)).toEqual([...rows(one), ...rows(other)]);
    }),
    { numRuns: 2000, seed: 20261126 },
  );
});

test("misuse throws and names the argument", () => {
  expect(() => usher.checkInviteList(1 as unknown as string)).toThrow(/^text must be a string/);
  expect(() => usher.checkInviteList("", { members: "a" as unknown as string[] })).toThrow(
    /^members must be an array/,
  );
  expect(() => usher.checkInviteList("", { members: [1] as unknown as string[] })).toThrow(
    /^members\[0\] must be a string/,
  );
  expect(() => usher.checkInviteList("", null as unknown as InviteListContext)).toThrow(/^context must be/);
});

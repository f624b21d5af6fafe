import { list, object, own, text } from "./argument.js";
import type { Exchange } from "./exchange.js";
import type { Names } from "./names.js";
import type { Requests } from "./requests.js";
import type { InviteListContext, InviteListPart, InviteListVerdict, InviteRow, Usher } from "./types.js";

type Lists = Pick<Usher, "checkInviteList" | "checkInviteStream">;

/** Up to here a list leaves no mark in the memory it is read in. */
const SHORT = 4096;
/** More rows than this are made when they are read. */
const PLAIN_ROWS = 1000;
/** Numbers of four bytes in a row: see `invite_row`. */
const ROW = 13;
const NOTHING = {};
/** What the server takes where nothing is known of it: no limit of seats. */
const NO_ORGANIZATION = { plan: "oss" };

/** An exchange of its own, whose memory goes with it. */
interface Another {
  atOnce(): Exchange;
  soon(): Promise<Exchange>;
}

export function lists(
  usual: Exchange,
  another: Another,
  names: Names,
  { circumstances, action }: Requests,
  checkEmail: Usher["checkEmail"],
): Lists {
  /** What a context says, as it crosses: texts, and numbers in the order of wasm/list_bindings.cpp. */
  function read(context: InviteListContext) {
    const asked = object<InviteListContext>(context, "context");
    const actor = own(asked, "actor", asked.actor);
    const said = (key: "members" | "invited" | "allowedDomains") =>
      list(own(asked, key, asked[key]) ?? [], key).map((value, n) => text(value, `${key}[${n}]`));
    const [members, invited, domains] = [said("members"), said("invited"), said("allowedDomains")];
    const org = own(asked, "org", asked.org) ?? NO_ORGANIZATION;
    const who = circumstances({ actor: actor ?? NOTHING, org });
    const given = action({ ...asked, type: "createInvite", email: "", role: null }, "context");
    return {
      // A NUL ends a text: one inside makes it no address, as this does.
      texts: [...members, ...invited, ...domains].map((known) => known.replaceAll("\0", "\ufffd")).join("\0"),
      numbers: [members.length, invited.length, domains.length, ...who, ...given.numbers],
      decided: Boolean(actor),
    };
  }

  function start(exchange: Exchange, { texts, numbers, decided }: ReturnType<typeof read>) {
    const { core } = exchange;
    core.startList(Math.random() * 2 ** 32, decided, exchange.writeOne(texts, true), ...numbers);
    return {
      read: (part: string, before: number, isLast: boolean) => {
        const reply = exchange.open(core.readList(exchange.writeOne(part), isLast));
        const rowsAt = reply.number();
        const count = reply.number();
        const rowBytes = exchange.copy(rowsAt, count * ROW * Uint32Array.BYTES_PER_ELEMENT);
        const rewrittenAt = reply.number();
        const rewritten = exchange.copy(rewrittenAt, reply.number());
        const units = reply.number();
        const numbers = new Uint32Array(rowBytes.buffer);
        const rows = rowsOf(count, rowReader(numbers, rewritten, reply.number(), part, before));
        const counts = Object.fromEntries(names.rowStatuses.map((status) => [status, reply.number()]));
        const headers: string[] = [];
        while (!reply.ended) headers.push(reply.text());
        const [limit, used, needed, free] = exchange
          .readNumbers(4)
          .map((seats) => (seats < 0 ? null : seats)) as [null, number, number, null];
        const verdict = {
          rows,
          counts,
          seats: { limit, used, needed, free },
          headers: headers.length > 0 ? headers : null,
        } as InviteListVerdict;
        return { verdict, units };
      },
      end: () => core.dropList(),
    };
  }

  function exchangeFor(size: number): Exchange {
    if (size <= SHORT) return usual;
    try {
      return another.atOnce();
    } catch {
      return usual; // not everywhere may an instance be made at once; there, the usual memory grows
    }
  }

  function rowReader(
    numbers: Uint32Array,
    rewritten: Uint8Array,
    inputBytes: number,
    input: string,
    before: number,
  ): (place: number) => InviteRow {
    const decoder = new TextDecoder();
    return (place) => {
      const field = (n: number) => numbers[place * ROW + n] as number;
      const start = field(0);
      const end = field(1);
      // Texts of the input stand in the row's own line, which is ASCII: all others were rewritten.
      const written = (n: number): string => {
        const at = field(n);
        const size = field(n + 1);
        const from = at < inputBytes ? start - before + at - field(2) : at - inputBytes;
        return at < inputBytes
          ? input.slice(from, from + size)
          : decoder.decode(rewritten.subarray(from, from + size));
      };
      const packed = field(11);
      const more = field(12);
      const address = written(4);
      const kind = names.rowKinds[more & 0xff];
      return {
        status: names.rowStatuses[(packed >>> 16) & 0xff],
        reasonCode: names.codes[packed >>> 24],
        start,
        end,
        text: input.slice(start - before, end - before),
        name: written(6) || null,
        role: field(9) === 0 ? null : (names.role[(more >>> 16) & 0xff] ?? written(8)),
        get email() {
          const value = checkEmail(address);
          Object.defineProperty(this, "email", { value, enumerable: true });
          return value;
        },
        fixes: packed & 0xffff ? names.rowFixes.filter((_, n) => (packed >>> n) & 1) : [],
        with: kind ? { kind, index: field(10), relation: names.emailRelations[(more >>> 8) & 0xff] } : null,
      } as InviteRow;
    };
  }

  return {
    checkInviteList(pasted, context = {}) {
      const whole = text(pasted, "text");
      const asked = read(context);
      const reader = start(exchangeFor(whole.length + asked.texts.length), asked);
      try {
        return reader.read(whole, 0, true).verdict;
      } finally {
        reader.end();
      }
    },

    async *checkInviteStream(stream, context = {}, { signal } = {}) {
      const reader = start(await another.soon(), read(context));
      const source = stream.getReader();
      const cancel = () => void source.cancel(signal?.reason);
      signal?.addEventListener("abort", cancel, { once: true });
      let decoder: TextDecoder | undefined;
      let held = "";
      let before = 0;
      let progress = 0;
      try {
        for (let done = false; !done; ) {
          const { value, done: ended } = await source.read();
          signal?.throwIfAborted();
          done = ended;
          progress += value?.length ?? 0;
          if (typeof value === "string") {
            held += value;
          } else {
            decoder ??= new TextDecoder(encodingOf(value), { ignoreBOM: true });
            held += decoder.decode(value, { stream: !ended });
          }
          const { verdict, units } = reader.read(held, before, ended);
          held = held.slice(units);
          before += units;
          yield { ...verdict, progress, done } satisfies InviteListPart;
        }
      } finally {
        signal?.removeEventListener("abort", cancel);
        await source.cancel();
        reader.end();
      }
    },
  };
}

/** Spreadsheets write UTF-16 when asked for "Unicode". */
function encodingOf(bytes: Uint8Array | undefined): string {
  return bytes?.[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : "utf-8";
}

/** An array whose elements, when there are many, are made when they are read. */
function rowsOf(count: number, make: (place: number) => InviteRow): InviteRow[] {
  if (count <= PLAIN_ROWS) return Array.from({ length: count }, (_, place) => make(place));
  const made = (rows: InviteRow[], key: string | symbol) => {
    const place = typeof key === "string" ? Number(key) : Number.NaN;
    if (place >= 0 && place < count && String(place) === key && !Object.hasOwn(rows, key)) {
      rows[place] = make(place);
    }
    return rows;
  };
  return new Proxy(new Array<InviteRow>(count), {
    get: (rows, key) => Reflect.get(made(rows, key), key),
    has: (rows, key) => Reflect.has(made(rows, key), key),
    getOwnPropertyDescriptor: (rows, key) => Reflect.getOwnPropertyDescriptor(made(rows, key), key),
  });
}

/**
 * The module of `size` bytes, from the text that wasm/packing.mjs wrote: streams of letters. The last two are a list of
 * phrases, and the code in phrases. A phrase is bytes of the code, and which streams the numbers in it come from.
 */
export function unpack(packed: string, size: number): Uint8Array<ArrayBuffer> {
  const values = new TextEncoder().encode(packed);
  const streams = readValues(values).map((end, n, ends) =>
    readStream(values.subarray(ends[n - 1] ?? 0, end)),
  );
  const [after, before] = streams as [Uint8Array, Uint8Array];
  const module = new Uint8Array(size);
  module.set(before);
  module.set(after, size - after.length);
  putCode(module, before.length, streams, streams.at(-2) as Uint8Array, streams.at(-1) as Uint8Array);
  return module;
}

// The page waits for these loops. They are over nothing but byte arrays, which is fast before it is optimised.

// Each value takes the place of letters already read; returns where the streams end.
function readValues(bytes: Uint8Array): number[] {
  const ends: number[] = [];
  let size = 0;
  for (let at = 0; at < bytes.length; ) {
    let value = VALUES[bytes[at++] as number] as number;
    if (value >= SINGLE) value = (value - SINGLE + 1) * SINGLE + (VALUES[bytes[at++] as number] as number);
    if (value > 0xff) ends.push(size);
    else bytes[size++] = value;
  }
  return ends;
}

// The size of an alphabet, its bytes as differences, and ranks: in the alphabet, and behind it in all other bytes.
function readStream(values: Uint8Array): Uint8Array {
  const ranked = (values[0] as number) + 1;
  const ranks = values.subarray(ranked);
  if (ranked === 1) return ranks;
  const alphabet = new Set<number>();
  let byte = 0;
  for (let n = 1; n < ranked; n++) {
    byte += values[n] as number;
    alphabet.add(byte & 0xff);
  }
  for (byte = 0; byte <= 0xff; byte++) alphabet.add(byte);
  putBytes(ranks, Uint8Array.from(alphabet));
  return ranks;
}

function putBytes(ranks: Uint8Array, byRank: Uint8Array): void {
  for (let n = 0; n < ranks.length; n++) ranks[n] = byRank[ranks[n] as number] as number;
}

function putCode(
  module: Uint8Array,
  at: number,
  streams: Uint8Array[],
  phrases: Uint8Array,
  code: Uint8Array,
) {
  const starts = [0];
  for (let n = 0; n < phrases.length; n++) if (phrases[n] === PHRASE_END) starts.push(n + 1);
  const places = new Uint32Array(streams.length);
  const body = new Uint8Array(module.length);
  let size = 0;
  for (let n = 0; n < code.length; n++) {
    for (let place = starts[code[n] as number] as number; ; place++) {
      let byte = phrases[place] as number;
      if (byte === PHRASE_END) break;
      if (byte < STREAMS || byte > PHRASE_END) body[size++] = byte;
      else if (byte < BODY_END) {
        const number = byte - STREAMS;
        const stream = streams[number] as Uint8Array;
        do {
          byte = stream[(places[number] as number)++] as number;
          body[size++] = byte;
        } while (byte > 0x7f && number < SINGLE_BYTES);
      } else {
        // The size of a body stands before it.
        for (byte = size; byte > 0x7f; byte >>= 7) module[at++] = byte | 0x80;
        module[at++] = byte;
        module.set(body.subarray(0, size), at);
        at += size;
        size = 0;
      }
    }
  }
}

/** Printable ASCII but for what strings, templates and HTML give a meaning to. */
const ALPHABET = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).filter(
  (c) => !"\"'`\\$<".includes(c),
);
/** The last two letters are prefixes: 87 values are one letter each, and as many again two behind each prefix. */
const SINGLE = ALPHABET.length - 2;
const VALUES = new Uint8Array(128);
ALPHABET.forEach((c, i) => {
  VALUES[c.charCodeAt(0)] = i;
});

/** The stream of what is no LEB128. */
const SINGLE_BYTES = 8;
/** In a phrase, as in wasm/packing.mjs. */
const STREAMS = 0xe0;
const BODY_END = 0xef;
const PHRASE_END = 0xf0;

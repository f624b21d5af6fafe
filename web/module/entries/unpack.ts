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
  // All letters but two are values; each of these two is a prefix to as many again.
  const single = 87;
  const values = new Uint8Array(127);
  for (let letter = 32, value = 0; letter < values.length; letter++) {
    // Printable ASCII but for what strings, templates and HTML give a meaning to.
    if (!"\"'`\\$<".includes(String.fromCharCode(letter))) values[letter] = value++;
  }
  const ends: number[] = [];
  let size = 0;
  for (let at = 0; at < bytes.length; ) {
    let value = values[bytes[at++] as number] as number;
    if (value >= single) {
      value = (value - single + 1) * single + (values[bytes[at++] as number] as number);
      if (value > 0xff) {
        ends.push(size);
        continue;
      }
    }
    bytes[size++] = value;
  }
  return ends;
}

// The size of an alphabet, its bytes as differences, and ranks: in the alphabet, and behind it in all other bytes.
function readStream(values: Uint8Array): Uint8Array {
  const [size] = values as unknown as [number];
  const ranks = values.subarray(size + 1);
  if (size > 0) {
    const alphabet = new Set<number>();
    let byte = 0;
    for (const difference of values.subarray(1, size + 1)) {
      byte = (byte + difference) & 0xff;
      alphabet.add(byte);
    }
    for (byte = 0; byte < 256; byte++) alphabet.add(byte);
    const byRank = Uint8Array.from(alphabet);
    for (let n = 0; n < ranks.length; n++) ranks[n] = byRank[ranks[n] as number] as number;
  }
  return ranks;
}

function putCode(
  module: Uint8Array,
  at: number,
  streams: Uint8Array[],
  phrases: Uint8Array,
  code: Uint8Array,
) {
  // As in wasm/packing.mjs: the first byte that stands for a stream, and for the stream of what is no LEB128.
  const firstStream = 0xe0;
  const singleBytes = 0xe8;
  const bodyEnd = 0xef;
  const phraseEnd = 0xf0;
  const starts = [0];
  for (let n = 0; n < phrases.length; n++) if (phrases[n] === phraseEnd) starts.push(n + 1);
  const places = new Uint32Array(streams.length);
  const body = new Uint8Array(module.length);
  let size = 0;
  for (let n = 0; n < code.length; n++) {
    for (let place = starts[code[n] as number] as number; ; place++) {
      const part = phrases[place] as number;
      if (part === phraseEnd) break;
      if (part < firstStream || part > phraseEnd) body[size++] = part;
      else if (part < bodyEnd) {
        const stream = streams[part - firstStream] as Uint8Array;
        let byte: number;
        do {
          byte = stream[(places[part - firstStream] as number)++] as number;
          body[size++] = byte;
        } while (byte > 0x7f && part < singleBytes);
      } else {
        // The size of a body stands before it.
        let rest = size;
        for (; rest > 0x7f; rest >>= 7) module[at++] = rest | 0x80;
        module[at++] = rest;
        module.set(body.subarray(0, size), at);
        at += size;
        size = 0;
      }
    }
  }
}

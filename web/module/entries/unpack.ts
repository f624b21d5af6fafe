/**
 * The module of `size` bytes, from the text that wasm/packing.mjs wrote: streams of letters. The last two are a list of
 * phrases, and the code in phrases. A phrase is bytes of the code, and which streams the numbers in it come from.
 */
export function unpack(packed: string, size: number): Uint8Array<ArrayBuffer> {
  const streams = packed.split("~~").map(readStream);
  const [after, before] = streams as [Uint8Array, Uint8Array];
  const module = new Uint8Array(size);
  module.set(before);
  module.set(after, size - after.length);
  putCode(module, before.length, streams, streams.at(-2) as Uint8Array, streams.at(-1) as Uint8Array);
  return module;
}

/** Printable ASCII but for what strings, templates and HTML give a meaning to. Behind them come two prefixes. */
const LETTERS = Array.from({ length: 93 }, (_, n) => 32 + n).filter(
  (letter) => !"\"'`\\$<".includes(String.fromCharCode(letter)),
);
const LAST_LETTER = 124;
/** Where what stands behind a prefix begins in a table: behind all letters, and as far behind the other prefix. */
const PREFIXED = 128;

// The bytes of the alphabet as differences, and ranks: in the alphabet, and behind it in all other bytes.
function readStream(text: string): Uint8Array {
  const [differences, ranks] = text.split("~}") as [string, string];
  const alphabet = new Set<number>();
  let byte = 0;
  for (const difference of readBytes(differences, new Set())) {
    byte = (byte + difference) & 0xff;
    alphabet.add(byte);
  }
  return readBytes(ranks, alphabet);
}

function readBytes(text: string, alphabet: Set<number>): Uint8Array {
  for (let byte = 0; byte < 256; byte++) alphabet.add(byte);
  const table = new Uint8Array(3 * PREFIXED);
  let rank = 0;
  for (const byte of alphabet) {
    const prefix = Math.floor(rank / LETTERS.length);
    table[prefix * PREFIXED + (LETTERS[rank++ % LETTERS.length] as number)] = byte;
  }
  const bytes = new TextEncoder().encode(text);
  return bytes.subarray(0, replaceLetters(bytes, table));
}

// The page waits for these two. They are loops over nothing but byte arrays, which is fast before it is optimised, and
// the first one is by the second stream.

function replaceLetters(bytes: Uint8Array, table: Uint8Array): number {
  let size = 0;
  for (let at = 0; at < bytes.length; size++) {
    let letter = bytes[at++] as number;
    if (letter > LAST_LETTER) letter = (letter - LAST_LETTER) * PREFIXED + (bytes[at++] as number);
    bytes[size] = table[letter] as number;
  }
  return size;
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

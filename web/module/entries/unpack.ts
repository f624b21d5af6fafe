/** The functions of wasm/unpacker/unpacker.cpp. */
interface Unpacker {
  memory: WebAssembly.Memory;
  read(letters: number, end: number, table: number, out: number): number;
  write(code: number, end: number, places: number, out: number): void;
}

/**
 * The module of `size` bytes, from the text that wasm/packing.mjs wrote: streams of letters. The last two are a list of
 * phrases, and the code in phrases. A phrase is bytes of the code, and which streams the numbers in it come from.
 */
export function unpack(packed: string, size: number, unpacker: WebAssembly.Module): Uint8Array<ArrayBuffer> {
  const { memory, read, write } = new WebAssembly.Instance(unpacker).exports as unknown as Unpacker;
  const moduleAt = TEXT + 2 * packed.length;
  memory.grow(Math.ceil((moduleAt + size) / PAGE));
  const bytes = new Uint8Array(memory.buffer);
  const places = new Uint32Array(memory.buffer, PLACES);
  new TextEncoder().encodeInto(packed, bytes.subarray(TEXT));
  let from = TEXT;
  let out = TEXT + packed.length;

  // Ranks in an alphabet, and behind it in all other bytes.
  function readRanks({ length }: string, alphabet: Set<number>): Uint8Array {
    for (let byte = 0; byte < 256; byte++) alphabet.add(byte);
    let rank = 0;
    for (const byte of alphabet) {
      const prefix = Math.floor(rank / LETTERS.length);
      bytes[TABLE + prefix * PREFIXED + (LETTERS[rank++ % LETTERS.length] as number)] = byte;
    }
    const at = out;
    out = read(from, from + length, TABLE, at);
    from += length + MARK;
    return bytes.subarray(at, out);
  }

  const streams = packed.split("~~").map((text, n) => {
    const [differences, ranks] = text.split("~}") as [string, string];
    const alphabet = new Set<number>();
    let byte = 0;
    for (const difference of readRanks(differences, new Set())) {
      byte = (byte + difference) & 0xff;
      alphabet.add(byte);
    }
    const stream = readRanks(ranks, alphabet);
    places[n] = stream.byteOffset;
    return stream;
  });
  const [after, before] = streams as [Uint8Array, Uint8Array];
  const phrases = streams.at(-2) as Uint8Array;
  const code = streams.at(-1) as Uint8Array;
  let phrase = FIRST_PHRASE;
  let start = phrases.byteOffset;
  phrases.forEach((part, n) => {
    if (part !== PHRASE_END) return;
    places[phrase++] = start;
    start = phrases.byteOffset + n + 1;
  });
  bytes.set(before, moduleAt);
  write(code.byteOffset, code.byteOffset + code.length, PLACES, moduleAt + before.length);
  bytes.set(after, moduleAt + size - after.length);
  return bytes.subarray(moduleAt, moduleAt + size);
}

/** Where what is in the unpacker's memory: a table of bytes by letter, places of streams and phrases, the text. */
const PAGE = 0x10000;
const TABLE = PAGE;
const PLACES = PAGE + 0x200;
const TEXT = PAGE + 0x1000;

/** As in wasm/unpacker/unpacker.cpp. */
const PREFIXED = 128;
const FIRST_PHRASE = 16;
const PHRASE_END = 0xf0;

/** Letters between streams, and between the alphabet of a stream and its ranks. */
const MARK = 2;

/** Printable ASCII but for what strings, templates and HTML give a meaning to. Behind them come two prefixes. */
const LETTERS = Array.from({ length: 93 }, (_, n) => 32 + n).filter(
  (letter) => !"\"'`\\$<".includes(String.fromCharCode(letter)),
);

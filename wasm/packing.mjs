// The module as printable text, for the entry that carries it: wasm/unpacker reads it back.
//
// Brotli tells apart what is alike better when it stands together: the phrases of the code are one stream, the numbers
// in them one stream a kind. The sizes of functions are left out. A stream is the bytes of its alphabet as differences,
// and then its own bytes as ranks: first those of its alphabet, then all others.
import { readFileSync } from "node:fs";
import { ALPHABETS } from "./packing/alphabets.mjs";
import { arrange } from "./packing/arrangement.mjs";
import { KINDS, readModule } from "./packing/instructions.mjs";
import { ALPHABET_END, SINGLE, STREAM_END, write } from "./packing/letters.mjs";
import { phrasesOf } from "./packing/phrases.mjs";
import { Failure } from "./toolchain/failure.mjs";

/** In a phrase: from here on, the stream that a number comes from. WebAssembly has no opcodes here. */
const STREAMS = 0xe0;
const BODY_END = 0xef;
const PHRASE_END = 0xf0;

/**
 * What does not follow from the module, and only trying tells: how many pairs of phrases become one each, and the name
 * of an alphabet for each stream. Any will do; those in effect are what `npm run tune` found to be short.
 * @typedef {{ pairs: number, alphabets: string[] }} Tuning
 */
/** @type {Tuning} */
export const tuned = JSON.parse(readFileSync(new URL("packing/tuning.json", import.meta.url), "utf8"));

/** @param {Uint8Array} bytes @param {Tuning} tuning */
export function pack(bytes, { pairs, alphabets } = tuned) {
  const { streams, said } = streamsOf(bytes, pairs);
  return join(
    streams.map((stream, n) => writeStream(stream, alphabets[n])),
    said,
  );
}

/** @param {string[]} written the streams @param {number[]} said the code in phrases, whose places are its letters */
export const join = (written, said) => [...written, ALPHABET_END + write(said)].join(STREAM_END);

/** The bytes of each stream but the last, which is the code in phrases. */
export function streamsOf(bytes, pairs) {
  const { before, bodies, after } = readModule(bytes);
  const phrases = phrasesOf(bodies, pairs);
  const numbers = Object.fromEntries(KINDS.map((kind) => [kind, []]));
  for (const { kind, bytes } of phrases.flatMap(({ parts }) => parts)) if (kind) numbers[kind].push(...bytes);
  const { list, said } = numberPhrases(phrases);
  return { streams: [after, before, ...KINDS.map((kind) => numbers[kind]), list], said };
}

/** A stream in an alphabet. */
export function writeStream(bytes, alphabet) {
  const first = ALPHABETS[alphabet](bytes);
  const byRank = [...new Set([...first, ...Array(256).keys()])];
  const ranks = new Map(byRank.map((byte, rank) => [byte, rank]));
  const differences = first.map((byte, n) => (byte - (first[n - 1] ?? 0)) & 0xff);
  return write(differences) + ALPHABET_END + write(Array.from(bytes, (byte) => ranks.get(byte)));
}

/** The list of phrases, and the code as places in it. */
function numberPhrases(phrases) {
  const counts = new Map();
  for (const { key } of phrases) counts.set(key, (counts.get(key) ?? 0) + 1);
  const byCount = [...counts.keys()].sort((a, b) => counts.get(b) - counts.get(a));
  const ranks = new Map(byCount.map((key, rank) => [key, rank]));
  const numbers = new Map(ranks);
  // What is rare takes two letters, and stays where it is.
  const letters = arrange(phrases.map(({ key }) => Math.min(ranks.get(key), SINGLE)));
  for (const [rank, key] of byCount.slice(0, SINGLE).entries()) numbers.set(key, letters[rank]);
  const entries = [];
  for (const { key, parts, ends } of phrases) entries[numbers.get(key)] ??= entryOf(parts, ends);
  if (entries.length > 256) {
    throw new Failure(
      "packing",
      "usher.wasm has more phrases than bytes can say",
      "join fewer pairs in wasm/packing/phrases.mjs",
    );
  }
  const list = Array.from(entries, (entry) => [...(entry ?? []), PHRASE_END]).flat();
  return { list, said: phrases.map(({ key }) => numbers.get(key)) };
}

function entryOf(parts, ends) {
  const entry = parts.map((part) => {
    if (part.kind) return STREAMS + 2 + KINDS.indexOf(part.kind);
    if (part >= STREAMS && part <= PHRASE_END) {
      throw new Failure(
        "packing",
        `usher.wasm has a byte ${part} where a phrase has its marks`,
        "move STREAMS in wasm/packing.mjs and wasm/unpacker/unpacker.cpp",
      );
    }
    return part;
  });
  return ends ? [...entry, BODY_END] : entry;
}

// The module as printable text, for the entry that carries it: wasm/unpacker reads it back.
//
// Brotli tells apart what is alike better when it stands together: the phrases of the code are one stream, the numbers
// in them one stream a kind. The sizes of functions are left out. A stream is the bytes of its alphabet as differences,
// and then its own bytes as ranks: first those of its alphabet, then all others.
import { brotliCompressSync } from "node:zlib";
import { arrange } from "./packing/arrangement.mjs";
import { KINDS, readModule } from "./packing/instructions.mjs";
import { ALPHABET, ALPHABET_END, SINGLE, STREAM_END, write } from "./packing/letters.mjs";
import { phrasesOf } from "./packing/phrases.mjs";
import { Failure } from "./toolchain/failure.mjs";

/** In a phrase: from here on, the stream that a number comes from. WebAssembly has no opcodes here. */
const STREAMS = 0xe0;
const BODY_END = 0xef;
const PHRASE_END = 0xf0;

/** So many pairs of phrases become one each: which number is best for a module, only trying tells. */
const PAIRS = [9, 11];

/**
 * @param {Uint8Array} bytes
 * @param {(packed: string) => string} within what people download, with the text in it: that is to be short
 */
export function pack(bytes, within = (packed) => packed) {
  const module = readModule(bytes);
  const sizeWithin = (streams) => sizeOf(within(joined(streams)));
  const attempts = PAIRS.map((pairs) => chooseTogether(packInPhrases(module, pairs), sizeWithin));
  return joined(shortestFirst(attempts, sizeWithin)[0]);
}

/** The streams, each written in several ways, the shortest first. */
function packInPhrases({ before, bodies, after }, pairs) {
  const phrases = phrasesOf(bodies, pairs);
  const numbers = Object.fromEntries(KINDS.map((kind) => [kind, []]));
  for (const { kind, bytes } of phrases.flatMap(({ parts }) => parts)) if (kind) numbers[kind].push(...bytes);
  const { list, said } = numberPhrases(phrases);
  const streams = [after, before, ...KINDS.map((kind) => numbers[kind]), list].map(writeStream);
  return [...streams, [ALPHABET_END + write(said)]];
}

const joined = (streams) => streams.map(([written]) => written).join(STREAM_END);

/** On the wire. */
const sizeOf = (text) => brotliCompressSync(text).length;

/** Each is measured once: that takes a tenth of a second. */
function shortestFirst(written, measure) {
  const sizes = new Map(written.map((one) => [one, measure(one)]));
  return [...written].sort((a, b) => sizes.get(a) - sizes.get(b));
}

/** What is short by itself may keep brotli from using for one stream what it has learned of another. */
function chooseTogether(streams, sizeWithin) {
  const chosen = streams.map((ways) => [...ways]);
  let size = sizeWithin(chosen);
  for (const ways of chosen) {
    for (const way of ways.slice(1)) {
      const former = ways.splice(0, 1, way);
      const tried = sizeWithin(chosen);
      if (tried < size) size = tried;
      else ways.splice(0, 1, ...former);
    }
  }
  return chosen;
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

/** A stream in each of the alphabets, the shortest first. */
function writeStream(bytes) {
  const ways = [[], sorted(bytes), printable(bytes)].map((alphabet) => {
    const byRank = [...new Set([...alphabet, ...Array(256).keys()])];
    const ranks = new Map(byRank.map((byte, rank) => [byte, rank]));
    const differences = alphabet.map((byte, n) => (byte - (alphabet[n - 1] ?? 0)) & 0xff);
    return write(differences) + ALPHABET_END + write(Array.from(bytes, (byte) => ranks.get(byte)));
  });
  return shortestFirst(ways, sizeOf);
}

function mostFrequent(bytes) {
  const counts = Array(256).fill(0);
  for (const byte of bytes) counts[byte] += 1;
  const byCount = [...counts.keys()].sort((a, b) => counts[b] - counts[a]);
  return byCount.slice(0, SINGLE);
}

const sorted = (bytes) => mostFrequent(bytes).sort((a, b) => a - b);

/** Letters stand for themselves, which is how brotli knows texts. */
function printable(bytes) {
  const common = mostFrequent(bytes);
  const singles = ALPHABET.slice(0, SINGLE).map((c) => c.charCodeAt(0));
  const others = common.filter((byte) => !singles.includes(byte));
  return singles.map((byte) => (common.includes(byte) ? byte : others.shift()));
}

// Which letter stands for what. Brotli guesses a letter from the classes of the two before it (RFC 7932, section 7.1):
// letters that are followed by the same should be of one class.
import { ALPHABET, SINGLE } from "./letters.mjs";

const CLASSES = [
  /[0-9]/,
  /[AEIOU]/,
  /[A-Z]/,
  /[aeiou]/,
  /[a-z]/,
  / /,
  /%/,
  /[([{]/,
  /[)\]}>]/,
  /[,:;]/,
  /\./,
  /=/,
];
const classOf = (c) => (CLASSES.findIndex((like) => like.test(c)) + 1 || CLASSES.length + 1) - 1;
const roughClassOf = (c) => (/[0-9A-Z]/.test(c) ? 1 : /[a-z]/.test(c) ? 2 : 0);
const ROUGH = 3;
const CONTEXTS = (CLASSES.length + 1) * ROUGH;

/** What is repeated in so many letters is copied and not guessed. */
const COPIED = 6;
/** About what a letter costs in the description of a context, in bits. */
const DESCRIPTION = 3;

/**
 * A letter for each of the letters of a text, so that it can be guessed better: swaps as long as that helps.
 * @param {number[]} text places in the alphabet, of the first letters in it
 * @returns {number[]}
 */
export function arrange(text) {
  const guessed = new GuessedLetters(text);
  const arrangement = ALPHABET.map((_, letter) => letter);
  const used = new Set(text).size;
  let cost = guessed.cost(arrangement);
  for (let better = true; better; ) {
    better = false;
    for (let a = 0; a < SINGLE; a++) {
      for (let b = 0; b < a && b < used; b++) {
        if (classOf(ALPHABET[arrangement[a]]) === classOf(ALPHABET[arrangement[b]])) continue;
        [arrangement[a], arrangement[b]] = [arrangement[b], arrangement[a]];
        const swapped = guessed.cost(arrangement);
        if (swapped < cost) {
          cost = swapped;
          better = true;
        } else [arrangement[a], arrangement[b]] = [arrangement[b], arrangement[a]];
      }
    }
  }
  return arrangement;
}

class GuessedLetters {
  constructor(text) {
    const counts = new Map();
    for (const n of guessedPlaces(text)) {
      const three = (text[n - 2] << 16) | (text[n - 1] << 8) | text[n];
      counts.set(three, (counts.get(three) ?? 0) + 1);
    }
    this.threes = Uint32Array.from(counts.keys());
    this.counts = Uint32Array.from(counts.values());
    this.table = new Uint32Array(CONTEXTS * ALPHABET.length);
    this.bits = Float64Array.from({ length: text.length + 1 }, (_, n) => n && n * Math.log2(n));
  }

  /** Bits that the letters take, each in the context of the two before it. */
  cost(arrangement) {
    const { table, bits, threes, counts } = this;
    table.fill(0);
    for (let n = 0; n < threes.length; n++) {
      const [second, first, letter] = [threes[n] >> 16, (threes[n] >> 8) & 0xff, threes[n] & 0xff];
      const context = CLASS[arrangement[first]] * ROUGH + ROUGH_CLASS[arrangement[second]];
      table[context * ALPHABET.length + letter] += counts[n];
    }
    let cost = 0;
    for (let context = 0; context < CONTEXTS; context++) {
      let all = 0;
      for (let letter = 0; letter < ALPHABET.length; letter++) {
        const count = table[context * ALPHABET.length + letter];
        if (count === 0) continue;
        all += count;
        cost += DESCRIPTION - bits[count];
      }
      cost += bits[all];
    }
    return cost;
  }
}

const CLASS = Uint8Array.from(ALPHABET, classOf);
const ROUGH_CLASS = Uint8Array.from(ALPHABET, roughClassOf);

/** The places of a text that no earlier part of it repeats. */
function guessedPlaces(text) {
  const seen = new Map();
  const guessed = [];
  const keyAt = (n) => text.slice(n, n + COPIED).join();
  for (let n = 0; n < text.length; ) {
    const from = seen.get(keyAt(n));
    let length = 0;
    if (from !== undefined)
      while (n + length < text.length && text[from + length] === text[n + length]) length++;
    if (length === 0 && n >= 2) guessed.push(n);
    for (const end = n + Math.max(length, 1); n < end; n++) seen.set(keyAt(n), n);
  }
  return guessed;
}

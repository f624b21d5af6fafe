// Values as printable text: the letters of wasm/unpacker/unpacker.cpp, which reads them back.

/** Printable ASCII but for what strings, templates and HTML give a meaning to. */
export const ALPHABET = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).filter(
  (c) => !"\"'`\\$<".includes(c),
);

/** The last two letters are prefixes: so many values are one letter each, and as many again two behind each prefix. */
export const SINGLE = ALPHABET.length - 2;

/** Stand between streams, and between the alphabet of a stream and its bytes: no value has two prefixes. */
export const STREAM_END = "~~";
export const ALPHABET_END = "~}";

/** @param {Iterable<number>} values */
export function write(values) {
  let text = "";
  for (const value of values) {
    const prefix = Math.floor(value / SINGLE);
    if (prefix > 0) text += ALPHABET[SINGLE + prefix - 1];
    text += ALPHABET[value % SINGLE];
  }
  return text;
}

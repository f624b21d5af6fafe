// Values as printable text: the letters of web/module/entries/unpack.ts, which reads them back.

/** Printable ASCII but for what strings, templates and HTML give a meaning to. */
export const ALPHABET = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).filter(
  (c) => !"\"'`\\$<".includes(c),
);

/** The last two letters are prefixes: so many values are one letter each, and as many again two behind each prefix. */
export const SINGLE = ALPHABET.length - 2;

/** Stands behind a stream: no value begins with two prefixes, and these say more than a byte can. */
export const SEPARATOR = "~~";

/** The places in the alphabet of the letters that a value is written in. */
export function lettersOf(value) {
  const prefix = Math.floor(value / SINGLE);
  return prefix === 0 ? [value] : [SINGLE + prefix - 1, value % SINGLE];
}

/** The value that letters stand for. */
export function valueIn([first, second]) {
  return first < SINGLE ? first : (first - SINGLE + 1) * SINGLE + second;
}

/** @param {Iterable<number>} values */
export function write(values) {
  return Array.from(values, (value) =>
    lettersOf(value)
      .map((letter) => ALPHABET[letter])
      .join(""),
  ).join("");
}

// Bytes as printable text, for the entry that carries the module: web/module/entries/unpack.ts reads it back.

const ALPHABET = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).filter(
  (c) => !"\"'`\\$<".includes(c),
);
const SINGLE = ALPHABET.length - 2;

/** @param {Uint8Array} bytes */
export function pack(bytes) {
  let text = "";
  for (const byte of bytes) {
    const prefix = Math.floor(byte / SINGLE);
    if (prefix > 0) text += ALPHABET[SINGLE + prefix - 1];
    text += ALPHABET[byte % SINGLE];
  }
  return text;
}

// Bytes as printable text, for the entry that carries the module: web/module/entries/unpack.ts reads it back.

const ALPHABET = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).filter(
  (c) => !"\"'`\\$<".includes(c),
);
const SINGLE = ALPHABET.length - 2;

/**
 * The bytes that take one character, the most frequent first, and behind them all bytes by their ranks in that order.
 * @param {Uint8Array} bytes
 */
export function pack(bytes) {
  const counts = Array(256).fill(0);
  for (const byte of bytes) counts[byte] += 1;
  const byCount = [...counts.keys()].sort((a, b) => counts[b] - counts[a]);
  const common = byCount.slice(0, SINGLE);
  const ranks = [];
  for (const [rank, byte] of [...new Set([...common, ...counts.keys()])].entries()) ranks[byte] = rank;
  let text = "";
  for (const value of [...common, ...Array.from(bytes, (byte) => ranks[byte])]) {
    const prefix = Math.floor(value / SINGLE);
    if (prefix > 0) text += ALPHABET[SINGLE + prefix - 1];
    text += ALPHABET[value % SINGLE];
  }
  return text;
}

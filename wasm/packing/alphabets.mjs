// In which order the bytes of a stream have their letters. Whoever unpacks it is told, so that any order will do.
import { ALPHABET, SINGLE } from "./letters.mjs";

function mostFrequent(bytes) {
  const counts = Array(256).fill(0);
  for (const byte of bytes) counts[byte] += 1;
  const byCount = [...counts.keys()].sort((a, b) => counts[b] - counts[a]);
  return byCount.slice(0, SINGLE);
}

/** @type {Record<string, (bytes: Iterable<number>) => number[]>} */
export const ALPHABETS = {
  plain: () => [],
  frequent: mostFrequent,
  sorted: (bytes) => mostFrequent(bytes).sort((a, b) => a - b),
  // Letters stand for themselves, which is how brotli knows texts.
  printable: (bytes) => {
    const common = mostFrequent(bytes);
    const singles = ALPHABET.slice(0, SINGLE).map((c) => c.charCodeAt(0));
    const others = common.filter((byte) => !singles.includes(byte));
    return singles.map((byte) => (common.includes(byte) ? byte : others.shift()));
  },
};

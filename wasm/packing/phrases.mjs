// The code in phrases: what instructions have in common apart from their numbers, and the pairs that are frequent.

/** @typedef {{ key: string, parts: import("./instructions.mjs").Instruction, ends: boolean }} Phrase */

/**
 * The phrases of bodies, one behind the other.
 * @param {import("./instructions.mjs").Instruction[][]} bodies
 * @param {number} pairs how many pairs become one phrase each; more make the list of phrases longer than the code shorter
 * @returns {Phrase[]}
 */
export function phrasesOf(bodies, pairs) {
  let phrases = bodies.flatMap((body) =>
    body.map((parts, n) => {
      const ends = n === body.length - 1;
      return { key: `${parts.map(nameOf).join(" ")}${ends ? " end" : ""}`, parts, ends };
    }),
  );
  for (let pair = 0; pair < pairs; pair++) phrases = joinMostFrequent(phrases);
  return phrases;
}

const nameOf = (part) => part.kind ?? part;

function joinMostFrequent(phrases) {
  const counts = new Map();
  let last;
  for (let n = 0; n + 1 < phrases.length; n++) {
    const pair = pairAt(phrases, n);
    // The middle one of three alike belongs to one pair only.
    const counted = pair !== undefined && pair !== last;
    if (counted) counts.set(pair, (counts.get(pair) ?? 0) + 1);
    last = counted ? pair : undefined;
  }
  const [most] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), [undefined, 1]);
  if (most === undefined) return phrases;
  const joined = [];
  for (let n = 0; n < phrases.length; n++) {
    const [first, second] = [phrases[n], phrases[n + 1]];
    if (pairAt(phrases, n) !== most) joined.push(first);
    else {
      joined.push({ key: most, parts: [...first.parts, ...second.parts], ends: second.ends });
      n++;
    }
  }
  return joined;
}

/** The key of two phrases as one; undefined where a body ends between them. */
function pairAt(phrases, n) {
  const second = phrases[n + 1];
  return second === undefined || phrases[n].ends ? undefined : `${phrases[n].key} ${second.key}`;
}

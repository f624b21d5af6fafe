// What callgrind counted, and how it compares with what is written down.

/** So many per cent, in either direction, are a change: a call that became cheaper is written down too. */
const TOLERANCE = 3;

/**
 * @typedef {object} Counted
 * @property {Record<string, string>} madeWith what the counts depend on
 * @property {Record<string, number>} counts instructions by call
 */

/**
 * Name and instructions of a dump that the program asked for; null for the one at its end.
 * @param {string} text
 * @returns {[string, number] | null}
 */
export function readDump(text) {
  const name = /^desc: Trigger: Client Request: (.+)$/m.exec(text)?.[1];
  const instructions = /^summary: (\d+)$/m.exec(text)?.[1];
  return name === undefined || instructions === undefined ? null : [name, Number(instructions)];
}

/**
 * @param {Counted} written
 * @param {Counted} counted
 * @returns {{ verdict: "same" | "differs" | "not-compared", lines: string[] }}
 */
export function compareCounts(written, counted) {
  const other = Object.keys({ ...written.madeWith, ...counted.madeWith }).filter(
    (what) => written.madeWith[what] !== counted.madeWith[what],
  );
  if (other.length > 0) {
    const told = other.map(
      (what) => `${what} ${counted.madeWith[what]} instead of ${written.madeWith[what]}`,
    );
    return {
      verdict: "not-compared",
      lines: [
        `SKIPPED: no instructions were compared. They were written down with another system: ${told.join(", ")}`,
      ],
    };
  }
  let differs = false;
  const lines = Object.keys({ ...written.counts, ...counted.counts }).map((name) => {
    const before = written.counts[name];
    const now = counted.counts[name];
    if (Math.abs(now - before) * 100 <= TOLERANCE * before)
      return `${name}: ${now} instructions (${change(before, now)})`;
    differs = true;
    if (before === undefined) return `${name}: ${now} instructions, NOT WRITTEN DOWN`;
    if (now === undefined) return `${name}: NO LONGER COUNTED`;
    const verdict = now > before ? "SLOWER" : "FASTER";
    return `${name}: ${now} instructions instead of ${before}, ${change(before, now)} ${verdict}`;
  });
  if (differs) lines.push("when that is meant: npm run instructions -- --write");
  return { verdict: differs ? "differs" : "same", lines };
}

/** @param {number} before @param {number} now */
const change = (before, now) => `${now < before ? "" : "+"}${((now / before - 1) * 100).toFixed(1)} %`;

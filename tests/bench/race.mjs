/**
 * Contestants over the same work, in turns: a pass of each, then the next pass of each, so that whatever else the
 * machine does meets all of them. Runs in Node and in a page alike.
 *
 * @typedef {{ name: string, package?: string, bar?: number, aim?: number, pass: (items: any[]) => number,
 *   answer: (item: any) => unknown, answers?: () => unknown[] }} Contestant
 *   `pass` is what is timed, and returns a number so that nothing is optimised away; `answer` is what it says to one
 *   item, as the others would spell it; `bar` is the least ratio that Usher is held to, `aim`
 *   the one that is wanted
 * @typedef {{ subject: string, what: string, items: any[], inOne?: boolean,
 *   truth?: (item: any) => unknown, usher: Contestant, floor?: Contestant, peers: Contestant[] }} Contest `truth` is the
 *   right answer, where one is known beforehand; `floor` does only what nothing can leave out; `inOne`: a pass is one call
 *   with all the items, so that none can be left out
 */

/** Milliseconds that one turn is stretched to, and that it is cut to by leaving out items. */
const TURN = 8;
const LONGEST_TURN = 40;

const sorted = (numbers) => numbers.toSorted((a, b) => a - b);
export const at = (share, numbers) => sorted(numbers)[Math.floor((numbers.length - 1) * share)];
export const median = (numbers) => at(0.5, numbers);
/** Half of all rounds lie between the first two numbers; the middle one is the median. */
export const spread = (numbers) => [0.25, 0.5, 0.75].map((share) => at(share, numbers));

/** A contestant that answers each item with a text, or with `null`. */
export const reading = (name, read, more = {}) => ({
  name,
  ...more,
  answer: read,
  pass: (items) => {
    let length = 0;
    for (const item of items) length += read(item)?.length ?? 0;
    return length;
  },
});

function timed(run) {
  const began = performance.now();
  const kept = run();
  if (!Number.isFinite(kept)) throw new Error("a contestant returned no number");
  return performance.now() - began;
}

/** One turn: enough passes to be measurable, or of a slow contestant every second, third … item. */
function turnOf({ pass }, items, inOne) {
  const trial = inOne ? items : items.slice(0, 16);
  timed(() => pass(trial));
  const guess = (timed(() => pass(trial)) / trial.length) * items.length;
  const step = inOne ? 1 : Math.ceil(guess / LONGEST_TURN);
  const part = step > 1 ? items.filter((_, n) => n % step === 0) : items;
  timed(() => pass(part));
  const repeats = Math.max(
    1,
    Math.ceil(
      TURN /
        Math.max(
          timed(() => pass(part)),
          0.01,
        ),
    ),
  );
  const calls = repeats * part.length;
  const run = () => {
    let kept = 0;
    for (let n = 0; n < repeats; n++) kept += pass(part);
    return kept;
  };
  return () => (timed(run) / calls) * 1e6;
}

const count = (ours, theirs) => ours.filter((answer, n) => answer === theirs[n]).length;

/** How many of the items two contestants say the same to and, where it is known, how often each is right. */
function agreement({ items, truth, usher }, peer) {
  const said = ({ answer, answers }) => answers?.() ?? items.map(answer);
  const [ours, theirs] = [said(usher), said(peer)];
  const right = truth && items.map(truth);
  return {
    asked: items.length,
    same: count(ours, theirs),
    ...(right && { right: { usher: count(ours, right), peer: count(theirs, right) } }),
  };
}

/** Nanoseconds an item takes each contestant, and how many times as long as Usher a peer takes. */
export function race(contest, rounds) {
  const { subject, what, items, inOne, usher, floor, peers } = contest;
  const agreements = peers.map((peer) => agreement(contest, peer));
  const contestants = [usher, ...peers, ...(floor ? [floor] : [])];
  const turns = contestants.map((contestant) => turnOf(contestant, items, inOne));
  const times = contestants.map(() => []);
  for (const turn of turns) turn();
  for (let round = 0; round < rounds; round++) {
    for (let n = 0; n < turns.length; n++) {
      const whose = (round + n) % turns.length;
      times[whose].push(turns[whose]());
    }
  }
  const [ours, ...theirs] = times;
  return {
    subject,
    what,
    ns: spread(ours),
    ...(floor && { floor: spread(theirs[peers.length]) }),
    peers: peers.map(({ name, package: from, bar, aim }, n) => ({
      name,
      ...(from && { package: from }),
      ...(bar && { bar }),
      ...(aim && { aim }),
      agreement: agreements[n],
      ns: spread(theirs[n]),
      ratio: spread(theirs[n].map((ns, round) => ns / ours[round])),
    })),
  };
}

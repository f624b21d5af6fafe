/** One reading of a list for two who want it, so that nothing is fetched twice. */
import type { Answer, Progress } from "./transport.js";

export type Read<Value> = (signal?: AbortSignal, progress?: Progress) => Promise<Answer<Value>>;

interface Telling {
  listeners: Set<Progress>;
  /** What was told last. */
  told: Parameters<Progress>;
}

interface Reading<Value> {
  answer: Promise<Answer<Value>>;
  takenBy: Set<string>;
  /** How many still wait for it. */
  waiting: number;
  ending: AbortController;
  telling: Telling;
  /** When it was there; `null` while it is under way. */
  since: number | null;
}

/** A reading that nobody else came for is forgotten after so many milliseconds. */
const keptFor = 5_000;

/**
 * Whoever comes while a list is read, or just after, gets the same reading, but each only once: who comes again wants
 * to see what is new. A failure is not handed on.
 */
export function sharing<Value>(read: Read<Value>) {
  let current: Reading<Value> | undefined;

  function begin(): Reading<Value> {
    const ending = new AbortController();
    const telling: Telling = { listeners: new Set(), told: [0, null] };
    const reading: Reading<Value> = {
      answer: read(ending.signal, (...told) => {
        telling.told = told;
        for (const listen of telling.listeners) listen(...told);
      }).then((answer) => {
        reading.since = Date.now();
        if (!answer.ok && current === reading) current = undefined;
        return answer;
      }),
      takenBy: new Set(),
      waiting: 0,
      ending,
      telling,
      since: null,
    };
    return reading;
  }

  const isFor = (who: string, { takenBy, since }: Reading<Value>) =>
    !takenBy.has(who) && (since === null || Date.now() - since < keptFor);

  return {
    /** What was read is true no longer. */
    forget(): void {
      current = undefined;
    },
    as(who: string): Read<Value> {
      return async (signal, progress) => {
        if (signal?.aborted) return { ok: false, reasonCode: "unavailable" };
        if (!current || !isFor(who, current)) current = begin();
        const reading = current;
        reading.takenBy.add(who);
        reading.waiting++;
        if (progress) {
          reading.telling.listeners.add(progress);
          progress(...reading.telling.told);
        }
        const answer = await orAborted(reading.answer, signal);
        if (progress) reading.telling.listeners.delete(progress);
        if (--reading.waiting === 0 && reading.since === null) {
          if (current === reading) current = undefined;
          reading.ending.abort();
        }
        return answer;
      };
    },
  };
}

function orAborted<Value>(answer: Promise<Answer<Value>>, signal?: AbortSignal): Promise<Answer<Value>> {
  if (!signal) return answer;
  return new Promise((resolve) => {
    const end = () => resolve({ ok: false, reasonCode: "unavailable" });
    signal.addEventListener("abort", end);
    void answer.then((found) => {
      signal.removeEventListener("abort", end);
      resolve(found);
    });
  });
}

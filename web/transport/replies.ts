/** What a server of the plain interface replied, read into a value or the reason why there is none. */
import type { Outcome } from "../elements/people.js";
import { refusalCode } from "./arrivals.js";
import type { Ask, Reply } from "./asking.js";
import { type Reader, shape } from "./shapes.js";
import type { Answer } from "./transport.js";

// No form of another site can send it, and a script of another site needs a leave that the server never gives.
export const headers = { "usher-request": "1" };

const done = shape<{ ok: true }>({ ok: (arrived) => (arrived === true ? true : undefined) });
const refusal = shape({ reasonCode: refusalCode });

export async function get<Value>(
  ask: Ask,
  path: string,
  read: Reader<Value>,
  signal?: AbortSignal,
): Promise<Answer<Value>> {
  const answer = await ask(path, { headers }, signal);
  if (!answer.ok) return answer;
  if (answer.value.status !== 200) return refused(answer.value);
  const value = read(answer.value.body);
  return value === undefined ? { ok: false, reasonCode: "unexpected" } : { ok: true, value };
}

/** Only what says so was done: a page that a gateway puts in between is no success. */
export function outcomeOf(reply: Reply): Outcome {
  if (reply.status !== 200 && reply.status !== 201) return refused(reply);
  return done(reply.body) ?? { ok: false, reasonCode: "unexpected" };
}

function refused({ status, body }: Reply): Extract<Outcome, { ok: false }> {
  if (status >= 500) return { ok: false, reasonCode: "unavailable" };
  const reasonCode = refusal(body)?.reasonCode ?? (status === 401 ? "not-authenticated" : "unexpected");
  return { ok: false, reasonCode };
}

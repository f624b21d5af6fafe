/** What the page asks of its own server, beside the lists of people. */
import type { Outcome } from "../elements/people.js";
import { asking } from "../transport/asking.js";
import { get, headers, outcomeOf } from "../transport/replies.js";
import type { Reader } from "../transport/shapes.js";
import type { Answer } from "../transport/transport.js";

const ask = asking({ base: "/" });

export const read = <Value>(
  path: string,
  reader: Reader<Value>,
  signal?: AbortSignal,
): Promise<Answer<Value>> => get(ask, `api/${path}`, reader, signal);

export async function send(path: string, body: object): Promise<Outcome> {
  const answer = await ask(`api/${path}`, { method: "POST", headers, body });
  return answer.ok ? outcomeOf(answer.value) : answer;
}

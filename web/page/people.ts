/** The lists of the page, as its server last told them. */
import type { Member, PendingInvite, Perform, Place } from "../elements/people.js";
import type { Answer, Transport } from "../transport/transport.js";

/** `undefined`: not known, or not for this person to see. */
export interface People {
  place?: Place | undefined;
  members?: Member[] | undefined;
  invites?: PendingInvite[] | undefined;
  /** Why there is no place to show: nobody is signed in, or it is not theirs. */
  refusal: string | null;
  /** Something could not be read anew. */
  stale: boolean;
}

const noAnswer = new Set(["offline", "unavailable", "unexpected"]);
const hasFailed = (answer: Answer<unknown>) => !answer.ok && noAnswer.has(answer.reasonCode);

/** What is known after an answer: its value, what was known before when there was none, nothing when it was refused. */
function known<Value>(answer: Answer<Value>, before: Value | undefined): Value | undefined {
  if (answer.ok) return answer.value;
  return hasFailed(answer) ? before : undefined;
}

/** Reads the lists, keeps the last good ones, and reads them again after each change. */
export class PeopleReader {
  people: People = { refusal: null, stale: false };

  readonly #transport: Transport;
  readonly #show: () => void;
  #reading: AbortController | undefined;

  constructor(transport: Transport, show: () => void) {
    this.#transport = transport;
    this.#show = show;
  }

  async read(): Promise<void> {
    this.#reading?.abort();
    const reading = new AbortController();
    this.#reading = reading;
    const place = await this.#transport.place(reading.signal);
    const lists = place.ok
      ? await Promise.all([this.#transport.members(reading.signal), this.#transport.invites(reading.signal)])
      : ([place, place] as const);
    if (reading.signal.aborted) return;
    const [members, invites] = lists;
    this.people = {
      place: known(place, this.people.place),
      members: known(members, this.people.members),
      invites: known(invites, this.people.invites),
      refusal: place.ok || hasFailed(place) ? null : place.reasonCode,
      stale: [place, ...lists].some(hasFailed),
    };
    this.#show();
  }

  readonly perform: Perform = (request, signal) => this.#transport.perform(request, signal);
}

/** How a settings page reaches its server. Every call answers with a value; none rejects, whatever the server says. */
import type { Member, PendingInvite, Perform, Place, TransportFailure } from "../elements/people.js";
import type { ReasonCode } from "../module/generated/catalog.js";

/** What was asked for, or why it could not be had. */
export type Answer<Value> =
  | { ok: true; value: Value }
  | { ok: false; reasonCode: ReasonCode | TransportFailure };

/** Tells how many of how many have arrived; `total` is `null` until the server says. */
export type Progress = (arrived: number, total: number | null) => void;

export interface Transport {
  /** Who is signed in, in which organisation and project. `not-authenticated` when nobody is. */
  place(signal?: AbortSignal): Promise<Answer<Place>>;
  /** Everybody the person may see, read page by page. */
  members(signal?: AbortSignal, progress?: Progress): Promise<Answer<Member[]>>;
  invites(signal?: AbortSignal, progress?: Progress): Promise<Answer<PendingInvite[]>>;
  /** One request of one person. Asking again after no answer is safe: the server refuses what is done already. */
  perform: Perform;
}

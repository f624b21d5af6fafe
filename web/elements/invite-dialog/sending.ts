import type { DecisionAction } from "../../module/types.js";
import { carryOut, type Outcome, type Perform } from "../people.js";

/** One invitation on its way. */
export interface Invitation {
  /** The account key: nobody is invited twice in a run. */
  identity: string;
  email: string;
  role: string;
  action: DecisionAction;
  outcome: Outcome | null;
}

/** One time of sending. `done` of `total` were tried in it. */
export interface Run {
  invitations: Invitation[];
  ending: AbortController;
  isOver: boolean;
  done: number;
  total: number;
}

const atOnce = 4;
const arrivedBefore = new Set(["duplicate-invite", "already-member"]);

export const sentOf = (invitations: readonly Invitation[]) =>
  invitations.filter(({ outcome }) => outcome?.ok);
/** What has not been sent, whether it was tried or not. */
export const failedOf = (invitations: readonly Invitation[]) =>
  invitations.filter(({ outcome }) => !outcome?.ok);

/** Sends these, a few at a time, and tells after each. Ends early when the signal says so. */
export async function sendAll(
  waiting: Invitation[],
  perform: Perform,
  signal: AbortSignal,
  tell: () => void,
): Promise<void> {
  const worker = async () => {
    for (let next = waiting.shift(); next && !signal.aborted; next = waiting.shift()) {
      const wasSilent =
        next.outcome !== null && !next.outcome.ok && next.outcome.reasonCode === "unavailable";
      next.outcome = await carryOut(perform, { action: next.action }, signal);
      // Nobody answered the first time, and yet it had arrived.
      if (wasSilent && !next.outcome.ok && arrivedBefore.has(next.outcome.reasonCode))
        next.outcome = { ok: true };
      tell();
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

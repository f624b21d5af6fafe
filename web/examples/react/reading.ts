import { createUsher, type Usher } from "@neural-inverse/usher";
import type { Member, PendingInvite, Place } from "@neural-inverse/usher/elements";
import type { Answer, Transport } from "@neural-inverse/usher/transport";
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from "react";

/** The rules, or that they could not be loaded, and a way to try again. */
export function useRules() {
  const [rules, setRules] = useState<{ usher?: Usher; failed: boolean }>({ failed: false });
  const load = useCallback(() => {
    createUsher().then(
      (usher) => setRules({ usher, failed: false }),
      () => setRules({ failed: true }),
    );
  }, []);
  useEffect(load, [load]);
  return [rules, load] as const;
}

function followConnection(tell: () => void) {
  addEventListener("online", tell);
  addEventListener("offline", tell);
  return () => {
    removeEventListener("online", tell);
    removeEventListener("offline", tell);
  };
}
export const useOffline = () => useSyncExternalStore(followConnection, () => !navigator.onLine);

/** Without an answer people keep seeing what they saw; what the server refuses is gone. */
const isMissing = (answer: Answer<unknown>) =>
  !answer.ok && ["offline", "unavailable", "unexpected"].includes(answer.reasonCode);
function known<Value>(answer: Answer<Value>, before: Value | undefined): Value | undefined {
  if (answer.ok) return answer.value;
  return isMissing(answer) ? before : undefined;
}

interface People {
  place?: Place | undefined;
  members?: Member[] | undefined;
  invites?: PendingInvite[] | undefined;
  stale: boolean;
}

/** Who is there, read at first, after being offline, and whenever it is asked for; the last reading counts. */
export function usePeople(transport: Transport, offline: boolean) {
  const [people, setPeople] = useState<People>({ stale: false });
  const reading = useRef<AbortController>(null);
  const read = useCallback(async () => {
    reading.current?.abort();
    reading.current = new AbortController();
    const { signal } = reading.current;
    const [place, members, invites] = await Promise.all([
      transport.place(signal),
      transport.members(signal),
      transport.invites(signal),
    ]);
    if (signal.aborted) return;
    setPeople((before) => ({
      place: known(place, before.place),
      members: known(members, before.members),
      invites: known(invites, before.invites),
      stale: [place, members, invites].some(isMissing),
    }));
  }, [transport]);
  useEffect(() => {
    if (!offline) void read();
    return () => reading.current?.abort();
  }, [read, offline]);
  return [people, read] as const;
}

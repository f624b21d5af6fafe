"use client";
import { createUsher, type Usher } from "@neural-inverse/usher";
import type { Place, UsherInviteDialog } from "@neural-inverse/usher/elements";
import type {} from "@neural-inverse/usher/elements/react";
import { useCallback, useEffect, useRef, useState } from "react";
import { perform } from "./actions";

/** The invite dialog. Elements are the browser's, so they are defined there, before React renders them. */
export function Invite({ place }: { place: Place }) {
  const dialog = useRef<UsherInviteDialog>(null);
  const [defined, setDefined] = useState(false);
  const [rules, setRules] = useState<{ usher?: Usher; failed: boolean }>({ failed: false });
  const [done, setDone] = useState("");

  const load = useCallback(() => {
    createUsher().then(
      (usher) => setRules({ usher, failed: false }),
      () => setRules({ failed: true }),
    );
  }, []);
  useEffect(() => {
    void import("@neural-inverse/usher/elements/define").then(() => setDefined(true));
    load();
  }, [load]);

  return (
    <>
      <button type="button" disabled={!defined} onClick={() => void dialog.current?.show()}>
        Invite people
      </button>
      <p role="status">{done}</p>
      {defined && (
        <usher-invite-dialog
          ref={dialog}
          {...rules}
          place={place}
          members={[]}
          invites={[]}
          perform={perform}
          onusher-done={({ detail }) => setDone(`${detail.sent} invited, ${detail.failed} failed`)}
          onusher-retry={load}
        />
      )}
    </>
  );
}

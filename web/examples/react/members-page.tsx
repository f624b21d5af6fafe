import type { UsherInviteDialog } from "@neural-inverse/usher/elements";
import type {} from "@neural-inverse/usher/elements/react";
import type { Transport } from "@neural-inverse/usher/transport";
import { useRef, useState } from "react";
import { useOffline, usePeople, useRules } from "./reading.js";

/** The members of a project: properties in, events out, and every judgement is the module's. */
export function MembersPage({ transport }: { transport: Transport }) {
  const [rules, loadRules] = useRules();
  const offline = useOffline();
  const [{ place, members, invites, stale }, read] = usePeople(transport, offline);
  const [search, setSearch] = useState("");
  const [filter, setFilter] = useState("members");
  const dialog = useRef<UsherInviteDialog>(null);

  const about = { ...rules, place, offline, perform: transport.perform };
  const retry = () => {
    if (rules.failed) loadRules();
    void read();
  };

  return (
    <main>
      <h1>Members and access</h1>
      <usher-members
        {...about}
        members={members}
        stale={stale}
        search={search}
        onusher-change={({ detail }) => setSearch(detail.search)}
        onusher-invite={() => void dialog.current?.show()}
        onusher-done={read}
        onusher-retry={retry}
      >
        <h2 slot="title">Members</h2>
      </usher-members>
      <usher-pending-invites
        {...about}
        invites={invites}
        stale={stale}
        onusher-done={read}
        onusher-retry={retry}
      >
        <h2 slot="title">Invitations</h2>
      </usher-pending-invites>
      <usher-invite-dialog
        ref={dialog}
        {...about}
        members={members ?? []}
        invites={invites ?? []}
        onusher-done={read}
      />
      <h2>Roles</h2>
      <usher-role-matrix
        {...rules}
        filter={filter}
        onusher-change={({ detail }) => setFilter(detail.filter)}
        onusher-retry={retry}
      />
    </main>
  );
}

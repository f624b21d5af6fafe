// The members settings of a React 19 application: rules in, elements around them, requests out.
import { createUsher, type Usher } from "@neural-inverse/usher";
import type { Place, Request, UsherInviteDialog } from "@neural-inverse/usher/elements";
import "@neural-inverse/usher/elements/define";
import "@neural-inverse/usher/elements/react";
import { StrictMode, useEffect, useRef, useState } from "react";
import { createRoot } from "react-dom/client";

const place: Place = {
  self: { userId: "u1", name: "Ada", email: "ada@example.com", actor: { orgRole: "ADMIN" } },
  organization: { id: "o1", name: "Acme", plan: "cloud:team", members: 1, pendingInvites: 0, owners: 1 },
  project: null,
  region: "EU",
};

function Members() {
  const [usher, setUsher] = useState<Usher>();
  const [asked, setAsked] = useState<Request[]>([]);
  const [changes, setChanges] = useState(0);
  const dialog = useRef<UsherInviteDialog>(null);

  useEffect(() => {
    createUsher().then(setUsher);
  }, []);

  const perform = async (request: Request) => {
    setAsked((before) => [...before, request]);
    return { ok: true } as const;
  };

  return (
    <main>
      <usher-members
        usher={usher}
        place={place}
        members={[]}
        perform={perform}
        onusher-invite={() => dialog.current?.show()}
        onusher-change={() => setChanges(changes + 1)}
      />
      <usher-invite-dialog ref={dialog} usher={usher} place={place} members={[]} invites={[]} perform={perform} />
      <output>{JSON.stringify({ asked: asked.map(({ action }) => action), changes })}</output>
    </main>
  );
}

createRoot(document.querySelector("#root") as HTMLElement).render(
  <StrictMode>
    <Members />
  </StrictMode>,
);
document.body.dataset.done = "true";

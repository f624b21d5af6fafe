import { createUsher } from "@neural-inverse/usher";
import "@neural-inverse/usher/elements/define";

const dialog = document.querySelector("usher-invite-dialog");

// Who looks at the page, and where: your server knows.
dialog.place = {
  self: { userId: "u1", name: "Ada", email: "ada@acme.example", actor: { orgRole: "ADMIN" } },
  organization: { id: "o1", name: "Acme", plan: "cloud:team", members: 1, pendingInvites: 0, owners: 1 },
  project: null,
  region: "EU",
};
// Who is there already, and who is invited: nobody is invited twice.
dialog.members = [{ ...dialog.place.self, id: "m1", orgRole: "ADMIN", projectRole: null, since: null }];
dialog.invites = [];

// What sends an invitation: here nothing does. restTransport of "@neural-inverse/usher/transport" asks a server.
dialog.perform = async ({ action }) => {
  console.info("to be sent", action);
  return { ok: true };
};

dialog.addEventListener("usher-done", ({ detail }) => {
  document.querySelector("#sent").textContent = `${detail.sent} invited, ${detail.failed} failed`;
});
document.querySelector("#invite").addEventListener("click", () => dialog.show());

// Until the rules are there the dialog waits; when they cannot be loaded it says so and asks to try again.
async function load() {
  dialog.failed = false;
  try {
    dialog.usher = await createUsher();
  } catch {
    dialog.failed = true;
  }
}
dialog.addEventListener("usher-retry", load);
await load();

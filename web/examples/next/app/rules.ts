import { createUsher } from "@neural-inverse/usher";
import type { Place } from "@neural-inverse/usher/elements";

/** Loaded once for the whole server. */
export const rules = createUsher();

/** Who looks at the page, and where: your session and your database know. */
export const place: Place = {
  self: { userId: "u1", name: "Ada", email: "ada@acme.example", actor: { orgRole: "ADMIN" } },
  organization: { id: "o1", name: "Acme", plan: "cloud:team", members: 1, pendingInvites: 0, owners: 1 },
  project: null,
  region: "EU",
};

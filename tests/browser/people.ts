import type { Member, PendingInvite, Place } from "../../web/elements/people.js";
import type { Actor, Role } from "../../web/module/types.js";

/** The settings of a project in Europe, and who looks at them. */
export function placeOf(
  actor: Actor = { orgRole: "OWNER" },
  organization: Partial<Place["organization"]> = {},
  project: Place["project"] = { id: "p1", name: "Search" },
): Place {
  return {
    self: { userId: "u1", name: "Ada L.", email: "ada@x.com", actor },
    organization: {
      id: "o1",
      name: "Acme",
      plan: "cloud:team",
      members: 4,
      pendingInvites: 2,
      owners: 2,
      ...organization,
    },
    project,
    region: "EU",
  };
}

export function member(number: number, orgRole: Role, more: Partial<Member> = {}): Member {
  return {
    id: `m${number}`,
    userId: `u${number}`,
    name: `Person ${number}`,
    email: `person${number}@x.com`,
    orgRole,
    projectRole: null,
    since: "2026-05-03T12:00:00Z",
    ...more,
  };
}

/** Ada at the page, Bo held back in the project, Cy and Di. */
export const fourMembers: Member[] = [
  member(1, "OWNER", { name: "Ada L.", email: "ada@x.com" }),
  member(2, "MEMBER", {
    name: "Bo K.",
    email: "bo@x.com",
    projectRole: "VIEWER",
    since: "2026-06-01T12:00:00Z",
  }),
  member(3, "OWNER", { name: "Cy", email: "cy@y.com", since: null }),
  member(4, "NONE", { name: null, email: "di@y.com", projectRole: "ADMIN", since: "2025-01-01T12:00:00Z" }),
];

/** Text that would be dangerous anywhere but in a text node, and long enough to break a layout. */
export const hostileText = `<img src=x onerror=alert(1)>\u202e"'\n\u200b${"W".repeat(100_000)}`;

export const now = Date.parse("2026-06-10T12:00:00Z");

export function invite(number: number, more: Partial<PendingInvite> = {}): PendingInvite {
  return {
    id: `i${number}`,
    email: `jo${number}@y.com`,
    orgRole: "MEMBER",
    projectId: null,
    projectRole: null,
    sentAt: "2026-06-08T11:00:00Z",
    sentBy: "Ada",
    expiresAt: "2026-06-15T13:00:00Z",
    url: `https://cloud.langfuse.com/auth/sign-up?targetPath=%2Forganization%2Fo1&email=jo${number}%40y.com`,
    ...more,
  };
}

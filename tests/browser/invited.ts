/** What a server tells Zoe about an invitation, and what the page makes of it. */
import type { Answers, Told } from "./answers.js";
import { hosts } from "./harness.mjs";

export const organization = `https://${hosts.EU}/organization/o1`;
export const zoe = { userId: "zoe", name: "Zoe Amari", email: "zoe@x.com" };
export const nobody = [401, { reasonCode: "not-authenticated" }] as const;
export const stranger = [403, { reasonCode: "not-org-member" }] as const;

export const pending = (more: object = {}) => ({
  state: "pending",
  email: zoe.email,
  organization: { id: "o1", name: "Acme" },
  orgRole: "MEMBER",
  projectId: "p1",
  projectName: "Search",
  projectRole: "VIEWER",
  sentBy: "Ada L.",
  expiresAt: "2999-01-01T00:00:00Z",
  ...more,
});

/** Zoe, at home in EU, with no invitation to an organisation there. */
export const calm: Answers = {
  self: { self: zoe, region: "EU" },
  "organizations/o1/region": { region: "EU" },
  "organizations/o1/invitation": { state: null },
  place: stranger,
};
export const signedOut: Record<string, Told> = {
  self: { self: null, region: "EU" },
  "organizations/o1/invitation": nobody,
  place: nobody,
};

const signIn = (target: string, email = "") =>
  `/auth/sign-in?targetPath=${encodeURIComponent(target)}${email && `&email=${encodeURIComponent(email)}`}`;

export interface Situation {
  url?: string;
  answers?: Answers;
  says: string[];
  /** The one thing to do, and where it leads when it is a link. */
  action: [name: string, href: string | null];
}

export const situations: Record<string, Situation> = {
  "signed out": {
    answers: signedOut,
    says: ["Sign in to see your invitation", "exactly the address it was sent to"],
    action: ["Sign in", signIn("/organization/o1")],
  },
  "signed out, with the address the link named": {
    url: `${organization}?email=zoe%2Bteam%40x.com`,
    answers: signedOut,
    says: ["It was sent to zoe+team@x.com"],
    action: ["Sign in", signIn("/organization/o1", "zoe+team@x.com")],
  },
  "another account, by an alias": {
    url: `${organization}?email=zoe%2Bteam%40x.com`,
    says: ["It was sent to zoe+team@x.com", "You are signed in as zoe@x.com", "Only the part behind the +"],
    action: ["Sign in as zoe+team@x.com", signIn("/organization/o1", "zoe+team@x.com")],
  },
  "another account, altogether": {
    url: `${organization}?email=bo%40y.com`,
    says: [
      "two different accounts",
      "What differs: the part behind the @ and the part before the @.",
      "zoe@x.com",
    ],
    action: ["Sign in as bo@y.com", signIn("/organization/o1", "bo@y.com")],
  },
  expired: {
    answers: { "organizations/o1/invitation": pending({ expiresAt: "2020-01-01T00:00:00Z" }) },
    says: ["This invitation has expired"],
    action: ["Copy message", null],
  },
  "nothing for this address": {
    says: ["There is no invitation for this address", "zoe@x.com", "The data region is right"],
    action: ["Why can’t I join?", "/join"],
  },
  "nothing for the address of the link": {
    url: `${organization}?email=zoe%40x.com`,
    says: ["There is no invitation for this address"],
    action: ["Why can’t I join?", "/join"],
  },
  ready: {
    answers: { "organizations/o1/invitation": pending() },
    says: ["You are invited to Acme", "Member", "Search", "Viewer", "Ada L.", "EU", hosts.EU, "1 Jan 2999"],
    action: ["Join Acme", null],
  },
  "ready, in other capitals": {
    answers: { "organizations/o1/invitation": pending({ email: "ZOE@x.com" }) },
    says: ["You are invited to Acme"],
    action: ["Join Acme", null],
  },
  "ready, and it never expires": {
    answers: {
      "organizations/o1/invitation": pending({ expiresAt: null, projectId: null, projectRole: null }),
    },
    says: ["does not expire"],
    action: ["Join Acme", null],
  },
  "no answer": {
    answers: { "organizations/o1/invitation": [503, {}] },
    says: ["The invitation could not be read."],
    action: ["Try again", null],
  },
  nonsense: {
    answers: { "organizations/o1/invitation": { state: "maybe" } },
    says: ["The invitation could not be read.", "does not understand"],
    action: ["Try again", null],
  },
};

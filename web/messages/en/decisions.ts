import type { DecisionFacts, DecisionMessages } from "../subjects/decisions.js";
import { formats } from "./format.js";

const enough = ({ minimumRole }: DecisionFacts) =>
  minimumRole ? ` It takes at least the role ${minimumRole}.` : "";

export const decisions: DecisionMessages = {
  reasons: {
    "not-authenticated": () => "You are not signed in. Please sign in and try again.",
    "not-org-member": () =>
      "You are not a member of this organisation. Ask one of its owners or admins for an invitation.",
    "not-project-member": (facts) => `Your role does not open this project.${enough(facts)}`,
    "no-members-read": (facts) => `Your role does not include seeing the members.${enough(facts)}`,
    "invalid-email": () => "The server does not accept this e-mail address.",
    "invalid-role": ({ role }) =>
      role ? `The role ${role} cannot be given here.` : "This role cannot be given here.",
    "no-org-members-cud": (facts) =>
      `Your role does not include managing members of the organisation.${enough(facts)}`,
    "no-project-members-cud": (facts) =>
      `Your role does not include managing members of this project.${enough(facts)}`,
    "no-members-cud": (facts) => `Your role does not include managing members.${enough(facts)}`,
    "role-above-own": ({ role, ownRole }) =>
      ownRole ? `${role} is higher than your own role, ${ownRole}.` : "This role is higher than your own.",
    "no-entitlement": () => "The plan of this organisation does not include roles on single projects.",
    "seat-limit": ({ seatLimit }) =>
      seatLimit === null
        ? "All seats of the plan are taken."
        : `All ${formats.number(seatLimit)} seats of the plan are taken. Remove somebody or change the plan.`,
    "unknown-plan": () => "The plan of this organisation is not known here, so its seats cannot be counted.",
    "already-member": () => "Belongs to this organisation already.",
    "already-project-member": () => "Has a role on this project already.",
    "duplicate-invite": () => "An invitation to this address is waiting already.",
    "not-found": () => "This is not there any more. Somebody may have changed it: load the page again.",
    "project-not-in-org": () => "This project does not belong to the organisation, or was deleted.",
    "user-mismatch": () => "The membership belongs to somebody else: load the page again.",
    "last-owner": () =>
      "An organisation needs another owner first. Make somebody else an owner, then try again.",
    "no-invite-delete-right": (facts) =>
      `Your role does not include taking back this invitation.${enough(facts)}`,
    "project-role-required": () => "An invitation to a single project needs a role on it.",
  },
  failures: {
    offline: "You are offline. Nothing was sent.",
    unavailable:
      "The server did not answer. It may have done this already: load the list again before you try again.",
    unexpected: "The server gave an answer this page does not understand.",
    refused: "The server refused this and did not say why.",
  },
  other: (code) => `The server refused this (${code}).`,
  lowersAccess: (from, to) => `This lowers access from ${from} to ${to}.`,
};

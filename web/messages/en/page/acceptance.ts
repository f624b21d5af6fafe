import type { AcceptanceMessages } from "../../subjects/page/acceptance.js";
import { formats } from "../format.js";

export const acceptance: AcceptanceMessages = {
  title: "Your invitation",
  unread: "The invitation could not be read.",
  signIn: {
    title: "Sign in to see your invitation",
    meaning: "It only works for exactly the address it was sent to.",
    sentTo: (address) => ["It was sent to ", address, " and only works for exactly this address."],
  },
  otherAccount: {
    title: "This invitation is for another address",
    sentTo: "It was sent to",
    signedInAs: "You are signed in as",
    differs: (parts) => `What differs: ${formats.list(parts)}.`,
    parts: {
      case: "capital letters",
      tag: "the part behind the +",
      dots: "dots before the @",
      "domain-alias": "the name of the same mail provider",
      domain: "the part behind the @",
      "local-part": "the part before the @",
    },
    switchTo: (address) => ["Sign in as ", address],
  },
  expired: "This invitation has expired",
  nothing: {
    title: "There is no invitation for this address",
    meaning: (address) => ["Nothing is waiting here for exactly ", address, "."],
    rightRegion:
      "The data region is right, so look at the address: an alias is another account. Or the invitation was taken back.",
    otherRegions: "It may be in another data region. Look there:",
    otherAddress: "Sign in with another address",
  },
  ready: {
    title: (organization) => ["You are invited to ", organization],
    facts: {
      organization: "Organisation",
      orgRole: "Your role",
      project: "Project",
      projectRole: "Your role there",
      inviter: "Invited by",
      region: "Data region",
      expiry: "Valid until",
    },
    join: (organization) => ["Join ", organization],
  },
  joined: (organization) => ["Welcome. You have joined ", organization, "."],
  toMembers: "Go to the members",
  refusals: {
    "not-found": "The invitation is not here any more: somebody may have taken it back. Nothing was changed.",
    expired: "The invitation has expired in the meantime. Nothing was changed.",
    "already-accepted": "You have joined already.",
    "not-authenticated": "You are not signed in any more. Please sign in and try again.",
  },
};

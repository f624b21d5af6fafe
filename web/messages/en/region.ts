import type { RegionMessages } from "../subjects/region.js";

export const region: RegionMessages = {
  label: "Data region",
  kinds: {
    official: "No data region",
    "self-hosted": "Self-hosted",
    development: "Development",
    lookalike: "This is not Neural Inverse",
    foreign: "Another site",
    invalid: "Unreadable address",
  },
  meanings: {
    region: "This page belongs to this data region.",
    official: "This address belongs to Neural Inverse, but it is not one of its data regions.",
    "self-hosted": "Your organisation runs this instance itself. It has accounts of its own.",
    development: "This page runs on your own computer.",
    foreign: "This address does not belong to Neural Inverse.",
    invalid: "Browsers do not all read this address in the same way, so it is not trusted.",
  },
  imitates: (official) => ["It imitates ", official, "."],
  beCareful:
    "Please do not sign in or type a password here. Close the page and type the official address yourself.",
  list: "Data regions",
  here: "You are here",
  samePage: "Same page there",
  separateAccounts:
    "Accounts are separate in each region: an account or an invitation from one region does not work in another.",
};

import type { WrongRegionMessages } from "../subjects/wrong-region.js";

export const wrongRegion: WrongRegionMessages = {
  label: "Wrong data region",
  belongs: (place) => ["This invitation belongs to ", place, "."],
  youAreOn: (place) => ["You are on ", place, "."],
  separate: "Accounts are separate in each region.",
  openOn: (region) => `Open it on ${region}`,
  why: "Why?",
  because: "An invitation can only be accepted in the region where the project lives.",
  unsafe: {
    link: {
      title: "Please do not open this link",
      advice:
        "It does not lead to Neural Inverse. Ask the person who invited you to send the invitation again.",
    },
    page: {
      title: "This page does not belong to Neural Inverse",
      advice: "Open the invitation from its e-mail instead, and sign in only there.",
    },
  },
};

import type { PageMessages } from "../subjects/page.js";

export const page: PageMessages = {
  title: "Members and access",
  purpose: "The right region and the right role, before anybody is sent anywhere.",
  language: "Language",
  failure: "This page could not start its rules.",
  failureMeaning: "Nothing is lost and nothing was changed: the server checks every action itself.",
  failureDetail: "What happened",
  tryTitle: "Try a host or link",
  tryPurpose: "Paste any address to see what Usher makes of it.",
  tryLabel: "Host or link",
  rolesTitle: "Roles and permissions",
  rolesPurpose: "What each role may do, from the same table that is enforced.",
  privacy: "Everything on this page runs in your browser. Nothing you type is sent anywhere.",
};

import type { PageMessages } from "../subjects/page.js";
import { acceptance } from "./page/acceptance.js";
import { mailbox } from "./page/mailbox.js";
import { signingIn } from "./page/signing-in.js";

export const page: PageMessages = {
  title: "Members and access",
  purpose: "The right region, the right address and the right role, before anybody is sent anywhere.",
  language: "Language",
  settings: "Project settings",
  join: "Why can’t I join?",
  signedInAs: (person) => ["Signed in as ", person],
  failure: "The rules of this page could not be loaded.",
  failureMeaning: "Nothing is lost and nothing was changed: the server checks every action itself.",
  failureDetail: "What happened",
  tryTitle: "Try a host or link",
  tryPurpose: "Paste any address to see what Usher makes of it.",
  tryLabel: "Host or link",
  rolesTitle: "Roles and permissions",
  rolesPurpose: "What each role may do, from the same table that is enforced.",
  privacy: "Everything on this page runs in your browser. Nothing you type is sent anywhere.",
  privacyOfSettings:
    "Addresses and roles are checked in your browser. Only what you send goes to your own server, which checks it again.",
  sandbox: "Sandbox",
  sandboxMeaning: "Everybody here is made up, and their e-mail stays in the mailbox.",
  sandboxSelf: "You are",
  sandboxNobody: "Nobody (signed out)",
  sandboxReset: "Start again",
  acceptanceMode: "People join",
  acceptanceModes: {
    faq: "by the link in the e-mail (FAQ)",
    upstream: "at once, if they have an account (upstream)",
  },
  acceptance,
  signingIn,
  mailbox,
};

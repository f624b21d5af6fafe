import type { AcceptanceMessages } from "../../subjects/page/acceptance.js";
import { formats } from "../format.js";

export const acceptance: AcceptanceMessages = {
  title: "Ihre Einladung",
  unread: "Die Einladung konnte nicht gelesen werden.",
  signIn: {
    title: "Melden Sie sich an, um Ihre Einladung zu sehen",
    meaning: "Sie gilt nur für genau die Adresse, an die sie ging.",
    sentTo: (address) => ["Sie ging an ", address, " und gilt nur für genau diese Adresse."],
  },
  otherAccount: {
    title: "Diese Einladung gilt für eine andere Adresse",
    sentTo: "Sie ging an",
    signedInAs: "Sie sind angemeldet als",
    differs: (parts) => `Das ist verschieden: ${formats.list(parts)}.`,
    parts: {
      case: "Groß- und Kleinschreibung",
      tag: "der Teil hinter dem +",
      dots: "Punkte vor dem @",
      "domain-alias": "der Name desselben Mailanbieters",
      domain: "der Teil hinter dem @",
      "local-part": "der Teil vor dem @",
    },
    switchTo: (address) => ["Anmelden als ", address],
  },
  expired: "Diese Einladung ist abgelaufen",
  nothing: {
    title: "Für diese Adresse gibt es keine Einladung",
    meaning: (address) => ["Hier wartet nichts auf genau diese Adresse: ", address, "."],
    rightRegion:
      "Die Datenregion stimmt. Prüfen Sie also die Adresse: Ein Alias ist ein anderes Konto. Oder die Einladung wurde zurückgenommen.",
    otherRegions: "Vielleicht liegt sie in einer anderen Datenregion. Sehen Sie dort nach:",
    otherAddress: "Mit einer anderen Adresse anmelden",
  },
  ready: {
    title: (organization) => ["Sie sind eingeladen: ", organization],
    facts: {
      organization: "Organisation",
      orgRole: "Ihre Rolle",
      project: "Projekt",
      projectRole: "Ihre Rolle dort",
      inviter: "Eingeladen von",
      region: "Datenregion",
      expiry: "Gültig bis",
    },
    join: (organization) => [organization, " beitreten"],
  },
  joined: (organization) => ["Willkommen. Sie sind beigetreten: ", organization, "."],
  toMembers: "Zu den Mitgliedern",
  refusals: {
    "not-found":
      "Die Einladung ist nicht mehr da: Vielleicht wurde sie zurückgenommen. Es wurde nichts geändert.",
    expired: "Die Einladung ist inzwischen abgelaufen. Es wurde nichts geändert.",
    "already-accepted": "Sie sind schon beigetreten.",
    "not-authenticated":
      "Sie sind nicht mehr angemeldet. Melden Sie sich an und versuchen Sie es noch einmal.",
  },
};

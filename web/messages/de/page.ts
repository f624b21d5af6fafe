import type { PageMessages } from "../subjects/page.js";
import { acceptance } from "./page/acceptance.js";
import { mailbox } from "./page/mailbox.js";
import { signingIn } from "./page/signing-in.js";

export const page: PageMessages = {
  title: "Mitglieder und Zugriff",
  purpose:
    "Die richtige Region, die richtige Adresse und die richtige Rolle, bevor jemand irgendwohin geschickt wird.",
  language: "Sprache",
  settings: "Projekteinstellungen",
  join: "Warum kann ich nicht beitreten?",
  signedInAs: (person) => ["Angemeldet als ", person],
  failure: "Die Regeln dieser Seite konnten nicht geladen werden.",
  failureMeaning:
    "Nichts ist verloren und nichts wurde geändert: Der Server prüft jede Aktion ohnehin selbst.",
  failureDetail: "Was passiert ist",
  tryTitle: "Einen Host oder Link ausprobieren",
  tryPurpose: "Fügen Sie eine beliebige Adresse ein, um zu sehen, wie Usher sie liest.",
  tryLabel: "Host oder Link",
  rolesTitle: "Rollen und Berechtigungen",
  rolesPurpose: "Was jede Rolle darf, nach derselben Tabelle, die auch angewendet wird.",
  privacy: "Alles auf dieser Seite läuft in Ihrem Browser. Nichts, was Sie eingeben, wird gesendet.",
  privacyOfSettings:
    "Adressen und Rollen werden in Ihrem Browser geprüft. Nur was Sie senden, geht an Ihren eigenen Server, der es noch einmal prüft.",
  sandbox: "Sandbox",
  sandboxMeaning: "Alle hier sind erfunden, und ihre E-Mails bleiben im Postfach.",
  sandboxSelf: "Sie sind",
  sandboxNobody: "Niemand (abgemeldet)",
  sandboxReset: "Von vorn beginnen",
  acceptanceMode: "Beitritt",
  acceptanceModes: {
    faq: "über den Link in der E-Mail (FAQ)",
    upstream: "sofort, wenn es das Konto gibt (upstream)",
  },
  acceptance,
  signingIn,
  mailbox,
};

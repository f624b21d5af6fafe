import { formatsOf } from "./format.js";
import type { Messages } from "./messages.js";

const { number, list, plural } = formatsOf<"one" | "other">("de");
const permissions = (count: number) => plural(count, { one: "# Berechtigung", other: "# Berechtigungen" });

export const de: Messages = {
  locale: "de",
  direction: "ltr",
  language: "Deutsch",

  state: {
    loading: "Wird geladen …",
    failed: "Dieser Teil konnte nicht geladen werden.",
    retry: "Erneut versuchen",
  },

  regions: {
    EU: "Europäische Union",
    US: "Vereinigte Staaten",
    JP: "Japan",
    HIPAA: "HIPAA (USA)",
    STAGING: "Staging",
    DEV: "Entwicklung",
  },

  roles: {
    OWNER: { name: "Inhaber", description: "Darf alles, auch das Projekt oder die Organisation löschen." },
    ADMIN: { name: "Admin", description: "Ändert Einstellungen und gibt anderen Zugriff." },
    MEMBER: {
      name: "Mitglied",
      description: "Sieht alles und arbeitet damit, ändert aber keine Einstellungen.",
    },
    VIEWER: { name: "Betrachter", description: "Sieht das meiste und ändert nichts." },
    NONE: {
      name: "Keine",
      description: "Kein eigener Zugriff, für Personen, die nur ein Projekt sehen sollen.",
    },
  },

  reasons: {
    granted: (role, scope) => `Die Rolle ${role} darf ${scope} verwenden.`,
    "role-lacks-scope": (role, scope) => `Die Rolle ${role} darf ${scope} nicht verwenden.`,
    "unknown-role": (role) => `Eine Rolle ${role} gibt es hier nicht.`,
    "unknown-scope": (_role, scope) => `Eine Berechtigung ${scope} gibt es hier nicht.`,
  },

  region: {
    label: "Datenregion",
    kinds: {
      official: "Keine Datenregion",
      "self-hosted": "Selbst gehostet",
      development: "Entwicklung",
      lookalike: "Das ist nicht Neural Inverse",
      foreign: "Andere Website",
      invalid: "Unlesbare Adresse",
    },
    meanings: {
      region: "Diese Seite gehört zu dieser Datenregion.",
      official: "Diese Adresse gehört zu Neural Inverse, ist aber keine der Datenregionen.",
      "self-hosted": "Ihre Organisation betreibt diese Instanz selbst. Sie hat eigene Konten.",
      development: "Diese Seite läuft auf Ihrem eigenen Rechner.",
      foreign: "Diese Adresse gehört nicht zu Neural Inverse.",
      invalid: "Diese Adresse lesen nicht alle Browser gleich, deshalb wird ihr nicht vertraut.",
    },
    imitates: (official) => ["Die Adresse ahmt ", official, " nach."],
    beCareful:
      "Bitte melden Sie sich hier nicht an und geben Sie kein Passwort ein. Schließen Sie die Seite und tippen Sie die offizielle Adresse selbst ein.",
    list: "Datenregionen",
    here: "Sie sind hier",
    samePage: "Dieselbe Seite dort",
    separateAccounts:
      "Jede Region hat eigene Konten: Ein Konto oder eine Einladung aus einer Region gilt in keiner anderen.",
  },

  matrix: {
    label: "Rollen und Berechtigungen",
    level: "Ebene",
    levels: { project: "Projekt", organization: "Organisation" },
    scope: "Berechtigung",
    allowed: "Erlaubt",
    notAllowed: "Nicht erlaubt",
    held: (count, total) => `${number(count)} von ${number(total)}`,
    meaningOfRoles: "Was die Rollen bedeuten",

    filter: "Berechtigungen filtern",
    clearFilter: "Filter löschen",
    shown: (count, total) => `${number(count)} von ${permissions(total)} sichtbar.`,
    nothingFound: (filter) => `Keine Berechtigung enthält „${filter}“.`,
    empty: "Hier gibt es keine Berechtigungen.",

    compare: "Zwei Rollen vergleichen",
    compareFrom: "Vergleiche",
    compareTo: "mit",
    noRole: "Keine Rolle",
    onlyDifferences: "Nur Unterschiede",
    difference: (from, to, gained, lost) =>
      `Von ${from} zu ${to}: ${list([
        ...(gained > 0 ? [`${permissions(gained)} mehr`] : []),
        ...(lost > 0 ? [`${permissions(lost)} weniger`] : []),
      ])}.`,
    noDifference: (from, to) => `${from} und ${to} haben dieselben Berechtigungen.`,
    gained: "Kommt hinzu",
    lost: "Fällt weg",

    chooseCell: "Wählen Sie eine Zelle, um zu sehen, wer die Berechtigung verwenden darf.",
    smallestRole: (role) => `Kleinste Rolle: ${role}.`,
    noRoleHolds: "Keine Rolle hat sie.",
    whoCan: (roles) => `Wer darf: ${list(roles)}.`,

    download: "CSV herunterladen",
    print: "Drucken",
  },

  page: {
    title: "Mitglieder und Zugriff",
    purpose: "Die richtige Region und die richtige Rolle, bevor jemand irgendwohin geschickt wird.",
    language: "Sprache",
    failure: "Diese Seite konnte ihre Regeln nicht starten.",
    failureMeaning:
      "Nichts ist verloren und nichts wurde geändert: Der Server prüft jede Aktion ohnehin selbst.",
    failureDetail: "Was passiert ist",
    tryTitle: "Einen Host oder Link ausprobieren",
    tryPurpose: "Fügen Sie eine beliebige Adresse ein, um zu sehen, wie Usher sie liest.",
    tryLabel: "Host oder Link",
    rolesTitle: "Rollen und Berechtigungen",
    rolesPurpose: "Was jede Rolle darf, aus derselben Tabelle, die auch durchgesetzt wird.",
    privacy: "Alles auf dieser Seite läuft in Ihrem Browser. Nichts, was Sie eingeben, wird gesendet.",
  },
};

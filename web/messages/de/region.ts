import type { RegionMessages } from "../subjects/region.js";

export const region: RegionMessages = {
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
    invalid: "Nicht alle Browser lesen diese Adresse gleich, deshalb gilt sie als nicht vertrauenswürdig.",
  },
  imitates: (official) => ["Die Adresse ahmt ", official, " nach."],
  beCareful:
    "Bitte melden Sie sich hier nicht an und geben Sie kein Passwort ein. Schließen Sie die Seite und tippen Sie die offizielle Adresse selbst ein.",
  list: "Datenregionen",
  here: "Sie sind hier",
  samePage: "Dieselbe Seite dort",
  separateAccounts:
    "Jede Region hat eigene Konten: Ein Konto oder eine Einladung aus einer Region gilt in keiner anderen.",
};

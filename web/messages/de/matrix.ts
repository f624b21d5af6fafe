import type { MatrixMessages } from "../subjects/matrix.js";
import { formats } from "./format.js";

const { number, list, plural } = formats;
const permissions = (count: number) => plural(count, { one: "# Berechtigung", other: "# Berechtigungen" });

export const matrix: MatrixMessages = {
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

  compare: "Zwei Rollen vergleichen",
  compareFrom: "Vergleich von",
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
  smallestRole: (role) => `Mindestens nötige Rolle: ${role}.`,
  noRoleHolds: "Keine Rolle hat sie.",
  whoCan: (roles) => `Wer darf: ${list(roles)}.`,

  download: "CSV herunterladen",
  print: "Drucken",
};

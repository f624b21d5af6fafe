import type { MembersMessages } from "../subjects/members.js";
import { formats } from "./format.js";

const { number, list, plural } = formats;
const permissions = (count: number) => plural(count, { one: "# Berechtigung", other: "# Berechtigungen" });
const named = (count: number, scopes: readonly string[]) =>
  `${permissions(count)}: ${scopes.join(", ")}${count > scopes.length ? " …" : ""}`;

export const members: MembersMessages = {
  titles: { project: "Mitglieder des Projekts", organization: "Mitglieder der Organisation" },
  search: "Nach Name oder E-Mail suchen",
  role: "Rolle",
  anyRole: "Alle Rollen",
  invite: "Mitglied hinzufügen",
  seats: (members, limit, invited) =>
    `${number(members)} von ${plural(limit, { one: "# Platz", other: "# Plätzen" })} belegt${invited > 0 ? ` + ${number(invited)} eingeladen` : ""}`,
  columns: {
    name: "Name",
    email: "E-Mail",
    orgRole: "Rolle in der Organisation",
    projectRole: "Rolle im Projekt",
    effective: "Geltende Rolle",
    since: "Seit",
    actions: "Aktionen",
  },
  you: "(Sie)",
  sources: { admin: "(Administration)", organization: "(Organisation)", project: "(Projekt)" },
  shown: (count, total) => `${number(count)} von ${number(total)} sichtbar`,
  nothingFound: "Zu Ihrer Suche passt niemand.",
  clear: "Suche leeren",
  onlyYou: "Bisher sind nur Sie hier. Laden Sie die Menschen ein, mit denen Sie zusammenarbeiten.",
  denied: (scope, minimumRole, roles) =>
    `Sie brauchen die Berechtigung ${scope}${minimumRole ? `, enthalten ab der Rolle ${minimumRole}` : ""}. Wer eine dieser Rollen hat, kann Ihnen helfen: ${list(roles)}.`,

  orgRoleOf: (name) => `Rolle in der Organisation: ${name}`,
  projectRoleOf: (name) => `Rolle im Projekt: ${name}`,
  whyOf: (name) => `Warum diese Rolle? ${name}`,
  removeOf: (name) => `Entfernen: ${name}`,
  remove: "Entfernen",
  leave: "Verlassen",

  trace: {
    admin: "Wer die Instanz verwaltet, darf in jedem Projekt alles.",
    organization: (role) =>
      `In der Organisation: Rolle ${role}. Im Projekt ist keine Rolle gesetzt, deshalb gilt sie auch hier.`,
    lowered: (orgRole, projectRole) =>
      `In der Organisation: Rolle ${orgRole}, in diesem Projekt nur ${projectRole}.`,
    project: (orgRole, projectRole) =>
      `In der Organisation: Rolle ${orgRole}, in diesem Projekt ${projectRole}.`,
    cannot: (scope, more) => `Nicht erlaubt: ${scope}${more > 0 ? ` und ${number(more)} weitere` : ""}.`,
    takes: (role) => `Dafür braucht es mindestens die Rolle ${role}.`,
  },

  askOrgRole: (name, from, to) => [
    "Rolle von ",
    name,
    ` in der Organisation ändern (bisher ${from}, neu ${to})?`,
  ],
  askProjectRole: (name, from, to) => ["Rolle von ", name, ` im Projekt ändern (bisher ${from}, neu ${to})?`],
  noProjectRole: "wie in der Organisation",
  askRemove: (name) => [name, " aus der Organisation entfernen?"],
  askLeave: "Die Organisation verlassen?",
  loses: (name, count, scopes) => [name, ` verliert ${named(count, scopes)}`],
  gains: (name, count, scopes) => [name, ` erhält ${named(count, scopes)}`],
  sameAccess: "Was diese Person hier darf, ändert sich nicht.",
  showAll: "Alle anzeigen",
  removal:
    "Der Zugang zur Organisation und zu ihren Projekten endet sofort. Nur eine neue Einladung bringt ihn zurück.",
  leaving:
    "Ihr Zugang zur Organisation und zu ihren Projekten endet sofort. Nur eine neue Einladung bringt ihn zurück.",
  yourself: "Das ist Ihre eigene Rolle. Vielleicht können Sie das selbst nicht rückgängig machen.",
  change: "Rolle ändern",
  cancel: "Abbrechen",
  saving: "Wird gespeichert\u00a0…",
  changed: (name, role) => `Die Rolle von ${name} ist jetzt ${role}.`,
  removed: (name) => `${name} wurde entfernt.`,
  left: "Sie haben die Organisation verlassen.",
};

import type { DecisionFacts, DecisionMessages } from "../subjects/decisions.js";
import { formats } from "./format.js";

const enough = ({ minimumRole }: DecisionFacts) =>
  minimumRole ? ` Dafür braucht es mindestens die Rolle ${minimumRole}.` : "";

export const decisions: DecisionMessages = {
  reasons: {
    "not-authenticated": () =>
      "Sie sind nicht angemeldet. Bitte melden Sie sich an und versuchen Sie es erneut.",
    "not-org-member": () =>
      "Sie gehören nicht zu dieser Organisation. Bitten Sie jemanden mit der Rolle Inhaber oder Admin um eine Einladung.",
    "not-project-member": (facts) => `Mit Ihrer Rolle ist dieses Projekt nicht zugänglich.${enough(facts)}`,
    "no-members-read": (facts) => `Mit Ihrer Rolle sind die Mitglieder nicht sichtbar.${enough(facts)}`,
    "invalid-email": () => "Der Server nimmt diese E-Mail-Adresse nicht an.",
    "invalid-role": ({ role }) =>
      role
        ? `Die Rolle ${role} lässt sich hier nicht vergeben.`
        : "Diese Rolle lässt sich hier nicht vergeben.",
    "no-org-members-cud": (facts) =>
      `Mit Ihrer Rolle lassen sich die Mitglieder der Organisation nicht verwalten.${enough(facts)}`,
    "no-project-members-cud": (facts) =>
      `Mit Ihrer Rolle lassen sich die Mitglieder dieses Projekts nicht verwalten.${enough(facts)}`,
    "no-members-cud": (facts) => `Mit Ihrer Rolle lassen sich Mitglieder nicht verwalten.${enough(facts)}`,
    "role-above-own": ({ role, ownRole }) =>
      ownRole
        ? `Die Rolle ${role} steht über Ihrer eigenen, ${ownRole}.`
        : "Diese Rolle steht über Ihrer eigenen.",
    "no-entitlement": () => "Der Tarif dieser Organisation enthält keine Rollen für einzelne Projekte.",
    "seat-limit": ({ seatLimit }) =>
      seatLimit === null
        ? "Alle Plätze des Tarifs sind belegt."
        : `Alle ${formats.number(seatLimit)} Plätze des Tarifs sind belegt. Entfernen Sie jemanden oder wechseln Sie den Tarif.`,
    "unknown-plan": () =>
      "Der Tarif dieser Organisation ist hier nicht bekannt, deshalb lassen sich die Plätze nicht zählen.",
    "already-member": () => "Gehört bereits zu dieser Organisation.",
    "already-project-member": () => "Hat bereits eine Rolle in diesem Projekt.",
    "duplicate-invite": () => "Für diese Adresse ist bereits eine Einladung offen.",
    "not-found": () =>
      "Das gibt es nicht mehr. Vielleicht wurde es inzwischen geändert. Bitte laden Sie die Seite neu.",
    "project-not-in-org": () => "Dieses Projekt gehört nicht zur Organisation oder wurde gelöscht.",
    "user-mismatch": () => "Diese Mitgliedschaft gehört jemand anderem. Bitte laden Sie die Seite neu.",
    "last-owner": () =>
      "Die Organisation braucht zuerst noch jemanden mit der Rolle Inhaber. Vergeben Sie diese Rolle und versuchen Sie es erneut.",
    "no-invite-delete-right": (facts) =>
      `Mit Ihrer Rolle lässt sich diese Einladung nicht zurücknehmen.${enough(facts)}`,
    "project-role-required": () => "Eine Einladung in ein einzelnes Projekt braucht eine Rolle darin.",
  },
  failures: {
    offline: "Sie sind offline. Es wurde nichts gesendet.",
    unavailable:
      "Der Server hat nicht geantwortet. Vielleicht ist es schon geschehen: Laden Sie die Liste neu, bevor Sie es wiederholen.",
    unexpected: "Der Server hat etwas geantwortet, das diese Seite nicht versteht.",
    refused: "Der Server hat das abgelehnt und keinen Grund genannt.",
  },
  other: (code) => `Der Server hat das abgelehnt (${code}).`,
  lowersAccess: (from, to) => `Das verringert den Zugriff: von der Rolle ${from} auf die Rolle ${to}.`,
};

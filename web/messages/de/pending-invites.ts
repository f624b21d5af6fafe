import type { PendingInvitesMessages } from "../subjects/pending-invites.js";
import { formats } from "./format.js";

export const pendingInvites: PendingInvitesMessages = {
  title: "Offene Einladungen",
  columns: {
    address: "Adresse",
    role: "Rolle",
    region: "Region",
    sent: "Gesendet",
    expires: "Läuft ab",
    actions: "Aktionen",
  },
  inProject: (orgRole, role, here) => `${orgRole}, ${role} in ${here ? "diesem" : "einem"} Projekt`,
  shown: (count, total) => `${formats.number(count)} von ${formats.number(total)} sichtbar`,
  selfHosted: "Selbst gehostet",
  sent: (when) => `${when} gesendet`,
  sentBy: (when, name) => [`${when} gesendet von `, name],
  unknownTime: "zu unbekannter Zeit",
  expires: (when) => `läuft ${when} ab`,
  expired: "Abgelaufen",
  neverExpires: "läuft nicht ab",
  unreadableTime: "Das Datum des Servers ist nicht lesbar.",
  empty: "Es sind keine Einladungen offen.",

  copy: "Link kopieren",
  resend: "Entfernen und neu senden",
  revoke: "Zurücknehmen",
  about: (action, address) => `${action}: ${address}`,
  copied: "Kopiert",
  copyByHand: "Ihr Browser hat das Kopieren nicht erlaubt. Kopieren Sie den Link hier:",
  link: "Einladungslink",

  askRevoke: (address) => ["Einladung an ", address, " zurücknehmen?"],
  revocation: "Der Link in der E-Mail ist dann sofort ungültig. Der Platz wird frei.",
  revoked: (address) => `Die Einladung an ${address} wurde zurückgenommen.`,
  resent: (address) => `Eine neue Einladung an ${address} wurde gesendet.`,
  halfDone: "Zurückgenommen, aber nicht neu gesendet.",
  sendAgain: "Neu senden",
};

import type { MailboxMessages } from "../../subjects/page/mailbox.js";
import { formats } from "../format.js";

export const mailbox: MailboxMessages = {
  title: "Postfach",
  purpose: "Alle E-Mails, die diese Sandbox verschickt hat, aus allen Datenregionen.",
  recipient: "Nur E-Mails an",
  filter: "Anzeigen",
  refresh: "Aktualisieren",
  list: "E-Mails",
  columns: { to: "An", subject: "Betreff", sent: "Gesendet", region: "Region" },
  arrived: (count) =>
    count === 0
      ? "Keine neue E-Mail."
      : formats.plural(count, { one: "# neue E-Mail.", other: "# neue E-Mails." }),
  empty: "Noch keine E-Mail. Laden Sie in den Projekteinstellungen jemanden ein, dann steht sie hier.",
  emptyFor: (address) => [
    "Noch keine E-Mail an ",
    address,
    ". Prüfen Sie die genaue Adresse und die Datenregion.",
  ],
  shown: (first, last, total) =>
    `${formats.number(first)}–${formats.number(last)} von ${formats.number(total)}`,
  newer: "Neuere",
  older: "Ältere",
  unread: "Das Postfach konnte nicht gelesen werden.",
  gone: "Diese E-Mail ist nicht mehr da.",
  missing: "Dieser Server hat kein Postfach: Seine E-Mails gehen per SMTP hinaus.",
  from: "Von",
  gateway: "Zeigen, wie sie zugestellt würde durch",
  untouched: "Niemanden: wie gesendet",
  rewrittenBy: (gateways) => `Der Link wurde umgeschrieben: ${formats.list(gateways)}.`,
  leadsTo: (link) => ["Er führt zu ", link],
  opaque:
    "Wohin der umgeschriebene Link führt, weiß nur der Dienst, der ihn umgeschrieben hat. Hier lässt sich nichts öffnen.",
  noLink: "In dieser E-Mail steht kein Einladungslink.",
  text: "Text der E-Mail",
  choose: "Wählen Sie eine E-Mail aus, um sie zu lesen.",
};

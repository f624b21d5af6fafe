import type { InviteDialogMessages } from "../subjects/invite-dialog.js";
import { formats } from "./format.js";

const { number, list, plural } = formats;

export const inviteDialog: InviteDialogMessages = {
  label: "Neue Mitglieder hinzufügen",
  paste: "E-Mail-Adressen",
  hint: "Fügen Sie Adressen aus Outlook, Gmail oder einer Tabelle ein oder legen Sie hier eine Datei ab.",
  chooseFile: "Datei wählen",
  unreadableFile:
    "Diese Datei ließ sich nicht als Text lesen. Speichern Sie sie als CSV oder fügen Sie den Inhalt ein.",
  roleForAll: "Rolle für alle",
  columns: { number: "Zeile", address: "Adresse", role: "Rolle", verdict: "Ergebnis" },
  roleOf: (address) => `Rolle für ${address}`,
  ready: "Bereit",
  sameAs: (row) => `Entspricht Zeile ${number(row)}.`,
  replaceAll: "Alle Vorschläge verwenden",
  drop: (address) => [address, " weglassen"],
  keep: (address) => [address, " behalten"],
  kept: "Bleibt unverändert.",
  more: (rest) => `Mehr anzeigen (${number(rest)})`,
  summary: ({ ready, attention, refused }) =>
    `${list([
      `${number(ready)} bereit`,
      ...(attention > 0 ? [`${number(attention)} zu prüfen`] : []),
      ...(refused > 0 ? [`${number(refused)} nicht möglich`] : []),
    ])}.`,
  seats: (needed, free) =>
    `Belegt ${number(needed)} von ${plural(free, { one: "# freien Platz", other: "# freien Plätzen" })}.`,
  send: (count) => plural(count, { one: "# Einladung senden", other: "# Einladungen senden" }),
  sending: (done, total) => `${number(done)} von ${number(total)} erledigt`,
  stop: "Anhalten",
  result: (sent, failed) => `${number(sent)} gesendet, ${number(failed)} fehlgeschlagen`,
  sent: "Gesendet",
  failed: (why) => (why ? `Fehlgeschlagen: ${why}` : "Fehlgeschlagen"),
  retry: (count) => `${number(count)} noch einmal versuchen`,
  download: "Ergebnisse herunterladen",
  close: "Schließen",
  draft: "Ihr Entwurf bleibt erhalten, bis er gesendet ist.",
  askDraft: "Schließen und behalten, was Sie eingegeben haben?",
  keepDraft: "Entwurf behalten",
  discard: "Verwerfen",
  goOn: "Weiter bearbeiten",
  unchecked:
    "Die Prüfung ließ sich nicht laden. Schreiben Sie eine Adresse pro Zeile: Der Server prüft jede einzeln.",
};

import type { InviteDialogMessages } from "../subjects/invite-dialog.js";
import { formats } from "./format.js";

const { number, list, plural } = formats;

export const inviteDialog: InviteDialogMessages = {
  label: "Neue Mitglieder hinzufügen",
  paste: "E-Mail-Adressen",
  hint: "Aus Outlook, Gmail oder einer Tabelle einfügen, oder eine Datei hier ablegen.",
  chooseFile: "Datei wählen",
  unreadableFile:
    "Diese Datei ließ sich nicht als Text lesen. Speichern Sie sie als CSV oder fügen Sie den Inhalt ein.",
  roleForAll: "Rolle für alle",
  columns: { number: "Zeile", address: "Adresse", role: "Rolle", verdict: "Ergebnis" },
  ready: "Bereit",
  problems: {
    incomplete: "Die Adresse ist nicht vollständig.",
    several: "Mehr als ein @: Vielleicht sind es zwei Adressen.",
    dots: "Ein Punkt oder Apostroph steht, wo keiner stehen darf.",
    letters: "Erlaubt sind nur einfache Buchstaben, Ziffern und . _ ' + -.",
    imitation: "Sieht fast wie eine andere Domain aus. Bitte Buchstabe für Buchstabe prüfen.",
    hidden: "Enthält ein unsichtbares Zeichen. Bitte neu eintippen.",
    domain: "Diese Domain ist per E-Mail nicht erreichbar.",
    blank: "Ein Leerzeichen oder Komma steht, wo vielleicht ein Punkt hingehört.",
    link: "Das ist ein Link, keine Adresse.",
    long: "Die Adresse ist zu lang, um echt zu sein.",
    shared: "Ein gemeinsames Postfach: Wer es liest, kann annehmen.",
    disposable: "Ein Wegwerf-Postfach, das jeder öffnen kann.",
    typo: "Vielleicht ein Tippfehler.",
    header: "Eine Zeile aus einer Nachricht, ohne jemanden zum Einladen.",
    name: "Der Name ist eine andere Adresse. Welche ist gemeint?",
    mailbox:
      "Eine andere Adresse eines Postfachs, das schon aufgeführt ist. Die Einladung gilt nur für die genaue Adresse.",
    maybeMailbox: "Vielleicht eine andere Adresse eines Postfachs, das schon aufgeführt ist.",
    notAllowed: "An diese Domain dürfen keine Einladungen gehen.",
    member: "Ist schon Mitglied.",
    invited: "Ist schon eingeladen.",
    duplicate: "Mehrfach aufgeführt.",
  },
  sameAs: (row) => `Gleich wie Zeile ${number(row)}.`,
  suggestion: (address) => ["Meinten Sie ", address, "?"],
  replaceBy: (address) => [address, " verwenden"],
  replaceAll: "Alle Vorschläge verwenden",
  drop: (address) => [address, " weglassen"],
  keep: (address) => [address, " behalten"],
  kept: "Bleibt, wie es ist.",
  more: (rest) => `Mehr anzeigen (${number(rest)})`,
  summary: ({ ready, attention, refused }) =>
    `${list([
      `${number(ready)} bereit`,
      ...(attention > 0 ? [`${number(attention)} zu prüfen`] : []),
      ...(refused > 0 ? [`${number(refused)} nicht zu senden`] : []),
    ])}.`,
  seats: (needed, free) =>
    `Belegt ${number(needed)} von ${plural(free, { one: "# freien Platz", other: "# freien Plätzen" })}.`,
  send: (count) => plural(count, { one: "# Einladung senden", other: "# Einladungen senden" }),
  sending: (done, total) => `${number(done)} von ${number(total)} erledigt`,
  stop: "Anhalten",
  result: (sent, failed) => `${number(sent)} gesendet, ${number(failed)} fehlgeschlagen`,
  sent: "Gesendet",
  failed: "Fehlgeschlagen",
  retry: (count) => `${number(count)} noch einmal versuchen`,
  download: "Ergebnisse herunterladen",
  close: "Schließen",
  draft: "Ihr Entwurf bleibt, bis er gesendet ist.",
};

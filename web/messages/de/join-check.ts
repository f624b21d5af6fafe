import type { JoinCheckMessages } from "../subjects/join-check.js";

export const joinCheck: JoinCheckMessages = {
  label: "Warum kann ich nicht beitreten?",
  questions: {
    link: "Haben Sie die Einladung?",
    account: "Gilt sie für die Adresse, die Sie verwenden?",
    region: "Sind Sie in der Datenregion der Einladung?",
    expiry: "Ist sie noch gültig?",
    owner: "Hat jemand anderes das Projekt angelegt?",
  },
  status: { ok: "In Ordnung", fail: "Hier liegt das Problem", unknown: "Noch nicht bekannt" },
  paste: "Link oder ganze E-Mail einfügen",
  noMail: "Es ist keine E-Mail angekommen",
  noMailAdvice: [
    "Suchen Sie in Spam, Werbung und Quarantäne nach einer E-Mail von Neural Inverse. Firmenfilter halten sie oft zurück.",
    "Fragen Sie die einladende Person, an welche Adresse genau die Einladung ging und in welcher Datenregion das Projekt liegt.",
    "Solange Sie die Einladung nicht annehmen, erscheint das Projekt nicht in Ihrem Konto, auch wenn Sie sich mit der richtigen Adresse anmelden.",
  ],
  several: "In diesem Text steht mehr als eine Einladung. Welche ist Ihre?",
  found: (place) => ["Diese Einladung gilt für: ", place, "."],
  invited: "Die Adresse, an die sie ging",
  signedIn: "Die Adresse, mit der Sie angemeldet sind",
  whereIsMine:
    "Sie sehen sie, wenn Sie unten links auf Ihren Namen klicken. Mit GitHub oder Google ist es vielleicht eine andere als erwartet.",
  accounts: {
    same: "Die Adressen sind gleich.",
    case: "Nur Groß- und Kleinschreibung unterscheiden sich: Das ist dasselbe Konto.",
    alias: "Nur der Teil hinter dem + unterscheidet sich, und damit ist es ein anderes Konto.",
    other: "Das sind zwei verschiedene Konten.",
    unknown: "Eine Einladung gilt nur für genau die Adresse, an die sie ging.",
  },
  regionUnknown: "Einladungen gelten nur in der Datenregion des Projekts: EU, USA, Japan oder HIPAA.",
  sameRegion: "Sie sind in der richtigen Datenregion.",
  hasExpired: "Die Seite meldet, dass sie abgelaufen ist, oder ich finde sie nicht mehr",
  owner: "Dann bitten Sie diese Person, Sie noch einmal einzuladen: Nur sie sieht, wer eingeladen ist.",
  verdicts: {
    ready: "Nichts steht im Weg. Öffnen Sie die Einladung und nehmen Sie sie an.",
    "no-link":
      "In diesem Text steht kein Einladungslink. Fügen Sie die ganze E-Mail ein oder bitten Sie um eine neue Einladung.",
    "unsafe-link":
      "Bitte öffnen Sie diesen Link nicht: Er führt nicht zu Neural Inverse. Bitten Sie um eine neue Einladung.",
    "wrong-region": "Die Einladung gehört zu einer anderen Datenregion. Öffnen Sie sie dort.",
    "sign-in-needed": "Öffnen Sie die Einladung und melden Sie sich mit der Adresse an, an die sie ging.",
    "wrong-account":
      "Sie sind mit einer anderen Adresse angemeldet. Melden Sie sich mit der Adresse an, an die die Einladung ging, oder bitten Sie um eine Einladung an diese.",
    expired: "Die Einladung ist abgelaufen. Bitten Sie die einladende Person um eine neue.",
    revoked: "Die Einladung wurde zurückgenommen. Fragen Sie die einladende Person, ob das beabsichtigt war.",
    "already-accepted":
      "Die Einladung wurde schon angenommen. Melden Sie sich mit der Adresse an, an die sie ging, um das Projekt zu finden.",
    unknown: "Bisher steht nichts im Weg. Füllen Sie von oben nach unten aus, was Sie wissen.",
  },
  open: "Einladung öffnen",
  letterTitle: "Nachricht an die einladende Person",
  letter: ({ address, region }) =>
    [
      "Hallo,",
      "meine Einladung zu Neural Inverse funktioniert nicht. Könnten Sie sie bitte unter Projekteinstellungen → Mitglieder entfernen und neu senden?",
      address && `Bitte genau an diese Adresse: ${address}`,
      region && `Die Einladung gehörte zur Datenregion ${region}.`,
      "Vielen Dank!",
    ]
      .filter(Boolean)
      .join("\n"),
  copy: "Nachricht kopieren",
  copied: "Kopiert.",
  copyByHand: "Kopieren ist hier nicht erlaubt. Die Nachricht ist markiert: Drücken Sie Strg+C oder ⌘C.",
};

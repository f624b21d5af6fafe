import type { JoinCheckMessages } from "../subjects/join-check.js";

export const joinCheck: JoinCheckMessages = {
  label: "Warum kann ich nicht beitreten?",
  questions: {
    link: "Haben Sie die Einladung?",
    account: "Gilt sie für die Adresse, die Sie verwenden?",
    region: "Sind Sie in ihrer Datenregion?",
    expiry: "Ist sie noch gültig?",
    owner: "Hat jemand anderes das Projekt angelegt?",
  },
  status: { ok: "In Ordnung", fail: "Hier liegt es", unknown: "Noch nicht bekannt" },
  paste: "Link oder ganze E-Mail einfügen",
  noMail: "Es ist keine E-Mail angekommen",
  noMailAdvice: [
    "Suchen Sie in Spam, Werbung und Quarantäne nach einer E-Mail von Neural Inverse. Firmenfilter halten sie oft zurück.",
    "Fragen Sie die einladende Person nach der genauen Adresse und der Datenregion des Projekts.",
    "Bis Sie annehmen, erscheint das Projekt nicht in Ihrem Konto, auch wenn Sie sich mit der eingeladenen Adresse anmelden.",
  ],
  several: "In diesem Text steht mehr als eine Einladung. Welche ist Ihre?",
  found: (place) => ["Diese Einladung gehört zu ", place, "."],
  invited: "Die Adresse, an die sie ging",
  signedIn: "Die Adresse, mit der Sie angemeldet sind",
  whereIsMine:
    "Sie sehen sie, wenn Sie unten links auf Ihren Namen klicken. Mit GitHub oder Google ist es vielleicht eine andere als erwartet.",
  accounts: {
    same: "Die Adressen sind gleich.",
    case: "Nur Großbuchstaben unterscheiden sich: Das ist dasselbe Konto.",
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
    "wrong-region": "Sie sind in einer anderen Datenregion als die Einladung. Öffnen Sie sie dort.",
    "sign-in-needed": "Öffnen Sie die Einladung und melden Sie sich mit der eingeladenen Adresse an.",
    "wrong-account":
      "Sie sind mit einer anderen Adresse angemeldet. Melden Sie sich mit der eingeladenen an oder bitten Sie um eine Einladung an diese.",
    expired: "Die Einladung ist abgelaufen. Bitten Sie die einladende Person um eine neue.",
    revoked: "Die Einladung wurde zurückgenommen. Fragen Sie die einladende Person, ob das so gemeint war.",
    "already-accepted":
      "Die Einladung ist schon angenommen. Melden Sie sich mit der eingeladenen Adresse an, um das Projekt zu finden.",
    unknown: "Bisher ist nichts bekannt, das im Weg steht. Füllen Sie von oben aus, was Sie wissen.",
  },
  open: "Einladung öffnen",
  letterTitle: "Nachricht an die einladende Person",
  letter: ({ address, region }) =>
    [
      "Hallo,",
      "meine Einladung zu Neural Inverse funktioniert nicht. Könnten Sie sie bitte unter Projekteinstellungen → Mitglieder entfernen und neu senden?",
      address && `Bitte genau an diese Adresse: ${address}`,
      region && `Die Einladung lag in der Datenregion ${region}.`,
      "Vielen Dank!",
    ]
      .filter(Boolean)
      .join("\n"),
  copy: "Nachricht kopieren",
  copied: "Kopiert.",
  copyByHand: "Kopieren ist hier nicht erlaubt. Die Nachricht ist markiert: Drücken Sie Strg+C oder ⌘C.",
};

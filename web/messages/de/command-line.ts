import type { CommandLineMessages, FileTrouble } from "../subjects/command-line.js";
import { help } from "./command-line/help.js";
import { formats } from "./format.js";

const { number, list, plural } = formats;

const troubles: Readonly<Record<FileTrouble, string>> = {
  missing:
    "Diese Datei oder diesen Ordner gibt es nicht. Prüfen Sie den Namen und den Ordner, in dem Sie sind.",
  forbidden: "Das ist nicht erlaubt. Prüfen Sie die Zugriffsrechte.",
  folder: "Das ist ein Ordner. Nennen Sie eine Datei darin.",
  full: "Es ist kein Platz mehr frei. Schaffen Sie Platz und versuchen Sie es erneut.",
  other: "Versuchen Sie es mit einer anderen Datei oder an einem anderen Ort.",
};

export const commandLine: CommandLineMessages = {
  help,
  error: "Fehler",
  pasteHere: "Fügen Sie den Link oder die ganze E-Mail ein, dann drücken Sie Enter und Strg+D.",
  tellMore: (options) =>
    `Bisher steht nichts im Weg.${options.length > 0 ? ` Um mehr zu wissen, ergänzen Sie ${list(options)}.` : ""}`,
  opaque:
    "Nur das Gateway, das diesen Link umgeschrieben hat, weiß, wohin er führt. Bitten Sie um den Text der E-Mail oder um eine neue Einladung.",
  repaired: (repairs) => `Behobene Schäden: ${list(repairs)}.`,
  rewrittenBy: (gateways) => `Umgeschrieben von ${list(gateways)}.`,
  pageIs: (what) => `Die mit --at genannte Seite: ${what}`,
  rows: (count) => plural(count, { one: "# Zeile", other: "# Zeilen" }),
  written: (file) => `Geschrieben nach ${file}.`,
  membersLeftOut: (count, file) =>
    plural(count, {
      one: `# Zeile in ${file} enthält keine Adresse und wurde übergangen.`,
      other: `# Zeilen in ${file} enthalten keine Adresse und wurden übergangen.`,
    }),
  failures: {
    unknownCommand: (name) => `Einen Befehl „${name}“ gibt es nicht.`,
    noCommand: "Sagen Sie, was zu tun ist.",
    unknownOption: (option, command) =>
      `${command} hat keine Option ${option}. Setzen Sie -- vor einen Text, der mit einem Strich beginnt.`,
    missingValue: (option) =>
      `${option} braucht einen Wert. Beginnt er mit einem Strich, schreiben Sie ${option}=WERT.`,
    unwantedValue: (option) => `${option} nimmt keinen Wert.`,
    missingOperand: (operand) => `${operand} fehlt.`,
    tooMany: (extra) =>
      `„${extra}“ ist ein Wort zu viel. Setzen Sie einfache Anführungszeichen um das, was Sie einfügen.`,
    excluded: (one, other) => `${one} und ${other} schließen einander aus. Wählen Sie eines.`,
    noSuchValue: (value, option, known) => `${option} kennt „${value}“ nicht. Möglich sind ${list(known)}.`,
    unreadable: (file, trouble, detail) =>
      `${file} konnte nicht gelesen werden (${detail}). ${troubles[trouble]}`,
    unwritable: (file, trouble, detail) =>
      `${file} konnte nicht geschrieben werden (${detail}). ${troubles[trouble]}`,
    tooLong: (megabytes) => `Das ist länger als ${number(megabytes)} MB. Fügen Sie weniger davon ein.`,
    settingsNotJson: (file) =>
      `${file} ist kein JSON. Berichtigen Sie die Datei oder lassen Sie --settings weg.`,
    settingsInvalid: (file) =>
      `${file} enthält Einstellungen, die sich nicht verwenden lassen. Berichtigen Sie diese Stellen:`,
    notLoaded: (why) => `Die Regeln konnten nicht geladen werden. Installieren Sie das Paket neu. ${why}`,
    unexpected: (why) => `Etwas ging schief, das nicht schiefgehen sollte: ${why} Bitte melden Sie es.`,
  },
  seeHelp: (command) => `„${command} --help“ sagt, wie es verwendet wird.`,
  seeMatrix: "„usher matrix“ listet alle Berechtigungen auf.",
  rolesAre: (roles) => `Die Rollen sind ${list(roles)}.`,
};

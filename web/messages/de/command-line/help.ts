import type { HelpMessages } from "../../subjects/command-line/help.js";

export const help: HelpMessages = {
  purpose: "prüft Einladungen, Adressen, Rollen und Regionen",
  description: [
    "Sagt, was jemanden daran hindert, einem Projekt beizutreten, bevor jemand klickt. Alles wird auf diesem Rechner beurteilt: Nichts wird gesendet, nichts aufbewahrt.",
    "Die Antworten sind ein Rat; der Server entscheidet. Zeichen, denen ein Terminal gehorchen würde oder die niemand sieht, erscheinen als \\u{…}.",
  ],
  sections: {
    name: "Name",
    synopsis: "Aufruf",
    description: "Beschreibung",
    commands: "Befehle",
    options: "Optionen",
    json: "JSON",
    exit: "Rückgabewert",
    environment: "Umgebung",
    examples: "Beispiele",
  },
  commands: {
    "check-link": {
      purpose: "was eine eingefügte Einladung ist und was im Weg steht",
      description: [
        "Liest einen Link, einen von einem Mail-Gateway umgeschriebenen Link oder eine ganze E-Mail und stellt die Fragen der FAQ in deren Reihenfolge: Link, Konto, Region, Ablauf. Genannt werden das Erste, was im Weg steht, und der eine Link, der als Nächstes zu öffnen ist.",
        "TEXT ist das Eingefügte in einfachen Anführungszeichen. Mit - wird es von der Standardeingabe gelesen, bis zu 32 MB. Was niemand gesagt hat, ist unbekannt und hält nichts auf.",
      ],
      fine: "Es gibt einen Link zum Öffnen, und nichts Bekanntes steht im Weg.",
    },
    "check-list": {
      purpose: "was aus einer Liste von Einladungen wird",
      description: [
        "Liest eine CSV-Datei oder irgendetwas mit Adressen darin, aus FILE oder mit - von der Standardeingabe. Listen jeder Größe werden Stück für Stück gelesen, als UTF-8 oder UTF-16; eine Datei darf auch so sein, wie Excel sie im Westen schreibt (Windows-1252). Als Text erscheinen die Summen und jede Zeile, die nicht bereit ist; mit --csv und --json jede Zeile.",
        "Die Spalten von --csv sind row, address, role, name, status, reason, explanation und suggestion. Keine Zelle führt eine Tabellenkalkulation als Formel aus. Die Datei von --out kommt erst an ihren Platz, wenn sie vollständig ist.",
      ],
      fine: "Es gibt Zeilen, und jede ist bereit.",
    },
    can: {
      purpose: "ob eine Rolle eine Berechtigung verwenden darf",
      description: [
        "Antwortet in einem Satz und mit dem Rückgabewert. Namen von Rollen stehen genau so und in Großbuchstaben; ältere und neuere Schreibweisen von Berechtigungen gelten beide.",
      ],
      fine: "Die Rolle darf es.",
    },
    explain: {
      purpose: "warum eine Rolle eine Berechtigung verwenden darf oder nicht, und welche Rollen es dürfen",
      description: [
        "Wie „can“, und sagt, welche Rollen die Berechtigung haben und welche davon die kleinste ist.",
      ],
      fine: "Die Rolle darf es.",
    },
    matrix: {
      purpose: "die ganze Tabelle der Rollen und Berechtigungen",
      description: ["Gibt die Tabelle einer Ebene aus. Ohne Angabe: project."],
      fine: "Die Tabelle wurde ausgegeben.",
    },
    region: {
      purpose: "zu welcher Datenregion ein Host oder die Adresse einer Seite gehört",
      description: [
        "Nimmt einen Host oder eine ganze URL und sagt, ob es eine Datenregion ist, eine unserer Adressen ohne Region, Ihre eigene, eine fremde oder eine, die unsere nachahmt.",
      ],
      fine: "Es ist eine Datenregion oder ein Host der Einstellungen.",
    },
    "check-email": {
      purpose: "ob eine Adresse angenommen wird, und was wohl gemeint war",
      description: [
        "Sagt, ob der Server eine Adresse annimmt und Mail sie erreicht, wo das Problem ist und welche Adresse wohl gemeint war. Gesendet wird nichts.",
      ],
      fine: "Die Adresse wird angenommen, und nichts daran ist zu prüfen.",
    },
  },
  options: {
    at: "Wo die Person ist: der Name einer Region oder die Adresse ihrer Seite.",
    as: "Die Adresse, mit der sie angemeldet ist. Eine leere heißt: abgemeldet.",
    invited: "Die Adresse, an die die Einladung ging. Ohne Angabe gilt die im Link.",
    members: "Eine Datei mit den Adressen der jetzigen Mitglieder.",
    role: "Die Rolle in der Organisation, wo eine Zeile keine nennt.",
    "project-role": "Lädt zu einem Projekt ein, mit dieser Rolle, wo eine Zeile keine nennt.",
    "actor-role":
      "Die Rolle der einladenden Person: Dann entscheiden auch Rechte und Rollen über jede Zeile.",
    plan: "Der Tarif der Organisation, für Plätze und Rollen auf Projekten. Mitglieder sind die von --members.",
    level: "project oder organization. Ohne Angabe: die Ebene mit der Berechtigung, zuerst project.",
    csv: "Gibt jede Zeile als CSV aus.",
    out: "Schreibt die Zeilen nach FILE, als CSV, wenn nicht auch --json dasteht, und gibt die Summen aus.",
    json: "Gibt die Antwort des Moduls als JSON aus.",
    settings: "Die Einstellungen einer Installation, als JSON.",
    lang: "Die Sprache der Antworten: en, de, fr oder ja.",
    help: "Gibt dies aus und endet.",
    version: "Gibt die Version aus und endet.",
  },
  json: "Mit --json erscheint ein Dokument auf der Standardausgabe. Die Typen sind die des Pakets, die Felder die seiner Dokumentation:",
  exit: {
    0: "Alles ist in Ordnung.",
    1: "Es wurde beurteilt und ist nicht in Ordnung.",
    2: "Es ließ sich nicht beurteilen: falscher Aufruf, oder etwas lässt sich nicht lesen oder schreiben.",
    130: "Es wurde abgebrochen.",
    141: "Niemand liest die Ausgabe mehr.",
  },
  environment: {
    "LC_ALL, LC_MESSAGES, LANG": "Die Sprache, wenn --lang keine nennt: die erste gesetzte Variable gilt.",
    NO_COLOR: "Ist es gesetzt, wird nichts gefärbt. Sonst gibt es Farben nur im Terminal.",
    FORCE_COLOR: "Ist es gesetzt und nicht 0, wird alles gefärbt, was immer NO_COLOR sagt.",
  },
};

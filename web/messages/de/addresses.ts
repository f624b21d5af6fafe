import type { AddressMessages } from "../subjects/addresses.js";

export const addresses: AddressMessages = {
  label: "E-Mail-Adresse",
  problems: {
    missing: "Bitte geben Sie eine E-Mail-Adresse ein.",
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
  suggestion: (address) => ["Meinten Sie ", address, "?"],
  replaceBy: (address) => [address, " verwenden"],
};

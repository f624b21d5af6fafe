import type { AddressMessages } from "../subjects/addresses.js";

export const addresses: AddressMessages = {
  label: "E-Mail-Adresse",
  problems: {
    missing: "Bitte geben Sie eine E-Mail-Adresse ein.",
    incomplete: "Die Adresse ist nicht vollständig.",
    several: "Mehr als ein @: Vielleicht sind es zwei Adressen.",
    dots: "Ein Punkt oder Apostroph steht an der falschen Stelle.",
    letters: "Erlaubt sind nur einfache Buchstaben, Ziffern und diese Zeichen: . _ ' + -",
    imitation: "Die Domain sieht fast wie eine andere aus. Bitte prüfen Sie sie Buchstabe für Buchstabe.",
    hidden: "Die Adresse enthält ein unsichtbares Zeichen. Bitte geben Sie sie neu ein.",
    domain: "Diese Domain ist per E-Mail nicht erreichbar.",
    blank: "Ein Leerzeichen oder Komma steht, wo vielleicht ein Punkt hingehört.",
    link: "Das ist ein Link, keine Adresse.",
    long: "Die Adresse ist zu lang.",
    shared: "Ein gemeinsames Postfach: Wer es liest, kann annehmen.",
    disposable: "Ein Wegwerf-Postfach, das alle öffnen können.",
    typo: "Vielleicht ein Tippfehler.",
    header: "Eine Zeile aus einer Nachricht, ohne jemanden zum Einladen.",
    name: "Der Name ist eine andere Adresse. Welche ist gemeint?",
    mailbox:
      "Eine andere Adresse eines Postfachs, das schon aufgeführt ist. Die Einladung gilt nur für genau die Adresse, an die sie geht.",
    maybeMailbox: "Vielleicht eine andere Adresse eines Postfachs, das schon aufgeführt ist.",
    notAllowed: "An diese Domain dürfen keine Einladungen gehen.",
    member: "Ist schon Mitglied.",
    invited: "Ist schon eingeladen.",
    duplicate: "Mehrfach aufgeführt.",
  },
  suggestion: (address) => ["Meinten Sie ", address, "?"],
  replaceBy: (address) => [address, " verwenden"],
};

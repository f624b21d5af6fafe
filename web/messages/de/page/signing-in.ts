import type { SigningInMessages } from "../../subjects/page/signing-in.js";

export const signingIn: SigningInMessages = {
  titles: { signIn: "Anmelden", signUp: "Konto anlegen" },
  sandbox:
    "Das ist eine Sandbox: Hier kann sich jede Person als jede andere anmelden. Es gibt keine Passwörter, geben Sie also bitte keines ein, das Sie verwenden.",
  goOn: (address) => ["Weiter als ", address],
  fromLink: (address) => ["Im Link steht diese Adresse: ", address, "."],
  onlyThis: (address) => ["Die Einladung gilt für genau diese Adresse: ", address, "."],
  name: "Name (freiwillig)",
  nameMeaning: "Das sehen andere Mitglieder.",
  region: "Datenregion",
  regionMeaning: "Jede Region hat eigene Konten. Bei einer anderen wird Ihnen diese Seite dort angeboten.",
  submit: { signIn: "Anmelden", signUp: "Konto anlegen" },
  instead: { signIn: "Stattdessen ein Konto anlegen", signUp: "Stattdessen anmelden" },
  refused: "Die Anmeldung hat nicht geklappt.",
};

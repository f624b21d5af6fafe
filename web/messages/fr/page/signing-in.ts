import type { SigningInMessages } from "../../subjects/page/signing-in.js";

export const signingIn: SigningInMessages = {
  titles: { signIn: "Se connecter", signUp: "Créer un compte" },
  sandbox:
    "Ceci est un bac à sable\u00a0: tout le monde peut y être n’importe qui. Il n’y a pas de mot de passe\u00a0: n’en saisissez aucun que vous utilisez.",
  goOn: (address) => ["Continuer avec ", address],
  fromLink: (address) => ["Le lien indique cette adresse\u00a0: ", address, "."],
  onlyThis: (address) => ["L’invitation vaut pour cette adresse exacte\u00a0: ", address, "."],
  name: "Nom (facultatif)",
  nameMeaning: "Ce que voient les autres membres.",
  region: "Région de données",
  regionMeaning:
    "Chaque région a ses propres comptes. Si vous en choisissez une autre, cette page vous y sera proposée.",
  submit: { signIn: "Se connecter", signUp: "Créer le compte" },
  instead: { signIn: "Créer plutôt un compte", signUp: "Se connecter plutôt" },
  refused: "La connexion n’a pas fonctionné.",
};

import type { AcceptanceMessages } from "../../subjects/page/acceptance.js";
import { formats } from "../format.js";

export const acceptance: AcceptanceMessages = {
  title: "Votre invitation",
  unread: "L’invitation n’a pas pu être lue.",
  signIn: {
    title: "Connectez-vous pour voir votre invitation",
    meaning: "Elle ne vaut que pour l’adresse exacte à laquelle elle a été envoyée.",
    sentTo: (address) => ["Elle a été envoyée à ", address, " et ne vaut que pour cette adresse exacte."],
  },
  otherAccount: {
    title: "Cette invitation est destinée à une autre adresse",
    sentTo: "Elle a été envoyée à",
    signedInAs: "Vous utilisez le compte",
    differs: (parts) => `Ce qui diffère\u00a0: ${formats.list(parts)}.`,
    parts: {
      case: "les majuscules",
      tag: "la partie après le +",
      dots: "les points avant le @",
      "domain-alias": "le nom d’un même fournisseur",
      domain: "la partie après le @",
      "local-part": "la partie avant le @",
    },
    switchTo: (address) => ["Se connecter avec ", address],
  },
  expired: "Cette invitation a expiré",
  nothing: {
    title: "Aucune invitation pour cette adresse",
    meaning: (address) => ["Rien n’attend ici cette adresse exacte\u00a0: ", address, "."],
    rightRegion:
      "La région de données est la bonne. Vérifiez donc l’adresse\u00a0: un alias est un autre compte. Ou bien l’invitation a été retirée.",
    otherRegions: "Elle se trouve peut-être dans une autre région de données. Regardez là-bas\u00a0:",
    otherAddress: "Se connecter avec une autre adresse",
  },
  ready: {
    title: (organization) => ["Vous avez une invitation\u00a0: ", organization],
    facts: {
      organization: "Organisation",
      orgRole: "Votre rôle",
      project: "Projet",
      projectRole: "Votre rôle dans ce projet",
      inviter: "À l’invitation de",
      region: "Région de données",
      expiry: "Valable jusqu’au",
    },
    join: (organization) => ["Rejoindre ", organization],
  },
  joined: (organization) => ["Bienvenue. Vous avez rejoint ", organization, "."],
  toMembers: "Voir les membres",
  refusals: {
    "not-found": "L’invitation n’est plus là\u00a0: elle a peut-être été retirée. Rien n’a été modifié.",
    expired: "L’invitation a expiré entre-temps. Rien n’a été modifié.",
    "already-accepted": "Vous faites déjà partie de l’organisation.",
    "not-authenticated": "Votre session est terminée. Connectez-vous et réessayez.",
  },
};

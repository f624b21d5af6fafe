import type { RegionMessages } from "../subjects/region.js";

export const region: RegionMessages = {
  label: "Région de données",
  kinds: {
    official: "Hors région de données",
    "self-hosted": "Auto-hébergé",
    development: "Développement",
    lookalike: "Ce n’est pas Neural Inverse",
    foreign: "Autre site",
    invalid: "Adresse illisible",
  },
  meanings: {
    region: "Cette page appartient à cette région de données.",
    official: "Cette adresse appartient à Neural Inverse, mais n’est pas l’une de ses régions de données.",
    "self-hosted": "Votre organisation gère elle-même cette instance. Elle a ses propres comptes.",
    development: "Cette page tourne sur votre propre ordinateur.",
    foreign: "Cette adresse n’appartient pas à Neural Inverse.",
    invalid:
      "Tous les navigateurs ne lisent pas cette adresse de la même façon\u00a0: elle n’est donc pas jugée fiable.",
  },
  imitates: (official) => ["Cette adresse imite ", official, "."],
  beCareful:
    "Ne vous connectez pas et ne saisissez pas de mot de passe ici. Fermez la page et tapez vous-même l’adresse officielle.",
  list: "Régions de données",
  here: "Vous êtes ici",
  samePage: "Même page là-bas",
  separateAccounts:
    "Chaque région a ses propres comptes\u00a0: un compte ou une invitation d’une région ne fonctionne pas dans une autre.",
};

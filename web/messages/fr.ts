import { formatsOf } from "./format.js";
import type { Messages } from "./messages.js";

const { number, list, plural } = formatsOf<"one" | "many" | "other">("fr");
const permissions = (count: number) =>
  plural(count, { one: "# autorisation", many: "# d’autorisations", other: "# autorisations" });

export const fr: Messages = {
  locale: "fr",
  direction: "ltr",
  language: "Français",

  state: {
    loading: "Chargement…",
    failed: "Cette partie n’a pas pu être chargée.",
    retry: "Réessayer",
  },

  regions: {
    EU: "Union européenne",
    US: "États-Unis",
    JP: "Japon",
    HIPAA: "HIPAA (États-Unis)",
    STAGING: "Préproduction",
    DEV: "Développement",
  },

  roles: {
    OWNER: {
      name: "Propriétaire",
      description: "Peut tout faire, y compris supprimer le projet ou l’organisation.",
    },
    ADMIN: { name: "Admin", description: "Modifie les paramètres et donne accès aux autres." },
    MEMBER: { name: "Membre", description: "Voit tout et travaille avec, sans modifier les paramètres." },
    VIEWER: { name: "Lecteur", description: "Consulte l’essentiel et ne modifie rien." },
    NONE: {
      name: "Aucun",
      description: "Aucun accès propre, pour les personnes qui ne doivent voir qu’un seul projet.",
    },
  },

  reasons: {
    granted: (role, scope) => `Le rôle ${role} peut utiliser ${scope}.`,
    "role-lacks-scope": (role, scope) => `Le rôle ${role} ne peut pas utiliser ${scope}.`,
    "unknown-role": (role) => `Il n’y a pas de rôle ${role} ici.`,
    "unknown-scope": (_role, scope) => `Il n’y a pas d’autorisation ${scope} ici.`,
  },

  region: {
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
      development: "Cette page fonctionne sur votre propre ordinateur.",
      foreign: "Cette adresse n’appartient pas à Neural Inverse.",
      invalid:
        "Tous les navigateurs ne lisent pas cette adresse de la même façon\u00a0: elle n’est donc pas jugée fiable.",
    },
    imitates: (official) => ["Elle imite ", official, "."],
    beCareful:
      "Merci de ne pas vous connecter ni saisir de mot de passe ici. Fermez la page et tapez vous-même l’adresse officielle.",
    list: "Régions de données",
    here: "Vous êtes ici",
    samePage: "Même page là-bas",
    separateAccounts:
      "Chaque région a ses propres comptes\u00a0: un compte ou une invitation d’une région ne fonctionne pas dans une autre.",
  },

  matrix: {
    label: "Rôles et autorisations",
    level: "Niveau",
    levels: { project: "Projet", organization: "Organisation" },
    scope: "Autorisation",
    allowed: "Autorisé",
    notAllowed: "Non autorisé",
    held: (count, total) => `${number(count)} sur ${number(total)}`,
    meaningOfRoles: "Ce que signifient les rôles",

    filter: "Filtrer les autorisations",
    clearFilter: "Effacer le filtre",
    shown: (count, total) => `${number(count)} sur ${permissions(total)} affichées.`,
    nothingFound: (filter) => `Aucune autorisation ne contient «\u00a0${filter}\u00a0».`,
    empty: "Il n’y a aucune autorisation ici.",

    compare: "Comparer deux rôles",
    compareFrom: "Comparer",
    compareTo: "avec",
    noRole: "Pas de rôle",
    onlyDifferences: "Différences seulement",
    difference: (from, to, gained, lost) =>
      `De ${from} à ${to}\u00a0: ${list([
        ...(gained > 0 ? [`${permissions(gained)} en plus`] : []),
        ...(lost > 0 ? [`${permissions(lost)} en moins`] : []),
      ])}.`,
    noDifference: (from, to) => `${from} et ${to} ont les mêmes autorisations.`,
    gained: "Ajoutée",
    lost: "Retirée",

    chooseCell: "Choisissez une cellule pour voir qui peut utiliser l’autorisation.",
    smallestRole: (role) => `Plus petit rôle\u00a0: ${role}.`,
    noRoleHolds: "Aucun rôle ne la possède.",
    whoCan: (roles) => `Qui peut\u00a0: ${list(roles)}.`,

    download: "Télécharger le CSV",
    print: "Imprimer",
  },

  page: {
    title: "Membres et accès",
    purpose: "La bonne région et le bon rôle, avant d’envoyer qui que ce soit où que ce soit.",
    language: "Langue",
    failure: "Cette page n’a pas pu démarrer ses règles.",
    failureMeaning:
      "Rien n’est perdu et rien n’a été modifié\u00a0: le serveur vérifie lui-même chaque action.",
    failureDetail: "Ce qui s’est passé",
    tryTitle: "Essayer un hôte ou un lien",
    tryPurpose: "Collez une adresse pour voir comment Usher la comprend.",
    tryLabel: "Hôte ou lien",
    rolesTitle: "Rôles et autorisations",
    rolesPurpose: "Ce que chaque rôle peut faire, d’après la table réellement appliquée.",
    privacy: "Tout sur cette page fonctionne dans votre navigateur. Rien de ce que vous tapez n’est envoyé.",
  },
};

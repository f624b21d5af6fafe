import type { PageMessages } from "../subjects/page.js";

export const page: PageMessages = {
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
};

import type { PageMessages } from "../subjects/page.js";
import { acceptance } from "./page/acceptance.js";
import { mailbox } from "./page/mailbox.js";
import { signingIn } from "./page/signing-in.js";

export const page: PageMessages = {
  title: "Membres et accès",
  purpose: "La bonne région, la bonne adresse et le bon rôle, avant d’envoyer qui que ce soit quelque part.",
  language: "Langue",
  settings: "Paramètres du projet",
  join: "Pourquoi ne puis-je pas rejoindre le projet\u00a0?",
  signedInAs: (person) => ["Vous utilisez le compte ", person],
  failure: "Les règles de cette page n’ont pas pu être chargées.",
  failureMeaning:
    "Rien n’est perdu et rien n’a été modifié\u00a0: le serveur vérifie lui-même chaque action.",
  failureDetail: "Ce qui s’est passé",
  tryTitle: "Essayer un hôte ou un lien",
  tryPurpose: "Collez une adresse pour voir comment Usher la comprend.",
  tryLabel: "Hôte ou lien",
  rolesTitle: "Rôles et autorisations",
  rolesPurpose: "Ce que chaque rôle peut faire, d’après la table réellement appliquée.",
  privacy: "Sur cette page, tout se passe dans votre navigateur. Rien de ce que vous tapez n’est envoyé.",
  privacyOfSettings:
    "Les adresses et les rôles sont vérifiés dans votre navigateur. Seul ce que vous envoyez part vers votre serveur, qui le vérifie à son tour.",
  sandbox: "Bac à sable",
  sandboxMeaning: "Toutes ces personnes sont inventées et leurs e-mails restent dans la boîte aux lettres.",
  sandboxSelf: "Vous êtes",
  sandboxNobody: "Personne (sans session)",
  sandboxReset: "Recommencer",
  acceptanceMode: "Adhésion",
  acceptanceModes: {
    faq: "par le lien de l’e-mail (FAQ)",
    upstream: "aussitôt, si le compte existe (upstream)",
  },
  acceptance,
  signingIn,
  mailbox,
};

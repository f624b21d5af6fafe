import type { HelpMessages } from "../../subjects/command-line/help.js";

export const help: HelpMessages = {
  purpose: "vérifie invitations, adresses, rôles et régions",
  description: [
    "Dit ce qui empêche quelqu’un de rejoindre un projet, avant tout clic. Tout est jugé sur cette machine\u00a0: rien n’est envoyé, rien n’est conservé.",
    "Les réponses conseillent\u00a0; le serveur décide. Les caractères auxquels un terminal obéirait, ou que personne ne voit, sont affichés sous la forme \\u{…}.",
  ],
  sections: {
    name: "Nom",
    synopsis: "Synopsis",
    description: "Description",
    commands: "Commandes",
    options: "Options",
    json: "JSON",
    exit: "Code de retour",
    environment: "Environnement",
    examples: "Exemples",
  },
  commands: {
    "check-link": {
      purpose: "ce qu’est une invitation collée, et ce qui bloque",
      description: [
        "Lit un lien, un lien réécrit par une passerelle de messagerie ou un e-mail entier, et pose les questions de la FAQ dans leur ordre\u00a0: lien, compte, région, expiration. La réponse nomme le premier obstacle et le seul lien à ouvrir ensuite.",
        "TEXT est le texte collé, entre apostrophes. Avec -, il est lu sur l’entrée standard, jusqu’à 32\u00a0Mo. Ce que personne n’a dit est inconnu et ne bloque rien.",
      ],
      fine: "Il y a un lien à ouvrir, et rien de connu ne bloque.",
    },
    "check-list": {
      purpose: "ce que deviendra une liste d’invitations",
      description: [
        "Lit un fichier CSV, ou tout texte contenant des adresses, dans FILE ou, avec -, sur l’entrée standard. Les listes de toute taille sont lues par morceaux, en UTF-8 ou UTF-16\u00a0; un fichier peut aussi être tel qu’Excel l’écrit en Occident (Windows-1252). En texte, les totaux et chaque ligne qui n’est pas prête sont affichés\u00a0; avec --csv et --json, toutes les lignes.",
        "Les colonnes de --csv sont row, address, role, name, status, reason, explanation et suggestion. Aucune cellule n’est exécutée comme formule par un tableur. Le fichier de --out n’est mis en place qu’une fois complet.",
      ],
      fine: "Il y a des lignes, et toutes sont prêtes.",
    },
    can: {
      purpose: "si un rôle peut utiliser une autorisation",
      description: [
        "Répond par une phrase et par le code de retour. Les noms de rôles sont exacts et en majuscules\u00a0; les anciennes et les nouvelles graphies des autorisations sont acceptées.",
      ],
      fine: "Le rôle le peut.",
    },
    explain: {
      purpose: "pourquoi un rôle peut ou non utiliser une autorisation, et quels rôles le peuvent",
      description: [
        "Comme «\u00a0can\u00a0», et dit quels rôles ont l’autorisation et lequel d’entre eux est le plus petit.",
      ],
      fine: "Le rôle le peut.",
    },
    matrix: {
      purpose: "le tableau complet des rôles et des autorisations",
      description: ["Affiche le tableau d’un niveau. Sans précision\u00a0: project."],
      fine: "Le tableau est affiché.",
    },
    region: {
      purpose: "à quelle région de données appartient un hôte ou l’adresse d’une page",
      description: [
        "Prend un hôte ou une URL entière, et dit s’il s’agit d’une région de données, d’une de nos adresses sans région, de la vôtre, de celle d’un tiers ou d’une imitation de la nôtre.",
      ],
      fine: "C’est une région de données, ou un hôte des réglages.",
    },
    "check-email": {
      purpose: "si une adresse est acceptée, et laquelle était sans doute voulue",
      description: [
        "Dit si le serveur accepte une adresse et si le courrier peut l’atteindre, où se trouve le problème et quelle adresse était sans doute voulue. Rien ne lui est envoyé.",
      ],
      fine: "L’adresse est acceptée, et rien n’y est à vérifier.",
    },
  },
  options: {
    at: "Où se trouve la personne\u00a0: le nom d’une région, ou l’adresse de sa page.",
    as: "L’adresse avec laquelle elle est connectée. Une adresse vide signifie\u00a0: déconnectée.",
    invited: "L’adresse à laquelle l’invitation a été envoyée. Sans elle, celle du lien compte.",
    members: "Un fichier avec les adresses des membres actuels.",
    role: "Le rôle dans l’organisation quand une ligne n’en nomme pas.",
    "project-role": "Invite à un projet, avec ce rôle quand une ligne n’en nomme pas.",
    "actor-role":
      "Le rôle de la personne qui invite\u00a0: droits et rôles décident alors aussi de chaque ligne.",
    plan: "Le forfait de l’organisation, pour ses places et ses rôles sur des projets. Les membres sont ceux de --members.",
    level: "project ou organization. Sans elle\u00a0: le niveau qui a l’autorisation, project d’abord.",
    csv: "Affiche toutes les lignes en CSV.",
    out: "Écrit les lignes dans FILE, en CSV sauf si --json est présent aussi, et affiche les totaux.",
    json: "Affiche la réponse du module en JSON.",
    settings: "Les réglages d’une installation, en JSON.",
    lang: "La langue des réponses\u00a0: en, de, fr ou ja.",
    help: "Affiche cette aide et se termine.",
    version: "Affiche la version et se termine.",
  },
  json: "Avec --json, un seul document sur la sortie standard. Les types sont ceux du paquet, les champs ceux de sa documentation\u00a0:",
  exit: {
    0: "Tout va bien.",
    1: "C’est jugé, et quelque chose ne va pas.",
    2: "Rien n’a pu être jugé\u00a0: mauvais usage, ou quelque chose ne peut être lu ou écrit.",
    130: "La commande a été interrompue.",
    141: "Plus personne ne lit la sortie.",
  },
  environment: {
    "LC_ALL, LC_MESSAGES, LANG": "La langue, si --lang n’en nomme pas\u00a0: la première variable définie.",
    NO_COLOR: "Si elle est définie, rien n’est coloré. Sinon, les couleurs sont réservées aux terminaux.",
    FORCE_COLOR: "Si elle est définie et différente de 0, tout est coloré, quoi que dise NO_COLOR.",
  },
};

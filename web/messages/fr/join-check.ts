import type { JoinCheckMessages } from "../subjects/join-check.js";

export const joinCheck: JoinCheckMessages = {
  label: "Pourquoi ne puis-je pas rejoindre le projet\u00a0?",
  questions: {
    link: "Avez-vous l’invitation\u00a0?",
    account: "Est-elle destinée à l’adresse que vous utilisez\u00a0?",
    region: "Êtes-vous dans la région de données de l’invitation\u00a0?",
    expiry: "Est-elle encore valable\u00a0?",
    owner: "Quelqu’un d’autre a-t-il créé le projet\u00a0?",
  },
  status: { ok: "C’est bon", fail: "Le problème est ici", unknown: "Pas encore connu" },
  paste: "Collez le lien, ou l’e-mail entier",
  noMail: "Aucun e-mail n’est arrivé",
  noMailAdvice: [
    "Cherchez un e-mail de Neural Inverse dans les indésirables, les promotions et la quarantaine. Les filtres d’entreprise le retiennent souvent.",
    "Demandez à la personne à l’origine de l’invitation à quelle adresse exacte elle l’a envoyée, et dans quelle région de données se trouve le projet.",
    "Tant que vous n’avez pas accepté, le projet n’apparaît pas dans votre compte, même si vous vous connectez avec la bonne adresse.",
  ],
  several: "Ce texte contient plusieurs invitations. Laquelle est la vôtre\u00a0?",
  found: (place) => ["Cette invitation vaut pour\u00a0: ", place, "."],
  invited: "L’adresse à laquelle elle a été envoyée",
  signedIn: "L’adresse avec laquelle vous vous connectez",
  whereIsMine:
    "Cliquez sur votre nom en bas à gauche pour la voir. Avec GitHub ou Google, ce n’est pas toujours celle que vous attendez.",
  accounts: {
    same: "Les adresses sont identiques.",
    case: "Seules les majuscules diffèrent\u00a0: c’est le même compte.",
    alias: "Seule la partie après le + diffère, et cela en fait un autre compte.",
    other: "Ce sont deux comptes différents.",
    unknown: "Une invitation ne vaut que pour l’adresse exacte à laquelle elle a été envoyée.",
  },
  regionUnknown:
    "Une invitation ne vaut que dans la région de données du projet\u00a0: UE, États-Unis, Japon ou HIPAA.",
  sameRegion: "Vous êtes dans la bonne région de données.",
  hasExpired: "La page dit qu’elle a expiré, ou je ne la retrouve plus",
  owner:
    "Demandez à cette personne de vous inviter à nouveau\u00a0: elle seule voit les invitations envoyées.",
  verdicts: {
    ready: "Rien ne bloque. Ouvrez l’invitation et acceptez-la.",
    "no-link":
      "Ce texte ne contient pas de lien d’invitation. Collez l’e-mail entier, ou demandez une nouvelle invitation.",
    "unsafe-link":
      "N’ouvrez pas ce lien\u00a0: il ne mène pas à Neural Inverse. Demandez une nouvelle invitation.",
    "wrong-region": "L’invitation appartient à une autre région de données. Ouvrez-la là-bas.",
    "sign-in-needed": "Ouvrez l’invitation et connectez-vous avec l’adresse à laquelle elle a été envoyée.",
    "wrong-account":
      "Vous utilisez une autre adresse. Connectez-vous avec l’adresse de l’invitation, ou demandez une invitation pour celle que vous utilisez.",
    expired: "L’invitation a expiré. Demandez-en une nouvelle à la personne qui vous l’a envoyée.",
    revoked: "L’invitation a été retirée. Demandez à la personne qui vous l’a envoyée si c’était voulu.",
    "already-accepted":
      "L’invitation a déjà été acceptée. Connectez-vous avec l’adresse de l’invitation pour retrouver le projet.",
    unknown: "Rien ne semble bloquer pour l’instant. Remplissez ce que vous savez, en partant du haut.",
  },
  open: "Ouvrir l’invitation",
  letterTitle: "Message à la personne à l’origine de l’invitation",
  letter: ({ address, region }) =>
    [
      "Bonjour,",
      "mon invitation à Neural Inverse ne fonctionne pas. Pourriez-vous la retirer et la renvoyer dans Paramètres du projet → Membres\u00a0?",
      address && `À cette adresse exacte, s’il vous plaît\u00a0: ${address}`,
      region && `L’invitation appartenait à la région de données ${region}.`,
      "Merci\u00a0!",
    ]
      .filter(Boolean)
      .join("\n"),
  copy: "Copier le message",
  copied: "Copié.",
  copyByHand: "La copie n’est pas autorisée ici. Le message est sélectionné\u00a0: appuyez sur Ctrl+C ou ⌘C.",
};

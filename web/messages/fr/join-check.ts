import type { JoinCheckMessages } from "../subjects/join-check.js";

export const joinCheck: JoinCheckMessages = {
  label: "Pourquoi ne puis-je pas rejoindre le projet\u00a0?",
  questions: {
    link: "Avez-vous l’invitation\u00a0?",
    account: "Est-elle pour l’adresse que vous utilisez\u00a0?",
    region: "Êtes-vous dans sa région de données\u00a0?",
    expiry: "Est-elle encore valable\u00a0?",
    owner: "Quelqu’un d’autre a-t-il créé le projet\u00a0?",
  },
  status: { ok: "C’est bon", fail: "C’est ici que cela bloque", unknown: "Pas encore connu" },
  paste: "Collez le lien, ou l’e-mail entier",
  noMail: "Aucun e-mail n’est arrivé",
  noMailAdvice: [
    "Cherchez un e-mail de Neural Inverse dans les indésirables, les promotions et la quarantaine. Les filtres d’entreprise le retiennent souvent.",
    "Demandez à la personne qui vous a invité l’adresse exacte et la région de données du projet.",
    "Tant que vous n’avez pas accepté, le projet n’apparaît pas dans votre compte, même avec l’adresse invitée.",
  ],
  several: "Ce texte contient plusieurs invitations. Laquelle est la vôtre\u00a0?",
  found: (place) => ["Cette invitation appartient à ", place, "."],
  invited: "L’adresse à laquelle elle a été envoyée",
  signedIn: "L’adresse avec laquelle vous êtes connecté",
  whereIsMine:
    "Cliquez sur votre nom en bas à gauche pour la voir. Avec GitHub ou Google, ce n’est pas toujours celle que l’on croit.",
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
  owner: "Demandez-lui de vous inviter à nouveau\u00a0: lui seul voit qui a été invité.",
  verdicts: {
    ready: "Rien ne bloque. Ouvrez l’invitation et acceptez-la.",
    "no-link":
      "Ce texte ne contient pas de lien d’invitation. Collez l’e-mail entier, ou demandez une nouvelle invitation.",
    "unsafe-link":
      "N’ouvrez pas ce lien\u00a0: il ne mène pas à Neural Inverse. Demandez une nouvelle invitation.",
    "wrong-region": "Vous êtes dans une autre région de données que l’invitation. Ouvrez-la là-bas.",
    "sign-in-needed": "Ouvrez l’invitation et connectez-vous avec l’adresse invitée.",
    "wrong-account":
      "Vous êtes connecté avec une autre adresse. Connectez-vous avec l’adresse invitée, ou demandez une invitation pour celle-ci.",
    expired: "L’invitation a expiré. Demandez-en une nouvelle à la personne qui vous a invité.",
    revoked: "L’invitation a été retirée. Demandez à la personne qui vous a invité si c’était voulu.",
    "already-accepted":
      "L’invitation a déjà été acceptée. Connectez-vous avec l’adresse invitée pour retrouver le projet.",
    unknown: "Rien ne semble bloquer pour l’instant. Remplissez ce que vous savez, en partant du haut.",
  },
  open: "Ouvrir l’invitation",
  letterTitle: "Message à la personne qui vous a invité",
  letter: ({ address, region }) =>
    [
      "Bonjour,",
      "mon invitation à Neural Inverse ne fonctionne pas. Pourriez-vous la retirer et l’envoyer à nouveau sous Paramètres du projet → Membres\u00a0?",
      address && `À cette adresse exacte, s’il vous plaît\u00a0: ${address}`,
      region && `L’invitation se trouvait dans la région de données ${region}.`,
      "Merci\u00a0!",
    ]
      .filter(Boolean)
      .join("\n"),
  copy: "Copier le message",
  copied: "Copié.",
  copyByHand: "La copie n’est pas permise ici. Le message est sélectionné\u00a0: appuyez sur Ctrl+C ou ⌘C.",
};

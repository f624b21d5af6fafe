import type { PendingInvitesMessages } from "../subjects/pending-invites.js";
import { formats } from "./format.js";

export const pendingInvites: PendingInvitesMessages = {
  title: "Invitations en attente",
  columns: {
    address: "Adresse",
    role: "Rôle",
    region: "Région",
    sent: "Envoi",
    expires: "Expiration",
    actions: "Actions",
  },
  inProject: (orgRole, role, here) => `${orgRole}, ${role} dans ${here ? "ce" : "un"} projet`,
  shown: (count, total) => `Affichage\u00a0: ${formats.number(count)} sur ${formats.number(total)}`,
  selfHosted: "Auto-hébergé",
  sent: (when) => `envoyée ${when}`,
  sentBy: (when, name) => [`envoyée ${when} par `, name],
  unknownTime: "à une date inconnue",
  expires: (when) => `expire ${when}`,
  expired: "Expirée",
  neverExpires: "n’expire pas",
  unreadableTime: "La date du serveur est illisible.",
  empty: "Aucune invitation n’est en attente.",

  copy: "Copier le lien",
  resend: "Retirer et renvoyer",
  revoke: "Retirer l’invitation",
  about: (action, address) => `${action}\u00a0: ${address}`,
  copied: "Copié",
  copyByHand: "Votre navigateur n’a pas autorisé la copie. Copiez le lien ici\u00a0:",
  link: "Lien d’invitation",

  askRevoke: (address) => ["Retirer l’invitation envoyée à ", address, "\u00a0?"],
  revocation: "Le lien de l’e-mail cesse aussitôt de fonctionner. La place est libérée.",
  revoked: (address) => `L’invitation envoyée à ${address} a été retirée.`,
  resent: (address) => `Une nouvelle invitation a été envoyée à ${address}.`,
  halfDone: "Retirée, mais pas renvoyée.",
  sendAgain: "Renvoyer",
};

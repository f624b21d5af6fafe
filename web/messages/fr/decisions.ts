import type { DecisionFacts, DecisionMessages } from "../subjects/decisions.js";
import { formats } from "./format.js";

const enough = ({ minimumRole }: DecisionFacts) =>
  minimumRole ? ` Il faut au moins le rôle ${minimumRole}.` : "";

export const decisions: DecisionMessages = {
  reasons: {
    "not-authenticated": () => "Votre session n’est pas ouverte. Connectez-vous, puis réessayez.",
    "not-org-member": () =>
      "Vous ne faites pas partie de cette organisation. Demandez une invitation à une personne ayant le rôle Propriétaire ou Admin.",
    "not-project-member": (facts) => `Votre rôle ne donne pas accès à ce projet.${enough(facts)}`,
    "no-members-read": (facts) => `Votre rôle ne permet pas de voir les membres.${enough(facts)}`,
    "invalid-email": () => "Le serveur n’accepte pas cette adresse e-mail.",
    "invalid-role": ({ role }) =>
      role ? `Le rôle ${role} ne peut pas être donné ici.` : "Ce rôle ne peut pas être donné ici.",
    "no-org-members-cud": (facts) =>
      `Votre rôle ne permet pas de gérer les membres de l’organisation.${enough(facts)}`,
    "no-project-members-cud": (facts) =>
      `Votre rôle ne permet pas de gérer les membres de ce projet.${enough(facts)}`,
    "no-members-cud": (facts) => `Votre rôle ne permet pas de gérer les membres.${enough(facts)}`,
    "role-above-own": ({ role, ownRole }) =>
      ownRole ? `Le rôle ${role} est supérieur au vôtre (${ownRole}).` : "Ce rôle est supérieur au vôtre.",
    "no-entitlement": () => "Le forfait de cette organisation ne comprend pas les rôles par projet.",
    "seat-limit": ({ seatLimit }) =>
      seatLimit === null
        ? "Toutes les places du forfait sont prises."
        : `Toutes les places du forfait (${formats.number(seatLimit)}) sont prises. Retirez quelqu’un ou changez de forfait.`,
    "unknown-plan": () =>
      "Le forfait de cette organisation n’est pas connu ici\u00a0: ses places ne peuvent pas être comptées.",
    "already-member": () => "Fait déjà partie de cette organisation.",
    "already-project-member": () => "A déjà un rôle dans ce projet.",
    "duplicate-invite": () => "Une invitation est déjà en attente pour cette adresse.",
    "not-found": () =>
      "Cet élément n’existe plus. Quelqu’un l’a peut-être modifié entre-temps. Rechargez la page.",
    "project-not-in-org": () => "Ce projet n’appartient pas à l’organisation, ou a été supprimé.",
    "user-mismatch": () => "Cette adhésion est celle de quelqu’un d’autre. Rechargez la page.",
    "last-owner": () =>
      "Il faut d’abord qu’une autre personne ait le rôle Propriétaire. Donnez-lui ce rôle, puis réessayez.",
    "no-invite-delete-right": (facts) =>
      `Votre rôle ne permet pas de retirer cette invitation.${enough(facts)}`,
    "project-role-required": () => "Une invitation à un seul projet demande un rôle dans ce projet.",
  },
  failures: {
    offline: "Vous êtes hors ligne. Rien n’a été envoyé.",
    unavailable:
      "Le serveur n’a pas répondu. C’est peut-être déjà fait\u00a0: rechargez la liste avant de recommencer.",
    unexpected: "Le serveur a donné une réponse que cette page ne comprend pas.",
    refused: "Le serveur a refusé sans dire pourquoi.",
  },
  other: (code) => `Le serveur a refusé (${code}).`,
  lowersAccess: (from, to) => `Cela réduit l’accès\u00a0: du rôle ${from} au rôle ${to}.`,
};

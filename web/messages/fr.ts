import { addresses } from "./fr/addresses.js";
import { decisions } from "./fr/decisions.js";
import { formats } from "./fr/format.js";
import { inviteDialog } from "./fr/invite-dialog.js";
import { joinCheck } from "./fr/join-check.js";
import { matrix } from "./fr/matrix.js";
import { members } from "./fr/members.js";
import { pendingInvites } from "./fr/pending-invites.js";
import { region } from "./fr/region.js";
import { wrongRegion } from "./fr/wrong-region.js";
import type { Messages } from "./messages.js";

export const fr: Messages = {
  locale: "fr",
  direction: "ltr",
  language: "Français",

  state: {
    loading: "Chargement…",
    failed: "Cette partie n’a pas pu être chargée.",
    retry: "Réessayer",
    offline: "Vous êtes hors ligne. L’affichage n’est peut-être pas à jour, mais rien n’est perdu.",
    stale: "La liste n’a pas pu être rechargée. Vous voyez la version précédente.",
  },

  regions: {
    EU: "UE",
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
    MEMBER: { name: "Membre", description: "Voit tout et peut y travailler, sans modifier les paramètres." },
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

  time: formats.time,
  decisions,
  addresses,
  region,
  wrongRegion,
  joinCheck,
  matrix,
  members,
  pendingInvites,
  inviteDialog,
};

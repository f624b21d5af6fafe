import { addresses } from "./de/addresses.js";
import { decisions } from "./de/decisions.js";
import { formats } from "./de/format.js";
import { inviteDialog } from "./de/invite-dialog.js";
import { joinCheck } from "./de/join-check.js";
import { matrix } from "./de/matrix.js";
import { members } from "./de/members.js";
import { pendingInvites } from "./de/pending-invites.js";
import { region } from "./de/region.js";
import { wrongRegion } from "./de/wrong-region.js";
import type { Messages } from "./messages.js";

export const de: Messages = {
  locale: "de",
  direction: "ltr",
  language: "Deutsch",

  state: {
    loading: "Wird geladen\u00a0…",
    failed: "Dieser Teil konnte nicht geladen werden.",
    retry: "Erneut versuchen",
    offline: "Sie sind offline. Die Anzeige ist vielleicht nicht aktuell, aber es ist nichts verloren.",
    stale: "Die Liste konnte nicht neu geladen werden. Sie sehen den letzten Stand.",
  },

  regions: {
    EU: "EU",
    US: "USA",
    JP: "Japan",
    HIPAA: "HIPAA (USA)",
    STAGING: "Staging",
    DEV: "Entwicklung",
  },

  roles: {
    OWNER: { name: "Inhaber", description: "Darf alles, auch das Projekt oder die Organisation löschen." },
    ADMIN: { name: "Admin", description: "Ändert Einstellungen und gibt anderen Zugriff." },
    MEMBER: {
      name: "Mitglied",
      description: "Sieht alles und arbeitet damit, ändert aber keine Einstellungen.",
    },
    VIEWER: { name: "Betrachter", description: "Sieht das meiste und ändert nichts." },
    NONE: {
      name: "Keine",
      description: "Kein eigener Zugriff, für Personen, die nur ein Projekt sehen sollen.",
    },
  },

  reasons: {
    granted: (role, scope) => `Die Rolle ${role} darf ${scope} verwenden.`,
    "role-lacks-scope": (role, scope) => `Die Rolle ${role} darf ${scope} nicht verwenden.`,
    "unknown-role": (role) => `Eine Rolle ${role} gibt es hier nicht.`,
    "unknown-scope": (_role, scope) => `Eine Berechtigung ${scope} gibt es hier nicht.`,
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

import { addresses } from "./en/addresses.js";
import { decisions } from "./en/decisions.js";
import { formats } from "./en/format.js";
import { inviteDialog } from "./en/invite-dialog.js";
import { joinCheck } from "./en/join-check.js";
import { matrix } from "./en/matrix.js";
import { members } from "./en/members.js";
import { pendingInvites } from "./en/pending-invites.js";
import { region } from "./en/region.js";
import { wrongRegion } from "./en/wrong-region.js";
import type { Messages } from "./messages.js";

export const en: Messages = {
  locale: "en",
  direction: "ltr",
  language: "English",

  state: {
    loading: "Loading…",
    failed: "This part could not be loaded.",
    retry: "Try again",
    offline: "You are offline. What you see may be out of date, and nothing is lost.",
    stale: "The list could not be loaded again. You see the last one.",
  },

  regions: {
    EU: "EU",
    US: "US",
    JP: "Japan",
    HIPAA: "HIPAA (US)",
    STAGING: "Staging",
    DEV: "Development",
  },

  roles: {
    OWNER: {
      name: "Owner",
      description: "Can do everything, including deleting the project or organisation.",
    },
    ADMIN: { name: "Admin", description: "Changes settings and gives other people access." },
    MEMBER: {
      name: "Member",
      description: "Sees everything and works with it, but does not change settings.",
    },
    VIEWER: { name: "Viewer", description: "Looks at most things and changes nothing." },
    NONE: { name: "None", description: "No access by itself, for people who should see only one project." },
  },

  reasons: {
    granted: (role, scope) => `${role} may use ${scope}.`,
    "role-lacks-scope": (role, scope) => `${role} may not use ${scope}.`,
    "unknown-role": (role) => `There is no role called ${role} here.`,
    "unknown-scope": (_role, scope) => `There is no permission called ${scope} here.`,
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

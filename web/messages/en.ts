import { formatsOf } from "./format.js";
import type { Messages } from "./messages.js";

const { number, list, plural } = formatsOf<"one" | "other">("en-GB");
const permissions = (count: number) => plural(count, { one: "# permission", other: "# permissions" });

export const en: Messages = {
  locale: "en",
  direction: "ltr",
  language: "English",

  state: {
    loading: "Loading…",
    failed: "This part could not be loaded.",
    retry: "Try again",
  },

  regions: {
    EU: "European Union",
    US: "United States",
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
    NONE: { name: "None", description: "No access of its own, for people who should see a single project." },
  },

  reasons: {
    granted: (role, scope) => `${role} may use ${scope}.`,
    "role-lacks-scope": (role, scope) => `${role} may not use ${scope}.`,
    "unknown-role": (role) => `There is no role called ${role} here.`,
    "unknown-scope": (_role, scope) => `There is no permission called ${scope} here.`,
  },

  region: {
    label: "Data region",
    kinds: {
      official: "No data region",
      "self-hosted": "Self-hosted",
      development: "Development",
      lookalike: "This is not Neural Inverse",
      foreign: "Another site",
      invalid: "Unreadable address",
    },
    meanings: {
      region: "This page belongs to this data region.",
      official: "This address belongs to Neural Inverse, but it is not one of its data regions.",
      "self-hosted": "Your organisation runs this instance itself. It has accounts of its own.",
      development: "This page runs on your own computer.",
      foreign: "This address does not belong to Neural Inverse.",
      invalid: "This is not an address that every browser reads in the same way, so it is not trusted.",
    },
    imitates: (official) => ["It imitates ", official, "."],
    beCareful:
      "Please do not sign in or type a password here. Close the page and type the official address yourself.",
    list: "Data regions",
    here: "You are here",
    samePage: "Same page there",
    separateAccounts:
      "Accounts are separate in each region: an account or an invitation from one region does not work in another.",
  },

  matrix: {
    label: "Roles and permissions",
    level: "Level",
    levels: { project: "Project", organization: "Organisation" },
    scope: "Permission",
    allowed: "Allowed",
    notAllowed: "Not allowed",
    held: (count, total) => `${number(count)} of ${number(total)}`,
    meaningOfRoles: "What the roles mean",

    filter: "Filter permissions",
    clearFilter: "Clear filter",
    shown: (count, total) => `Showing ${number(count)} of ${permissions(total)}.`,
    nothingFound: (filter) => `No permission contains “${filter}”.`,
    empty: "There are no permissions here.",

    compare: "Compare two roles",
    compareFrom: "Compare",
    compareTo: "with",
    noRole: "No role",
    onlyDifferences: "Only differences",
    difference: (from, to, gained, lost) =>
      `From ${from} to ${to}: ${list([
        ...(gained > 0 ? [`${permissions(gained)} more`] : []),
        ...(lost > 0 ? [`${permissions(lost)} fewer`] : []),
      ])}.`,
    noDifference: (from, to) => `${from} and ${to} hold the same permissions.`,
    gained: "Added",
    lost: "Taken away",

    chooseCell: "Choose a cell to see who can use the permission.",
    smallestRole: (role) => `Smallest role: ${role}.`,
    noRoleHolds: "No role holds it.",
    whoCan: (roles) => `Who can: ${list(roles)}.`,

    download: "Download CSV",
    print: "Print",
  },

  page: {
    title: "Members and access",
    purpose: "The right region and the right role, before anybody is sent anywhere.",
    language: "Language",
    failure: "This page could not start its rules.",
    failureMeaning: "Nothing is lost and nothing was changed: the server checks every action itself.",
    failureDetail: "What happened",
    tryTitle: "Try a host or link",
    tryPurpose: "Paste any address to see what Usher makes of it.",
    tryLabel: "Host or link",
    rolesTitle: "Roles and permissions",
    rolesPurpose: "What each role may do, from the same table that is enforced.",
    privacy: "Everything on this page runs in your browser. Nothing you type is sent anywhere.",
  },
};

import type { MembersMessages } from "../subjects/members.js";
import { formats } from "./format.js";

const { number, list, plural } = formats;
const permissions = (count: number) => plural(count, { one: "# permission", other: "# permissions" });
const named = (count: number, scopes: readonly string[]) =>
  `${permissions(count)}: ${scopes.join(", ")}${count > scopes.length ? " …" : ""}`;

export const members: MembersMessages = {
  titles: { project: "Project members", organization: "Organisation members" },
  search: "Search name or e-mail",
  role: "Role",
  anyRole: "Any role",
  invite: "Add a new member",
  seats: (members, limit, invited) =>
    `${number(members)} of ${plural(limit, { one: "# seat", other: "# seats" })} used${invited > 0 ? ` + ${number(invited)} invited` : ""}`,
  columns: {
    name: "Name",
    email: "E-mail",
    orgRole: "Organisation role",
    projectRole: "Project role",
    effective: "Effective role",
    since: "Since",
    actions: "Actions",
  },
  you: "(you)",
  sources: { admin: "(administrator)", organization: "(organisation)", project: "(project)" },
  shown: (count, total) => `Showing ${number(count)} of ${number(total)}`,
  nothingFound: "Nobody matches your search.",
  clear: "Clear search",
  onlyYou: "Only you so far. Invite the people you work with.",
  denied: (scope, minimumRole, roles) =>
    `You need ${scope}${minimumRole ? `, which starts with the role ${minimumRole}` : ""}. People with these roles can give it to you: ${list(roles)}.`,

  orgRoleOf: (name) => `Organisation role of ${name}`,
  projectRoleOf: (name) => `Project role of ${name}`,
  whyOf: (name) => `Why this role? ${name}`,
  removeOf: (name) => `Remove ${name}`,
  remove: "Remove",
  leave: "Leave",

  trace: {
    admin: "Administrators of the instance may do everything in every project.",
    organization: (role) =>
      `Organisation role ${role}. No role is set on this project, so it applies here too.`,
    lowered: (orgRole, projectRole) =>
      `Organisation role ${orgRole}, overridden to ${projectRole} in this project.`,
    project: (orgRole, projectRole) => `Organisation role ${orgRole}, but ${projectRole} in this project.`,
    cannot: (scope, more) => `Cannot: ${scope}${more > 0 ? ` and ${number(more)} more` : ""}.`,
    takes: (role) => `It takes ${role} for that.`,
  },

  askOrgRole: (name, from, to) => ["Change the organisation role of ", name, ` from ${from} to ${to}?`],
  askProjectRole: (name, from, to) => ["Change the project role of ", name, ` from ${from} to ${to}?`],
  noProjectRole: "that of the organisation",
  askRemove: (name) => ["Remove ", name, " from the organisation?"],
  askLeave: "Leave the organisation?",
  loses: (name, count, scopes) => [name, ` loses ${named(count, scopes)}`],
  gains: (name, count, scopes) => [name, ` gains ${named(count, scopes)}`],
  sameAccess: "This changes nothing about what this person may do here.",
  showAll: "Show all",
  removal:
    "All access to the organisation and its projects ends at once. Only a new invitation brings it back.",
  leaving:
    "You lose access to the organisation and its projects at once. Only a new invitation brings you back.",
  yourself: "This is your own role. You may not be able to change it back yourself.",
  change: "Change role",
  cancel: "Cancel",
  saving: "Saving…",
  changed: (name, role) => `The role of ${name} is now ${role}.`,
  removed: (name) => `${name} was removed.`,
  left: "You left the organisation.",
};

import type { MembersMessages } from "../subjects/members.js";
import { formats } from "./format.js";

const { number, list, plural } = formats;
const permissions = (count: number) =>
  plural(count, { one: "# autorisation", many: "# d’autorisations", other: "# autorisations" });
const named = (count: number, scopes: readonly string[]) =>
  `${permissions(count)}\u00a0: ${scopes.join(", ")}${count > scopes.length ? " …" : ""}`;

export const members: MembersMessages = {
  titles: { project: "Membres du projet", organization: "Membres de l’organisation" },
  search: "Chercher un nom ou un e-mail",
  role: "Rôle",
  anyRole: "Tous les rôles",
  invite: "Ajouter un membre",
  seats: (members, limit, invited) =>
    `${plural(members, { one: "# place occupée", many: "# de places occupées", other: "# places occupées" })} sur ${number(limit)}${invited > 0 ? ` + ${plural(invited, { one: "# invitation", many: "# d’invitations", other: "# invitations" })}` : ""}`,
  columns: {
    name: "Nom",
    email: "E-mail",
    orgRole: "Rôle dans l’organisation",
    projectRole: "Rôle dans le projet",
    effective: "Rôle effectif",
    since: "Depuis",
    actions: "Actions",
  },
  you: "(vous)",
  sources: { admin: "(administration)", organization: "(organisation)", project: "(projet)" },
  shown: (count, total) => `Affichage\u00a0: ${number(count)} sur ${number(total)}`,
  nothingFound: "Personne ne correspond à votre recherche.",
  clear: "Effacer la recherche",
  onlyYou: "Il n’y a que vous pour l’instant. Invitez les personnes avec qui vous travaillez.",
  denied: (scope, minimumRole, roles) =>
    `Il vous faut l’autorisation ${scope}${minimumRole ? `, comprise à partir du rôle ${minimumRole}` : ""}. Les personnes ayant l’un de ces rôles peuvent vous aider\u00a0: ${list(roles)}.`,

  orgRoleOf: (name) => `Rôle dans l’organisation\u00a0: ${name}`,
  projectRoleOf: (name) => `Rôle dans le projet\u00a0: ${name}`,
  whyOf: (name) => `Pourquoi ce rôle\u00a0? ${name}`,
  removeOf: (name) => `Retirer ${name}`,
  remove: "Retirer",
  leave: "Quitter",

  trace: {
    admin: "L’administration de l’instance peut tout faire dans chaque projet.",
    organization: (role) =>
      `Rôle ${role} dans l’organisation. Aucun rôle n’est fixé dans ce projet\u00a0: il s’applique donc ici aussi.`,
    lowered: (orgRole, projectRole) =>
      `Rôle ${orgRole} dans l’organisation, ramené à ${projectRole} dans ce projet.`,
    project: (orgRole, projectRole) =>
      `Rôle ${orgRole} dans l’organisation, mais ${projectRole} dans ce projet.`,
    cannot: (scope, more) =>
      `Non autorisé\u00a0: ${scope}${more > 0 ? ` et ${plural(more, { one: "# autre", many: "# d’autres", other: "# autres" })}` : ""}.`,
    takes: (role) => `Il faut pour cela au moins le rôle ${role}.`,
  },

  askOrgRole: (name, from, to) => [
    "Donner à ",
    name,
    ` le rôle ${to} dans l’organisation (actuellement le rôle ${from})\u00a0?`,
  ],
  askProjectRole: (name, from, to) => [
    "Donner à ",
    name,
    ` le rôle ${to} dans le projet (actuellement le rôle ${from})\u00a0?`,
  ],
  noProjectRole: "de l’organisation",
  askRemove: (name) => ["Retirer ", name, " de l’organisation\u00a0?"],
  askLeave: "Quitter l’organisation\u00a0?",
  loses: (name, count, scopes) => [name, ` perd ${named(count, scopes)}`],
  gains: (name, count, scopes) => [name, ` obtient ${named(count, scopes)}`],
  sameAccess: "Cela ne change rien à ce que cette personne peut faire ici.",
  showAll: "Tout afficher",
  removal:
    "L’accès à l’organisation et à ses projets s’arrête aussitôt. Seule une nouvelle invitation le rétablit.",
  leaving:
    "Vous perdez aussitôt l’accès à l’organisation et à ses projets. Seule une nouvelle invitation le rétablit.",
  yourself: "C’est votre propre rôle. Vous ne pourrez peut-être pas revenir en arrière vous-même.",
  change: "Changer le rôle",
  cancel: "Annuler",
  saving: "Enregistrement…",
  changed: (name, role) => `${name} a maintenant le rôle ${role}.`,
  removed: (name) => `${name} ne fait plus partie de l’organisation.`,
  left: "Vous avez quitté l’organisation.",
};

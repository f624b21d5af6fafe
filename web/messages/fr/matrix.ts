import type { MatrixMessages } from "../subjects/matrix.js";
import { formats } from "./format.js";

const { number, list, plural } = formats;
const permissions = (count: number) =>
  plural(count, { one: "# autorisation", many: "# d’autorisations", other: "# autorisations" });

export const matrix: MatrixMessages = {
  label: "Rôles et autorisations",
  level: "Niveau",
  levels: { project: "Projet", organization: "Organisation" },
  scope: "Autorisation",
  allowed: "Autorisé",
  notAllowed: "Non autorisé",
  held: (count, total) => `${number(count)} sur ${number(total)}`,
  meaningOfRoles: "Ce que signifient les rôles",

  filter: "Filtrer les autorisations",
  clearFilter: "Effacer le filtre",
  shown: (count, total) => `Affichage\u00a0: ${number(count)} sur ${permissions(total)}.`,
  nothingFound: (filter) => `Aucune autorisation ne contient «\u00a0${filter}\u00a0».`,

  compare: "Comparer deux rôles",
  compareFrom: "Comparer",
  compareTo: "avec",
  noRole: "Pas de rôle",
  onlyDifferences: "Différences uniquement",
  difference: (from, to, gained, lost) =>
    `Du rôle ${from} au rôle ${to}\u00a0: ${list([
      ...(gained > 0 ? [`${permissions(gained)} en plus`] : []),
      ...(lost > 0 ? [`${permissions(lost)} en moins`] : []),
    ])}.`,
  noDifference: (from, to) => `Les rôles ${from} et ${to} ont les mêmes autorisations.`,
  gained: "Ajoutée",
  lost: "Retirée",

  chooseCell: "Choisissez une cellule pour voir qui peut utiliser l’autorisation.",
  smallestRole: (role) => `Rôle minimal\u00a0: ${role}.`,
  noRoleHolds: "Aucun rôle ne la comprend.",
  whoCan: (roles) => `Qui peut\u00a0: ${list(roles)}.`,

  download: "Télécharger le CSV",
  print: "Imprimer",
};

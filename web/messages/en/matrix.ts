import type { MatrixMessages } from "../subjects/matrix.js";
import { formats } from "./format.js";

const { number, list, plural } = formats;
const permissions = (count: number) => plural(count, { one: "# permission", other: "# permissions" });

export const matrix: MatrixMessages = {
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
};

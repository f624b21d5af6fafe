import type { Level } from "../../module/types.js";

export interface MatrixMessages {
  label: string;
  level: string;
  levels: Readonly<Record<Level, string>>;
  scope: string;
  allowed: string;
  notAllowed: string;
  held(count: number, total: number): string;
  meaningOfRoles: string;

  filter: string;
  clearFilter: string;
  shown(count: number, total: number): string;
  nothingFound(filter: string): string;

  compare: string;
  compareFrom: string;
  compareTo: string;
  noRole: string;
  onlyDifferences: string;
  difference(from: string, to: string, gained: number, lost: number): string;
  noDifference(from: string, to: string): string;
  gained: string;
  lost: string;

  chooseCell: string;
  smallestRole(role: string): string;
  noRoleHolds: string;
  whoCan(roles: readonly string[]): string;

  download: string;
  print: string;
}

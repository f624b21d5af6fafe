import type { Level, PermissionMatrix, Role, RoleComparison, Usher } from "../../module/types.js";

/** What the person chose to see. */
export interface MatrixChoice {
  level: Level;
  /** Text the shown scopes contain. */
  filter: string;
  /** The two roles compared; empty for none. */
  from: Role;
  to: Role;
  /** Show only what the compared roles differ in. */
  differences: boolean;
}

export interface MatrixRow {
  scope: string;
  granted: readonly boolean[];
  /** What changing from one compared role to the other does to this scope. */
  change: keyof RoleComparison | null;
}

/** The part of the table the person chose to see. */
export interface MatrixView {
  choice: MatrixChoice;
  table: PermissionMatrix;
  rows: readonly MatrixRow[];
  /** `null` until two roles of this level are chosen. */
  comparison: RoleComparison | null;
}

/** Asks the rules for the table and the comparison, and leaves out the rows nobody asked for. */
export function viewOf(usher: Usher, choice: MatrixChoice): MatrixView {
  const { level, from, to } = choice;
  const table = usher.matrix(level);
  const comparable = table.roles.includes(from) && table.roles.includes(to);
  const comparison = comparable ? usher.compareRoles(level, from, to) : null;
  const wanted = choice.filter.trim().toLowerCase();
  const rows = table.scopes
    .map(
      (scope, index): MatrixRow => ({
        scope,
        granted: table.granted[index] ?? [],
        change: comparison?.gained.includes(scope)
          ? "gained"
          : comparison?.lost.includes(scope)
            ? "lost"
            : null,
      }),
    )
    .filter((row) => row.scope.toLowerCase().includes(wanted))
    .filter((row) => !(comparison && choice.differences) || row.change !== null);
  return { choice, table, rows, comparison };
}

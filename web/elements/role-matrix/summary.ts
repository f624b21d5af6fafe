import type { Messages } from "../../messages/messages.js";
import { roleName } from "../../messages/naming.js";
import type { MatrixView } from "./view.js";

/** How much is shown and what the compared roles differ in, in a sentence or two. */
export function summaryOf({ choice, table, rows, comparison }: MatrixView, messages: Messages): string {
  const { matrix } = messages;
  const shown = matrix.shown(rows.length, table.scopes.length);
  if (!comparison) return shown;
  const [from, to] = [roleName(messages, choice.from), roleName(messages, choice.to)];
  const [gained, lost] = [comparison.gained.length, comparison.lost.length];
  const same = gained + lost === 0;
  return `${shown} ${same ? matrix.noDifference(from, to) : matrix.difference(from, to, gained, lost)}`;
}

import { html, nothing, type TemplateResult } from "lit";
import type { Messages } from "../../messages/messages.js";
import { roleName } from "../../messages/naming.js";
import type { Role } from "../../module/types.js";
import type { GridPlace } from "./grid-keys.js";
import type { MatrixRow, MatrixView } from "./view.js";

export interface GridEvents {
  keydown(event: KeyboardEvent): void;
  focusin(event: FocusEvent): void;
}

/**
 * The table. Column 0 is the scope, the roles follow; `stop` is the one cell the Tab key reaches.
 * Roles are written out because the narrow layout takes away what `display: table` implies.
 */
export function renderGrid(
  view: MatrixView,
  stop: GridPlace,
  messages: Messages,
  { keydown, focusin }: GridEvents,
): TemplateResult {
  const { matrix } = messages;
  const { roles, scopes, granted } = view.table;
  const held = (column: number) => granted.filter((row) => row[column]).length;
  const label = `${matrix.label}: ${matrix.levels[view.choice.level]}`;
  return html`<table part="table" role="grid" aria-label=${label} @keydown=${keydown} @focusin=${focusin}>
    <thead role="rowgroup">
      <tr role="row">
        <th role="columnheader" scope="col" class="scope">${matrix.scope}</th>
        ${roles.map(
          (role, column) => html`<th role="columnheader" scope="col" class=${markOf(role, view)}>
            ${roleName(messages, role)}
            <span class="held">${matrix.held(held(column), scopes.length)}</span>
          </th>`,
        )}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${view.rows.map((row, index) => renderRow(row, index === stop.row ? stop.column : null, view, messages))}
    </tbody>
  </table>`;
}

function renderRow(
  row: MatrixRow,
  stop: number | null,
  view: MatrixView,
  { matrix }: Messages,
): TemplateResult {
  const colon = row.scope.indexOf(":");
  const tabIndex = (column: number) => (column === stop ? 0 : -1);
  const note = (column: number) => (column === stop ? "note" : nothing);
  return html`<tr role="row" class=${row.change ?? ""} data-scope=${row.scope}>
    <th role="rowheader" scope="row" class="scope" tabindex=${tabIndex(0)} aria-describedby=${note(0)}>
      <bdi dir="ltr">${row.scope.slice(0, colon)}<wbr /><span class="action">${row.scope.slice(colon)}</span></bdi>
      ${row.change ? html`<span class="change">${matrix[row.change]}</span>` : nothing}
    </th>
    ${view.table.roles.map((role, index) => {
      const allowed = row.granted[index] === true;
      const column = index + 1;
      return html`<td
        role="gridcell"
        class="${allowed ? "allowed" : ""} ${markOf(role, view)}"
        tabindex=${tabIndex(column)}
        aria-describedby=${note(column)}
      >
        <span class="sign" aria-hidden="true">${allowed ? "✓" : "–"}</span>
        <span class="unseen">${allowed ? matrix.allowed : matrix.notAllowed}</span>
      </td>`;
    })}
  </tr>`;
}

function markOf(role: Role, { choice, comparison }: MatrixView): string {
  return comparison && (role === choice.from || role === choice.to) ? "compared" : "";
}

import { html, nothing, type TemplateResult } from "lit";
import { addressProblem } from "../../messages/addresses.js";
import { reasonSentence } from "../../messages/deciding.js";
import type { Messages } from "../../messages/messages.js";
import { roleName } from "../../messages/naming.js";
import type { InviteRow, Role } from "../../module/types.js";
import { renderAddress } from "../usher-element.js";

export interface RowActions {
  use(row: InviteRow, address: string): void;
  drop(row: InviteRow): void;
  keep(row: InviteRow): void;
}

/** More of a text than anybody reads is not shown. */
const shorten = (text: string) => (text.length > 200 ? `${text.slice(0, 200)}…` : text);

/** What will become of each row, with what can be done about it. */
export function renderRows(
  rows: readonly InviteRow[],
  { role, kept, isLocked }: { role: Role; kept: ReadonlySet<string>; isLocked: boolean },
  messages: Messages,
  actions: RowActions,
): TemplateResult {
  const { columns } = messages.inviteDialog;
  return html`<table part="rows">
    <thead>
      <tr>
        <th scope="col">${columns.number}</th>
        <th scope="col">${columns.address}</th>
        <th scope="col">${columns.role}</th>
        <th scope="col">${columns.verdict}</th>
      </tr>
    </thead>
    <tbody>
      ${rows.map((row, index) => {
        const isKept = row.email.identity !== null && kept.has(row.email.identity);
        return html`<tr class=${row.status}>
          <td data-title=${columns.number}>${index + 1}</td>
          <th scope="row">
            ${renderAddress(shorten(row.email.address ?? row.text))}
            ${row.name ? html`<bdi class="muted">${shorten(row.name)}</bdi>` : nothing}
          </th>
          <td data-title=${columns.role}>${roleName(messages, row.role ?? role)}</td>
          <td>
            <p class=${toneOf(row, isKept)}>${isKept ? messages.inviteDialog.kept : verdictOf(row, messages)}</p>
            ${row.status === "ready" || isLocked ? nothing : renderFixes(row, isKept, messages, actions)}
          </td>
        </tr>`;
      })}
    </tbody>
  </table>`;
}

function toneOf({ status }: InviteRow, isKept: boolean): string {
  if (status === "ready" || isKept) return "good";
  return status === "invalid" || status === "denied" ? "bad" : "warn";
}

function verdictOf(row: InviteRow, messages: Messages): string {
  const { ready, sameAs } = messages.inviteDialog;
  const { problems } = messages.addresses;
  if (row.status === "ready") return ready;
  if (row.status === "member" || row.status === "invited") return problems[row.status];
  if (row.status === "duplicate")
    return row.with?.kind === "row" ? sameAs(row.with.index + 1) : problems.duplicate;
  const problem = addressProblem(row.reasonCode);
  return problem ? problems[problem] : reasonSentence(messages, row);
}

function renderFixes(
  row: InviteRow,
  isKept: boolean,
  { inviteDialog, addresses }: Messages,
  actions: RowActions,
): TemplateResult {
  const { suggestion } = row.email;
  const named = renderAddress(shorten(row.email.address ?? row.text));
  return html`${suggestion ? html`<p>${addresses.suggestion(renderAddress(suggestion))}</p>` : nothing}
    <div class="actions">
      ${
        suggestion
          ? html`<button type="button" @click=${() => actions.use(row, suggestion)}>
              ${addresses.replaceBy(renderAddress(suggestion))}
            </button>`
          : nothing
      }
      ${
        row.status === "attention" && !isKept
          ? html`<button type="button" @click=${() => actions.keep(row)}>${inviteDialog.keep(named)}</button>`
          : nothing
      }
      <button type="button" @click=${() => actions.drop(row)}>${inviteDialog.drop(named)}</button>
    </div>`;
}

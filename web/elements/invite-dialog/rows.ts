import { html, nothing, type TemplateResult } from "lit";
import { addressSentence } from "../../messages/addresses.js";
import type { Messages } from "../../messages/messages.js";
import { roleName } from "../../messages/naming.js";
import type { InviteRow, Role } from "../../module/types.js";
import { type RoleOption, renderRoleOptions } from "../role-options.js";
import { shorten } from "../shorten.js";
import { renderAddress } from "../usher-element.js";
import { type Decided, type DecidedRow, type Ground, isOpen } from "./decided.js";

export interface RowActions {
  use(row: InviteRow, address: string): void;
  drop(row: InviteRow): void;
  keep(row: InviteRow): void;
  choose(row: InviteRow, role: Role): void;
}

/** What will become of each row, with what can be done about it. */
export function renderRows(
  rows: readonly InviteRow[],
  view: { ground: Ground; decided: Decided; options: readonly RoleOption[]; isLocked: boolean },
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
        const decided = view.decided.on(row, view.ground);
        return html`<tr class=${decided.status}>
          <td data-title=${columns.number}>${index + 1}</td>
          <th scope="row">
            ${renderAddress(nameOf(row))}
            ${row.name ? html`<bdi class="muted">${shorten(row.name)}</bdi>` : nothing}
          </th>
          <td data-title=${columns.role}>
            ${
              isOpen(row)
                ? renderRole(row, decided, view, messages, actions)
                : roleName(messages, shorten(decided.role))
            }
          </td>
          <td>
            <p class=${toneOf(decided)}>${verdictOf(row, decided, messages)}</p>
            ${
              (decided.status === "ready" && !decided.isKept) || view.isLocked
                ? nothing
                : renderFixes(row, decided, messages, actions)
            }
          </td>
        </tr>`;
      })}
    </tbody>
  </table>`;
}

const nameOf = ({ email, text }: InviteRow) => shorten(email.address ?? text);

function renderRole(
  row: InviteRow,
  { role }: DecidedRow,
  { options, isLocked }: { options: readonly RoleOption[]; isLocked: boolean },
  messages: Messages,
  actions: RowActions,
): TemplateResult {
  return html`<select
    aria-label=${messages.inviteDialog.roleOf(nameOf(row))}
    ?disabled=${isLocked}
    @change=${(event: Event) => actions.choose(row, (event.target as HTMLSelectElement).value)}
  >${renderRoleOptions(options, role, messages)}</select>`;
}

function toneOf({ status }: DecidedRow): string {
  if (status === "ready") return "good";
  return status === "invalid" || status === "denied" ? "bad" : "warn";
}

function verdictOf(row: InviteRow, decided: DecidedRow, messages: Messages): string {
  const { ready, kept, sameAs } = messages.inviteDialog;
  const { problems } = messages.addresses;
  const { status, isKept } = decided;
  if (status === "ready") return isKept ? kept : ready;
  if (status === "member" || status === "invited") return problems[status];
  if (status === "duplicate")
    return row.with?.kind === "row" ? sameAs(row.with.index + 1) : problems.duplicate;
  return addressSentence(messages, decided);
}

function renderFixes(
  row: InviteRow,
  { status }: DecidedRow,
  { inviteDialog, addresses }: Messages,
  actions: RowActions,
): TemplateResult {
  const { suggestion } = row.email;
  const named = renderAddress(nameOf(row));
  return html`${suggestion ? html`<p>${addresses.suggestion(renderAddress(suggestion))}</p>` : nothing}
    <div class="row">
      ${
        suggestion
          ? html`<button type="button" @click=${() => actions.use(row, suggestion)}>
              ${addresses.replaceBy(renderAddress(suggestion))}
            </button>`
          : nothing
      }
      ${
        status === "attention"
          ? html`<button type="button" @click=${() => actions.keep(row)}>${inviteDialog.keep(named)}</button>`
          : nothing
      }
      <button type="button" @click=${() => actions.drop(row)}>${inviteDialog.drop(named)}</button>
    </div>`;
}

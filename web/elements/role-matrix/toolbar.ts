import { html, type TemplateResult } from "lit";
import type { Messages } from "../../messages/messages.js";
import { roleName } from "../../messages/naming.js";
import type { Level, Role } from "../../module/types.js";
import type { MatrixChoice, MatrixView } from "./view.js";

type Choose = (part: Partial<MatrixChoice>) => void;

const levels: readonly Level[] = ["project", "organization"];

/** Everything people choose with: the level, the filter and the comparison. */
export function renderToolbar(view: MatrixView, messages: Messages, choose: Choose): TemplateResult {
  const { choice, comparison } = view;
  const { matrix } = messages;
  return html`<div part="toolbar" class="row toolbar">
    <fieldset class="row">
      <legend class="unseen">${matrix.level}</legend>
      ${levels.map(
        (level) => html`<label class="check">
          <input
            type="radio"
            name="level"
            .checked=${level === choice.level}
            @change=${() => choose({ level })}
          />
          <span>${matrix.levels[level]}</span>
        </label>`,
      )}
    </fieldset>
    <label class="field">
      <span>${matrix.filter}</span>
      <input
        type="search"
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        .value=${choice.filter}
        @input=${(event: Event) => choose({ filter: (event.target as HTMLInputElement).value })}
      />
    </label>
    <fieldset class="row compare">
      <legend class="unseen">${matrix.compare}</legend>
      ${renderRoles(matrix.compareFrom, choice.from, view, messages, (from) => choose({ from }))}
      ${renderRoles(matrix.compareTo, choice.to, view, messages, (to) => choose({ to }))}
      <label class="check">
        <input
          type="checkbox"
          .checked=${choice.differences}
          ?disabled=${comparison === null}
          @change=${(event: Event) => choose({ differences: (event.target as HTMLInputElement).checked })}
        />
        <span>${matrix.onlyDifferences}</span>
      </label>
    </fieldset>
  </div>`;
}

function renderRoles(
  label: string,
  chosen: Role,
  { table }: MatrixView,
  messages: Messages,
  choose: (role: Role) => void,
): TemplateResult {
  return html`<label class="field">
    <span>${label}</span>
    <select @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
      <option value="" .selected=${!table.roles.includes(chosen)}>${messages.matrix.noRole}</option>
      ${table.roles.map(
        (role) =>
          html`<option value=${role} .selected=${role === chosen}>${roleName(messages, role)}</option>`,
      )}
    </select>
  </label>`;
}

import { html, type TemplateResult } from "lit";
import type { Messages } from "../../messages/messages.js";
import type { Level } from "../../module/types.js";
import { renderLine, renderRoleField } from "../fields.js";
import type { MatrixChoice, MatrixView } from "./view.js";

type Choose = (part: Partial<MatrixChoice>) => void;

const levels: readonly Level[] = ["project", "organization"];

/** Everything people choose with: the level, the filter and the comparison. */
export function renderToolbar(view: MatrixView, messages: Messages, choose: Choose): TemplateResult {
  const { choice, comparison, table } = view;
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
    ${renderLine("search", matrix.filter, choice.filter, (filter) => choose({ filter }))}
    <fieldset class="row compare">
      <legend class="unseen">${matrix.compare}</legend>
      ${renderRoleField(matrix.compareFrom, matrix.noRole, table.roles, choice.from, messages, (from) => choose({ from }))}
      ${renderRoleField(matrix.compareTo, matrix.noRole, table.roles, choice.to, messages, (to) => choose({ to }))}
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

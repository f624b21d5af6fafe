import { html, type TemplateResult } from "lit";
import type { Messages } from "../messages/messages.js";

export interface Question {
  title: unknown;
  body: unknown;
  /** The button that does it. */
  action: string;
  danger: boolean;
}

/** Asks before anything is done, and stays while it is being done. */
export function renderQuestion(
  { title, body, action, danger }: Question,
  busy: boolean,
  locked: boolean,
  { members }: Messages,
): TemplateResult {
  return html`<fieldset part="question" class="box stack" tabindex="-1">
    <legend>${title}</legend>
    ${body}
    ${
      busy
        ? html`<p class="muted">${members.saving}</p>`
        : html`<div class="row">
          <button name="confirm" class=${danger ? "danger" : "primary"} ?disabled=${locked}>${action}</button>
          <button name="cancel">${members.cancel}</button>
        </div>`
    }
  </fieldset>`;
}

/** Says why something was not done. */
export function renderRefusal(sentence: string, more?: unknown): TemplateResult {
  return html`<div part="refusal" class="box stack failure"><p>${sentence}</p>${more}</div>`;
}

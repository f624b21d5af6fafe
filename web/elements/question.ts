import { html, nothing, type TemplateResult } from "lit";
import type { Messages } from "../messages/messages.js";

interface Question {
  /** What is asked, as text and as shown. */
  label: string;
  title: unknown;
  body: unknown;
  /** The button that does it. */
  action: string;
  danger: boolean;
  busy: boolean;
  locked: boolean;
}

/** Asks below a row before anything is done, and stays while it is being done. */
export function renderQuestion(
  id: string,
  { label, title, body, action, danger, busy, locked }: Question,
  { members }: Messages,
): TemplateResult {
  return html`<tr class="below" data-id=${id}>
    <td>
      <div part="question" class="question" role="group" tabindex="-1" aria-label=${label}>
        <p><strong>${title}</strong></p>
        ${body}
        ${
          busy
            ? html`<p class="muted">${members.saving}</p>`
            : html`<div class="actions">
              <button type="button" name="confirm" class=${danger ? "danger" : "primary"} ?disabled=${locked}>${action}</button>
              <button type="button" name="cancel">${members.cancel}</button>
            </div>`
        }
      </div>
    </td>
  </tr>`;
}

/** Says below a row why something was not done. */
export function renderRefusal(id: string, sentence: string, more: unknown = nothing): TemplateResult {
  return html`<tr class="below" data-id=${id}>
    <td><div part="refusal" class="refusal"><p>${sentence}</p>${more}</div></td>
  </tr>`;
}

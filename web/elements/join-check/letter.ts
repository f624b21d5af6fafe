import { html, type TemplateResult } from "lit";
import type { Messages } from "../../messages/messages.js";

/** A ready message to the inviter, to be copied. */
export function renderLetter(
  text: string,
  { joinCheck }: Messages,
  said: string,
  copy: (event: Event) => void,
): TemplateResult {
  return html`<label class="field">
      <span>${joinCheck.letterTitle}</span>
      <textarea part="letter" rows="6" readonly .value=${text}></textarea>
    </label>
    <div class="row">
      <button class="primary" @click=${copy}>${joinCheck.copy}</button>
      <span role="status">${said}</span>
    </div>`;
}

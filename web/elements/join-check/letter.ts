import { html, type TemplateResult } from "lit";
import type { Messages } from "../../messages/messages.js";

/** A ready message to the inviter, to be copied. */
export function renderLetter(
  text: string,
  { joinCheck }: Messages,
  said: string,
  copy: (event: Event) => void,
): TemplateResult {
  return html`<div class="letter">
    <label>
      <span>${joinCheck.letterTitle}</span>
      <textarea part="letter" rows="6" readonly .value=${text}></textarea>
    </label>
    <button class="primary" @click=${copy}>${joinCheck.copy}</button>
    <span role="status">${said}</span>
  </div>`;
}

/** Copies a text, or selects it where that is not allowed. Tells whether it was copied. */
export async function copyOrSelect(area: HTMLTextAreaElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(area.value);
    return true;
  } catch {
    area.select();
    return false;
  }
}

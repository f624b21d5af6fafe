import { html, type TemplateResult } from "lit";
import type { Messages } from "../../messages/messages.js";

/** What is asked before a dialog with a draft is closed. */
export function renderClosing(
  { inviteDialog }: Messages,
  keep: () => void,
  discard: () => void,
  goOn: () => void,
): TemplateResult {
  return html`<div class="row end" role="group" aria-labelledby="closing">
    <strong id="closing">${inviteDialog.askDraft}</strong>
    <button type="button" id="keep" @click=${keep}>${inviteDialog.keepDraft}</button>
    <button type="button" class="danger" @click=${discard}>${inviteDialog.discard}</button>
    <button type="button" @click=${goOn}>${inviteDialog.goOn}</button>
  </div>`;
}

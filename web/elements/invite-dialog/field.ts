import { html, nothing, type TemplateResult } from "lit";
import type { Messages } from "../../messages/messages.js";

/** Where addresses are typed, pasted and dropped. Its text is set from outside: a long one takes the browser its time. */
export function renderField(
  isLocked: boolean,
  isUnreadable: boolean,
  { inviteDialog }: Messages,
  typed: () => void,
  paste: (event: ClipboardEvent) => void,
  chooseFile: (event: Event) => void,
): TemplateResult {
  return html`<label class="field">
      <span>${inviteDialog.paste}</span>
      <textarea
        rows="5"
        dir="auto"
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        aria-describedby="hint"
        ?readonly=${isLocked}
        @input=${typed}
        @paste=${paste}
      ></textarea>
    </label>
    <div class="row">
      <span id="hint" class="muted">${inviteDialog.hint}</span>
      <label class="field">
        <span>${inviteDialog.chooseFile}</span>
        <input type="file" accept=".csv,.txt,.eml,text/*" ?disabled=${isLocked} @change=${chooseFile} />
      </label>
    </div>
    ${isUnreadable ? html`<p class="box notice" role="alert">${inviteDialog.unreadableFile}</p>` : nothing}`;
}

import { html, type TemplateResult } from "lit";
import type { Messages } from "../../messages/messages.js";
import type { Usher } from "../../module/types.js";
import { renderBones } from "../notices.js";
import { theme } from "../theme.styles.js";
import { UsherElement } from "../usher-element.js";
import { styles } from "./invite-dialog.styles.js";

export class UsherInviteDialog extends UsherElement {
  static override styles = [theme, styles];

  protected override renderOutline(): TemplateResult {
    return renderBones(3);
  }

  protected override renderAnswer(_usher: Usher, messages: Messages): TemplateResult {
    return html`<p>${messages.inviteDialog.label}</p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "usher-invite-dialog": UsherInviteDialog;
  }
}

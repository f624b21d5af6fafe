import { html, type TemplateResult } from "lit";
import type { Messages } from "../../messages/messages.js";
import type { Usher } from "../../module/types.js";
import { renderBones } from "../notices.js";
import { theme } from "../theme.styles.js";
import { UsherElement } from "../usher-element.js";
import { styles } from "./wrong-region.styles.js";

export class UsherWrongRegion extends UsherElement {
  static override styles = [theme, styles];

  protected override renderOutline(): TemplateResult {
    return renderBones(3);
  }

  protected override renderAnswer(_usher: Usher, messages: Messages): TemplateResult {
    return html`<p>${messages.wrongRegion.label}</p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "usher-wrong-region": UsherWrongRegion;
  }
}

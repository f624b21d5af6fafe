import { html, type TemplateResult } from "lit";

/** An address or a link as it is written: left to right in every language, and broken where it must be. */
export const address = (text: string): TemplateResult => html`<bdi dir="ltr" class="address">${text}</bdi>`;

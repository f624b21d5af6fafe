import { html, type TemplateResult } from "lit";

/** Rows of nothing, while a list is on its way. */
export function renderBones(rows: number): TemplateResult {
  return html`<div class="stack">${Array.from({ length: rows }, () => html`<span class="bone"></span>`)}</div>`;
}

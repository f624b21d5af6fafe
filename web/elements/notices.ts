import { html, nothing, type TemplateResult } from "lit";
import type { Messages } from "../messages/messages.js";

/** What keeps a list from being up to date. */
export interface ListState {
  /** The machine is offline: what is shown stays. */
  offline: boolean;
  /** The list could not be read anew: what is shown stays. */
  stale: boolean;
}

/** Says that something could not be had, and offers to try again. */
export function renderTrouble(
  part: "failure" | "notice",
  text: string,
  { state }: Messages,
  retry: () => void,
): TemplateResult {
  return html`<div part=${part} class="box row ${part}" role="alert">
    <span>${text}</span>
    <button type="button" @click=${retry}>${state.retry}</button>
  </div>`;
}

/** Says above a list why it may be out of date, and offers to read it again. */
export function renderNotices(
  { offline, stale }: ListState,
  messages: Messages,
  retry: () => void,
): TemplateResult | typeof nothing {
  const { state } = messages;
  if (offline) return html`<p part="notice" class="box notice" role="status">${state.offline}</p>`;
  return stale ? renderTrouble("notice", state.stale, messages, retry) : nothing;
}

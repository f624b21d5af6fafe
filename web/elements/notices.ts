import { html, nothing, type TemplateResult } from "lit";
import type { Messages } from "../messages/messages.js";

/** What keeps a list from being up to date. */
export interface ListState {
  /** The machine is offline: what is shown stays. */
  offline: boolean;
  /** The list could not be read anew: what is shown stays. */
  stale: boolean;
}

/** Says above a list why it may be out of date, and offers to read it again. */
export function renderNotices(
  { offline, stale }: ListState,
  messages: Messages,
  retry: () => void,
): TemplateResult | typeof nothing {
  const { state } = messages;
  if (offline) return html`<p part="notice" class="box row notice" role="status">${state.offline}</p>`;
  if (!stale) return nothing;
  return html`<div part="notice" class="box row notice" role="alert">
    <span>${state.stale}</span>
    <button @click=${retry}>${state.retry}</button>
  </div>`;
}

import { html, type TemplateResult } from "lit";
import type { Messages } from "../messages/messages.js";
import type { Role } from "../module/types.js";
import { renderRoleOptions } from "./role-options.js";

/** A line of text to search with, or an address, which runs from left to right whatever the language. */
export function renderLine(
  kind: "search" | "email",
  label: string,
  value: string,
  fill: (value: string) => void,
): TemplateResult {
  return html`<label class="field">
    <span>${label}</span>
    <input
      type=${kind === "search" ? kind : "text"}
      inputmode=${kind}
      dir=${kind === "search" ? "auto" : "ltr"}
      autocomplete="off"
      autocapitalize="off"
      spellcheck="false"
      .value=${value}
      @input=${(event: Event) => fill((event.target as HTMLInputElement).value)}
    />
  </label>`;
}

/** A role, or none of these. */
export function renderRoleField(
  label: string,
  none: string,
  roles: readonly Role[],
  chosen: Role,
  messages: Messages,
  choose: (role: Role) => void,
): TemplateResult {
  const options = roles.map((role) => ({ role, refused: null }));
  return html`<label class="field">
    <span>${label}</span>
    <select @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
      <option value="" .selected=${!roles.includes(chosen)}>${none}</option>
      ${renderRoleOptions(options, chosen, messages)}
    </select>
  </label>`;
}

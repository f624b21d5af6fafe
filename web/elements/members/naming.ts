import { html, type TemplateResult } from "lit";
import type { Messages } from "../../messages/messages.js";
import { roleName } from "../../messages/naming.js";
import type { Role } from "../../module/types.js";
import type { Member } from "../people.js";
import { shorten } from "../shorten.js";

export const nothingThere = "–";

/** Room for any real name. */
const longestName = 80;

/** What a member is called in a sentence. */
export function nameOf({ name, email }: Member): string {
  return shorten(name || email || nothingThere, longestName);
}

/** A name in the direction of its own letters. */
export function renderName(name: string): TemplateResult {
  return html`<bdi>${shorten(name, longestName)}</bdi>`;
}

export function roleOrNothing(messages: Messages, role: Role | null): string {
  return role === null ? nothingThere : roleName(messages, role);
}

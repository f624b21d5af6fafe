import { html, type TemplateResult } from "lit";
import type { Messages } from "../messages/messages.js";
import { regionName } from "../messages/naming.js";
import type { RegionId } from "../module/types.js";
import { renderHost } from "./usher-element.js";

/** A region by its name and its host, or the host alone where there is no region. */
export function renderPlace(
  region: RegionId | null,
  host: string | null,
  messages: Messages,
): TemplateResult {
  if (!region) return html`${renderHost(host)}`;
  const name = html`<strong>${regionName(messages, region)}</strong>`;
  return host ? html`${name} (${renderHost(host)})` : name;
}

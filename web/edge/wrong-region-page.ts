import { html } from "hono/html";
import { parseAccept } from "hono/utils/accept";
import type { Finding } from "../elements/wrong-region/finding.js";
import { de } from "../messages/de.js";
import { fr } from "../messages/fr.js";
import { ja } from "../messages/ja.js";
import { addLanguages, messagesFor } from "../messages/locale.js";
import type { Messages } from "../messages/messages.js";
import { regionName } from "../messages/naming.js";
import type { RegionId } from "../module/types.js";
import { htmlPage } from "./html-page.js";

addLanguages(de, fr, ja);

/**
 * Names both regions and offers the one link to open, which is `url`. It never sends anybody anywhere by itself.
 *
 * 404, because there is no such organisation here: truthful to whoever checks links, never kept, and shown as it is by
 * every browser. 421 would be asked again on another connection, and 409 would promise that something here can be mended.
 */
export function wrongRegionPage(
  { region, host, page }: Extract<Finding, { kind: "wrong-region" }>,
  url: string,
  acceptLanguage: string,
): Promise<Response> {
  const messages = messagesFor(wanted(acceptLanguage));
  const { wrongRegion } = messages;
  return htmlPage({
    status: 404,
    locale: messages.locale,
    direction: messages.direction,
    title: wrongRegion.label,
    body: html`<p>${wrongRegion.belongs(place(messages, region, host))}<br>
        ${wrongRegion.youAreOn(place(messages, page.region, page.host))}</p>
      <p>${wrongRegion.because}<br>
        ${wrongRegion.separate}</p>
      <p><a href="${url}" rel="noreferrer">${wrongRegion.openOn(regionName(messages, region))}</a></p>`,
    headers: { vary: "accept-language" },
  });
}

/** A region by its name and its host. */
function place(messages: Messages, region: RegionId | null, host: string | null) {
  const shown = html`<bdi dir="ltr">${host ?? ""}</bdi>`;
  return region === null ? shown : html`<strong>${regionName(messages, region)}</strong> (${shown})`;
}

/** The languages somebody reads, best first. */
function wanted(acceptLanguage: string): string[] {
  return parseAccept(acceptLanguage)
    .filter(({ q }) => q > 0)
    .map(({ type }) => type);
}

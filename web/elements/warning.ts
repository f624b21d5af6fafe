import { html, nothing, type TemplateResult } from "lit";
import type { Messages } from "../messages/messages.js";
import type { HostVerdict } from "../module/types.js";
import { renderHost } from "./usher-element.js";

/** Warns about a host that is not ours, names the one it imitates, and offers nothing to press. */
export function renderWarning(
  title: string,
  { host, resembles }: Pick<HostVerdict, "host" | "resembles">,
  advice: string,
  messages: Messages,
): TemplateResult {
  return html`<div part="warning" class="box failure warning" role="alert">
    <span class="sign" aria-hidden="true">!</span>
    <div>
      <p><strong>${title}</strong> ${renderHost(host)}</p>
      ${resembles ? html`<p>${messages.region.imitates(renderHost(resembles))}</p>` : nothing}
      <p>${advice}</p>
    </div>
  </div>`;
}

/** Warns about the page itself. */
export function renderPageWarning(verdict: HostVerdict, messages: Messages): TemplateResult {
  const { kinds, beCareful } = messages.region;
  return renderWarning(kinds.lookalike, verdict, beCareful, messages);
}

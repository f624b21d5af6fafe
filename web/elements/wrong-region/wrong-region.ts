import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from "lit";
import type { Messages } from "../../messages/messages.js";
import { regionName } from "../../messages/naming.js";
import type { RegionId, Usher } from "../../module/types.js";
import { PageAddress } from "../page-address.js";
import { renderPlace } from "../place.js";
import { theme } from "../theme.styles.js";
import { UsherElement } from "../usher-element.js";
import { renderPageWarning, renderWarning } from "../warning.js";
import { warning } from "../warning.styles.js";
import { type Finding, findingOf } from "./finding.js";
import { styles } from "./wrong-region.styles.js";

/**
 * The banner of an acceptance page: shows nothing unless the invitation belongs to another data region, and then the
 * one right link. It never redirects by itself, and an address that is not ours gets a warning without anything to
 * press. A banner that is there with the page is a landmark; one that comes up later is also read out.
 *
 * @tag usher-wrong-region
 * @summary Says when an invitation was opened in the wrong data region.
 * @fires usher-retry - The rules are missing and the person asked to try again.
 * @attr {string} page - The address of the page. Default: this page's own.
 * @attr {string} link - The invitation as it was pasted or remembered. Default: the page is the invitation.
 * @attr {string} region - The invitation's region, when the page's host application knows it.
 * @attr {string} kind - Read only, for styling: `wrong-region`, `lookalike` or `unsafe`; absent when nothing is wrong.
 * @csspart banner - The banner.
 * @csspart link - The invitation in its own region.
 * @csspart host - A host name.
 * @csspart warning - The warning about an address that is not ours.
 * @csspart failure - Shown when the rules could not be loaded.
 * @cssprop --usher-warn - Colour of the banner's edge.
 * @cssprop --usher-warn-soft - Background of the banner.
 * @cssprop --usher-accent - Colour of the link.
 * @cssprop --usher-bad - Colour of the warning.
 * @cssprop --usher-radius - Roundness of the corners.
 */
export class UsherWrongRegion extends UsherElement {
  static override properties: PropertyDeclarations = {
    page: {},
    link: {},
    region: {},
    kind: { reflect: true },
  };
  static override styles = [theme, warning, styles];

  /** The address of the page. Default: this page's own. */
  declare page: string | undefined;
  /** The invitation as it was pasted or remembered. Default: the page is the invitation. */
  declare link: string | undefined;
  /** The invitation's region, when the host application knows it. */
  declare region: RegionId | undefined;
  /** Read only: what is wrong. */
  declare kind: Finding["kind"] | undefined;

  readonly #address = new PageAddress(this);
  #finding: Finding | null = null;
  #seen: string | undefined;

  protected override willUpdate(_changed: PropertyValues): void {
    const page = this.page ?? this.#address.href;
    if (!this.usher || page === undefined) return;
    this.#finding = findingOf(this.usher, { page, link: this.link, region: this.region });
    this.kind = this.#finding?.kind;
  }

  /** A banner that changes under somebody's eyes is read out; a warning is an alert of its own. */
  protected override updated(): void {
    if (!this.usher) return;
    const seen = JSON.stringify(this.#finding);
    if (this.#seen !== undefined && this.#seen !== seen)
      this.say(this.renderRoot.querySelector(".words p")?.textContent ?? "");
    this.#seen = seen;
  }

  /** Nobody waits for this banner: until the rules are there it is as quiet as when nothing is wrong. */
  protected override render(): TemplateResult {
    return this.usher || this.failed ? super.render() : this.renderOutline();
  }

  protected override renderOutline(): TemplateResult {
    return html``;
  }

  protected override renderAnswer(_usher: Usher, messages: Messages): TemplateResult | typeof nothing {
    const finding = this.#finding;
    if (!finding) return nothing;
    if (finding.kind === "wrong-region") return this.#renderBanner(finding, messages);
    const { kind, of, verdict } = finding;
    if (kind === "lookalike" && of === "page" && verdict) return renderPageWarning(verdict, messages);
    const { unsafe } = messages.wrongRegion;
    return renderWarning(
      unsafe[of].title,
      verdict ?? { host: null, resembles: null },
      unsafe[of].advice,
      messages,
    );
  }

  #renderBanner(
    { region, host, page, url }: Extract<Finding, { kind: "wrong-region" }>,
    messages: Messages,
  ): TemplateResult {
    const { wrongRegion } = messages;
    return html`<section part="banner" class="box row notice" aria-label=${wrongRegion.label}>
      <svg class="signpost" viewBox="0 0 24 24" aria-hidden="true">
        <path d="M12 2v20M12 4h6.5l2 2.5-2 2.5H12zM12 11H5.5l-2 2.5 2 2.5H12z" />
      </svg>
      <div class="words">
        <p>
          ${wrongRegion.belongs(renderPlace(region, host, messages))}
          ${wrongRegion.youAreOn(renderPlace(page.region, page.host, messages))}
        </p>
        <p class="muted">${wrongRegion.separate}</p>
        <details>
          <summary>${wrongRegion.why}</summary>
          <p>${wrongRegion.because}</p>
        </details>
      </div>
      ${
        url === null
          ? nothing
          : html`<a part="link" class="primary" href=${url} rel="noreferrer">
              ${wrongRegion.openOn(regionName(messages, region))}
            </a>`
      }
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "usher-wrong-region": UsherWrongRegion;
  }
}

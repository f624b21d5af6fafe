import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from "lit";
import type { Messages } from "../../messages/messages.js";
import { regionName } from "../../messages/naming.js";
import type { HostVerdict, Region, Usher } from "../../module/types.js";
import { PageAddress } from "../page-address.js";
import { theme } from "../theme.styles.js";
import { renderHost, UsherElement } from "../usher-element.js";
import { renderPageWarning } from "../warning.js";
import { warning } from "../warning.styles.js";
import { styles } from "./region.styles.js";

/**
 * Which data region a page belongs to, and the same page in the others. It never redirects by itself, and a
 * look-alike gets a warning without anything to press.
 *
 * @tag usher-region
 * @summary Names the data region of a page.
 * @fires usher-retry - The rules are missing and the person asked to try again.
 * @attr {string} page - The address to judge. Default: the address of this page.
 * @attr {boolean} open - The list of regions is unfolded.
 * @attr {string} kind - Read only, for styling: what the address is.
 * @csspart chip - The region of this page, which unfolds the list.
 * @csspart panel - The unfolded list.
 * @csspart row - One region of the list.
 * @csspart link - The same page in another region.
 * @csspart host - A host name.
 * @csspart warning - The warning about a look-alike.
 * @csspart failure - Shown when the rules could not be loaded.
 * @cssprop --usher-accent - Colour of links, focus and the region's mark.
 * @cssprop --usher-bad - Colour of the warning.
 * @cssprop --usher-surface - Background of chip and list.
 * @cssprop --usher-radius - Roundness of the corners.
 */
export class UsherRegion extends UsherElement {
  static override properties: PropertyDeclarations = {
    page: {},
    open: { type: Boolean, reflect: true },
    kind: { reflect: true },
  };
  static override styles = [theme, warning, styles];

  /** The address to judge. Default: the address of this page. */
  declare page: string | undefined;
  /** The list of regions is unfolded. */
  declare open: boolean;
  /** Read only: what the address is. */
  declare kind: HostVerdict["kind"] | undefined;

  readonly #address = new PageAddress(this);
  #verdict: HostVerdict | undefined;

  constructor() {
    super();
    this.open = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener("pointerdown", this.#closeFromOutside);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener("pointerdown", this.#closeFromOutside);
  }

  protected override willUpdate(_changed: PropertyValues): void {
    const page = this.page ?? this.#address.href;
    this.#verdict = page === undefined ? undefined : this.usher?.detectRegion(page);
    this.kind = this.#verdict?.kind;
  }

  protected override renderOutline(): TemplateResult {
    return html`<span class="bone"></span>`;
  }

  protected override renderAnswer(usher: Usher, messages: Messages): TemplateResult {
    const verdict = this.#verdict;
    if (!verdict) return this.renderBusy(messages);
    return verdict.kind === "lookalike"
      ? renderPageWarning(verdict, messages)
      : this.#renderDisclosure(verdict, verdict.kind, usher, messages);
  }

  #renderDisclosure(
    verdict: HostVerdict,
    kind: Exclude<HostVerdict["kind"], "lookalike">,
    usher: Usher,
    messages: Messages,
  ): TemplateResult {
    const { region } = messages;
    const name = kind === "region" ? regionName(messages, verdict.region ?? "") : region.kinds[kind];
    return html`<details .open=${this.open} @toggle=${this.#toggled} @keydown=${this.#closeOnEscape}>
      <summary part="chip" class="chip">
        <span class="mark" aria-hidden="true"></span>
        <span class="name">
          <strong><span class="unseen">${region.label}: </span>${name}</strong> ${renderHost(verdict.host)}
        </span>
        <svg class="arrow" viewBox="0 0 12 12" aria-hidden="true"><path d="M2.5 4.5 6 8l3.5-3.5" /></svg>
      </summary>
      <div part="panel" class="panel">
        <p>${region.meanings[kind]}</p>
        <ul aria-label=${region.list}>
          ${usher
            .regions()
            .filter((row) => row.production)
            .map((row) => this.#renderRow(row, verdict, usher, messages))}
        </ul>
        <p>${region.separateAccounts}</p>
      </div>
    </details>`;
  }

  #renderRow(row: Region, verdict: HostVerdict, usher: Usher, messages: Messages): TemplateResult {
    const isHere = row.id === verdict.region;
    const there = isHere ? null : usher.switchRegion(this.page ?? this.#address.href ?? "", row.id);
    const hint = isHere ? messages.region.here : there && messages.region.samePage;
    const content = html`<span class="name"><strong>${regionName(messages, row.id)}</strong> ${renderHost(row.host)}</span>
      ${hint ? html`<span class="hint">${hint}</span>` : nothing}`;
    return html`<li part="row" aria-current=${isHere || nothing}>
      ${
        there === null
          ? html`<span class="row">${content}</span>`
          : html`<a part="link" class="row" href=${there} rel="noreferrer">${content}</a>`
      }
    </li>`;
  }

  readonly #toggled = (event: Event): void => {
    const details = event.currentTarget as HTMLDetailsElement;
    this.open = details.open;
    const panel = details.lastElementChild as HTMLElement;
    panel.classList.remove("back");
    const { left, right } = panel.getBoundingClientRect();
    panel.classList.toggle("back", left < 0 || right > document.documentElement.clientWidth);
    // The page may have moved on without an event since the links were made.
    this.requestUpdate();
  };

  readonly #closeFromOutside = (event: Event): void => {
    if (this.open && !event.composedPath().includes(this)) this.open = false;
  };

  readonly #closeOnEscape = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || !this.open) return;
    event.stopPropagation();
    this.open = false;
    this.renderRoot.querySelector("summary")?.focus();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "usher-region": UsherRegion;
  }
}

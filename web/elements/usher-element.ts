import { html, isServer, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from "lit";
import { messagesFor, onLanguages } from "../messages/locale.js";
import type { Messages } from "../messages/messages.js";
import type { Usher } from "../module/types.js";
import type { ElementEvents } from "./events.js";
import { renderTrouble } from "./notices.js";

const pause = 600;

/** The languages the element is asked to speak: `lang` of itself or around it, then the reader's own. */
function* languagesAround(element: Element): Generator<string> {
  for (let at: Element | null = element; at; ) {
    const declared: Element | null = at.closest("[lang]");
    if (declared) yield declared.getAttribute("lang") ?? "";
    const root: Node = (declared ?? at).getRootNode();
    at = root instanceof ShadowRoot ? root.host : null;
  }
  yield* navigator.languages;
}

/**
 * What every Usher element shares: the rules it asks, the language it speaks, and the states before there is an answer.
 * It judges nothing itself.
 */
export abstract class UsherElement extends LitElement {
  static override properties: PropertyDeclarations = {
    usher: { attribute: false },
    messages: { attribute: false },
    failed: { type: Boolean, reflect: true },
  };

  /** The rules, from `createUsher()`. Until they are there the element is busy. */
  declare usher: Usher | undefined;
  /** The sentences. Default: the language of the nearest `lang`, else the reader's own. */
  declare messages: Messages | undefined;
  /** The rules could not be loaded: says so and offers to try again. */
  declare failed: boolean;

  #said = "";
  #pausing: ReturnType<typeof setTimeout> | undefined;
  #languageObserver: MutationObserver | undefined;
  #forgetLanguages: (() => void) | undefined;

  constructor() {
    super();
    this.failed = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#languageObserver = new MutationObserver(() => this.requestUpdate());
    this.#languageObserver.observe(this.ownerDocument.documentElement, { attributeFilter: ["lang"] });
    this.#forgetLanguages = onLanguages(() => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#pausing);
    this.#languageObserver?.disconnect();
    this.#forgetLanguages?.();
  }

  /** Everything the element shows once the rules are there. */
  protected abstract renderAnswer(usher: Usher, messages: Messages): TemplateResult | typeof nothing;
  /** The outline shown until then. */
  protected renderOutline(): TemplateResult {
    const bones = Array.from({ length: 10 }, () => html`<span class="bone"></span>`);
    return html`<div class="stack">${bones}</div>`;
  }

  protected get speech(): Messages {
    return this.messages ?? messagesFor(isServer ? [] : languagesAround(this));
  }

  protected override render(): TemplateResult {
    const messages = this.speech;
    return html`<div lang=${messages.locale} dir=${messages.direction}>
      ${
        this.usher
          ? this.renderAnswer(this.usher, messages)
          : this.failed
            ? this.renderFailure(messages)
            : this.renderBusy(messages)
      }
      <p class="unseen" role="status">${this.#said}</p>
    </div>`;
  }

  protected renderBusy({ state }: Messages): TemplateResult {
    return html`<div aria-busy="true"><span class="unseen" role="status">${state.loading}</span>${this.renderOutline()}</div>`;
  }

  /** Shown when the rules could not be loaded. */
  protected renderFailure(messages: Messages): TemplateResult {
    return renderTrouble("failure", messages.state.failed, messages, this.askForRetry);
  }

  protected readonly askForRetry = (): void => {
    this.tell("usher-retry");
  };

  /** Says aloud the last of several quick sentences, once the person pauses. */
  protected say(text: string): void {
    clearTimeout(this.#pausing);
    this.#pausing = setTimeout(() => {
      this.#said = text;
      this.requestUpdate();
    }, pause);
  }

  /** Says something to the page; `false` when the page said no. */
  protected tell(name: keyof ElementEvents, detail?: unknown, cancelable = false): boolean {
    const event = new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable });
    return this.dispatchEvent(event);
  }
}

/** An address in its own direction, whatever the language and the letters around it. */
export function renderAddress(address: string): TemplateResult {
  return html`<bdi dir="ltr" part="address" class="address">${address}</bdi>`;
}

/** A host name in its own direction, whatever the language around it. */
export function renderHost(host: string | null): TemplateResult | typeof nothing {
  return host ? html`<bdi dir="ltr" part="host" class="host">${host}</bdi>` : nothing;
}

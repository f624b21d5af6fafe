import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from "lit";
import { addressProblem, addressSentence } from "../../messages/addresses.js";
import { shorten } from "../shorten.js";
import { theme } from "../theme.styles.js";
import { renderAddress, UsherElement } from "../usher-element.js";
import { styles } from "./email-field.styles.js";
import { type Judgement, judge } from "./judgement.js";

/** The detail of `usher-change`. */
export interface EmailChange extends Judgement {
  /** What stands in the field, as it was written. */
  value: string;
}

/** So long nobody types: now they may read. */
const pause = 600;
/** What is the matter with an address until it is written to its end. */
const unfinished = new Set<string | null>(["missing", "incomplete", "domain"]);
const judged = new Set<unknown>(["value", "required", "usher", "members", "invited"]);

/**
 * One e-mail address in a form. What is to be said about it is said once the person pauses, and what may only be
 * unfinished once they leave the field or send the form. A likely typing mistake comes with the other spelling to take;
 * nothing is corrected by itself. Without the rules it is a plain field, and the server judges.
 *
 * Its states `valid`, `warning` and `invalid` (in CSS `:state(invalid)`) are those the person is told of; `:invalid` is
 * what the form goes by.
 *
 * @tag usher-email-field
 * @summary A form field for one e-mail address.
 * @fires {CustomEvent<EmailChange>} usher-change - The person changed the address; tells what the rules say about it.
 * @fires {Event} input - The person changed the text, as of a native field.
 * @fires {Event} change - The person finished changing the text, as of a native field.
 * @attr {string} label - The label. Default: "E-mail address" in the reader's language.
 * @attr {string} name - The name in the form's data.
 * @attr {string} value - The address at first and after a reset.
 * @attr {boolean} required - An address is needed.
 * @attr {boolean} disabled - The field cannot be used and is not sent.
 * @csspart label - The label.
 * @csspart input - The input.
 * @csspart remark - What is said about the address.
 * @csspart suggestion - The button that takes the suggested spelling.
 * @csspart address - An address.
 * @cssprop --usher-accent - Colour of the focus and of the suggestion.
 * @cssprop --usher-bad - Colour of what cannot be sent.
 * @cssprop --usher-warn - Colour of what should be looked at.
 * @cssprop --usher-radius - Roundness of the corners.
 */
export class UsherEmailField extends UsherElement {
  static readonly formAssociated = true;
  static override shadowRootOptions: ShadowRootInit = {
    ...LitElement.shadowRootOptions,
    delegatesFocus: true,
  };
  static override properties: PropertyDeclarations = {
    label: {},
    name: { reflect: true },
    value: {},
    required: { type: Boolean, reflect: true },
    disabled: { type: Boolean, reflect: true },
    members: { attribute: false },
    invited: { attribute: false },
    fenced: { state: true },
    quiet: { state: true },
  };
  static override styles = [theme, styles];

  /** The label. Default: "E-mail address" in the reader's language. */
  declare label: string | undefined;
  /** The name in the form's data. */
  declare name: string | undefined;
  /** What stands in the field; the form is given it without the blanks around it. */
  declare value: string;
  /** An address is needed. */
  declare required: boolean;
  /** The field cannot be used and is not sent. */
  declare disabled: boolean;
  /** Addresses of members: theirs, and other addresses of their mailboxes, are pointed out. */
  declare members: readonly string[] | undefined;
  /** The same for addresses that have an invitation. */
  declare invited: readonly string[] | undefined;

  /** A fieldset around it is disabled. */
  declare private fenced: boolean;
  /** The person is typing, or has not begun. */
  declare private quiet: boolean;

  readonly #internals = this.attachInternals();
  /** There is one from the first `value` on, which the constructor sets. */
  #judgement!: Judgement;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.value = "";
    this.required = false;
    this.disabled = false;
    this.fenced = false;
    this.quiet = true;
    this.addEventListener("invalid", this.#speak);
  }

  get form(): HTMLFormElement | null {
    return this.#internals.form;
  }

  get validity(): ValidityState {
    return this.#internals.validity;
  }

  get validationMessage(): string {
    return this.#internals.validationMessage;
  }

  get willValidate(): boolean {
    return this.#internals.willValidate;
  }

  checkValidity(): boolean {
    return this.#internals.checkValidity();
  }

  reportValidity(): boolean {
    return this.#internals.reportValidity();
  }

  formResetCallback(): void {
    this.value = this.getAttribute("value") ?? "";
    this.#hush(!this.value);
  }

  formDisabledCallback(disabled: boolean): void {
    this.fenced = disabled;
  }

  formStateRestoreCallback(state: string): void {
    this.value = state;
  }

  override requestUpdate(...change: Parameters<UsherElement["requestUpdate"]>): void {
    super.requestUpdate(...change);
    // A form reads a field at any time, and not only after it was drawn.
    if (judged.has(change[0])) this.#judge();
    // What is there without anybody typing is finished; what a framework gives back is not.
    if (change[0] === "value" && change[1] !== this.value) this.#hush(!this.value);
  }

  protected override updated(): void {
    // The language around it may have changed, and the input to point at is there now.
    this.#report();
    const { states } = this.#internals;
    try {
      states.clear();
      if (this.#shown) states.add(this.#shown);
    } catch {
      // A browser before `:state()` has none.
    }
  }

  /** Usable from the start: the rules only add what they have to say. */
  protected override render(): TemplateResult {
    const messages = this.speech;
    const { addresses, locale, direction } = messages;
    const { reasonCode, suggestion } = this.#judgement;
    const shown = this.#shown;
    return html`<div class="stack" lang=${locale} dir=${direction}>
      <label class="field">
        <span part="label">${this.label || addresses.label}</span>
        <input
          part="input"
          type="text"
          dir="ltr"
          inputmode="email"
          autocomplete="email"
          autocapitalize="off"
          spellcheck="false"
          aria-describedby="remark"
          aria-invalid=${shown === "invalid"}
          ?required=${this.required}
          ?disabled=${this.disabled || this.fenced}
          .value=${this.value ?? ""}
          @input=${this.#type}
          @change=${this.#finish}
          @keydown=${this.#send}
        />
      </label>
      <div id="remark" role="status" aria-busy=${!this.usher && !this.failed}>
        ${
          this.#isTold
            ? html`<p part="remark" class="row ${shown === "invalid" ? "bad" : "warn"}">
                ${addressSentence(messages, { reasonCode })}
                ${
                  suggestion &&
                  html`<button part="suggestion" type="button" @click=${() => this.#take(suggestion)}>
                    ${addresses.replaceBy(renderAddress(shorten(suggestion)))}
                  </button>`
                }
              </p>`
            : nothing
        }
      </div>
    </div>`;
  }

  protected override renderAnswer(): typeof nothing {
    return nothing;
  }

  /** How the address stands, as far as the person is told. */
  get #shown(): Judgement["status"] {
    const { status } = this.#judgement;
    return this.quiet && status !== "valid" ? null : status;
  }

  get #isTold(): boolean {
    return this.#shown === "invalid" || this.#shown === "warning";
  }

  get #input(): HTMLInputElement | undefined {
    return this.renderRoot?.querySelector("input") ?? undefined;
  }

  #judge(): void {
    const { required, members, invited } = this;
    this.#judgement = judge(this.usher, { value: this.value ?? "", required, members, invited });
    this.#report();
  }

  /** Tells the form what is sent and whether it may be. */
  #report(): void {
    const { address, status, reasonCode } = this.#judgement;
    this.#internals.setFormValue(address ?? "", this.value);
    if (status === "invalid") {
      const flag = reasonCode === "empty" ? "valueMissing" : "typeMismatch";
      this.#internals.setValidity(
        { [flag]: true },
        addressSentence(this.speech, { reasonCode }),
        this.#input,
      );
    } else this.#internals.setValidity({});
  }

  #hush(isQuiet: boolean): void {
    clearTimeout(this.#timer);
    this.quiet = isQuiet;
  }

  readonly #speak = (): void => this.#hush(false);

  #tell(value: string): void {
    this.value = value;
    const detail: EmailChange = { value, ...this.#judgement };
    this.tell("usher-change", detail);
  }

  readonly #type = (event: Event): void => {
    // Who is being told something goes on being told, so that it ends the moment it is put right.
    const isQuiet = !this.#isTold;
    this.#tell((event.target as HTMLInputElement).value);
    this.#hush(isQuiet);
    this.#timer = setTimeout(() => {
      const { status, reasonCode } = this.#judgement;
      if (status !== "invalid" || !unfinished.has(addressProblem(reasonCode))) this.#speak();
    }, pause);
  };

  /** A change stays inside the shadow root, unlike an input. */
  readonly #finish = (): void => {
    this.#speak();
    this.dispatchEvent(new Event("change", { bubbles: true }));
  };

  readonly #send = ({ key, isComposing }: KeyboardEvent): void => {
    const { form } = this;
    // Composing a letter also ends with the Enter key.
    if (key !== "Enter" || isComposing || !form) return;
    const buttons = [...form.elements] as HTMLButtonElement[];
    const submit = buttons.find(({ type }) => type === "submit");
    if (submit) submit.click();
    else form.requestSubmit();
  };

  readonly #take = (suggestion: string): void => {
    this.#tell(suggestion);
    this.dispatchEvent(new Event("input", { bubbles: true, composed: true }));
    this.#finish();
    // The button that had the focus is gone.
    this.#input?.focus();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "usher-email-field": UsherEmailField;
  }
}

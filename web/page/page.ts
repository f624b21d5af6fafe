import { html, nothing, type TemplateResult } from "lit";
import { type Language, languages } from "../messages/languages.js";
import type { Messages } from "../messages/messages.js";
import { pageMessages } from "../messages/page.js";
import type { Usher } from "../module/types.js";

const icon = new URL("./icon.svg", import.meta.url).href;

/** All that the page shows follows from this. */
export interface PageState {
  messages: Messages;
  usher: Usher | undefined;
  /** What went wrong while the rules were loaded. */
  failure: string | null;
  /** The address being tried. */
  tried: string;
}

export interface PageActions {
  speak(language: string): void;
  tryAddress(text: string): void;
  retry(): void;
}

const wordsOf = ({ locale }: Messages) => pageMessages[locale as Language];

/** The settings page, limited to what exists: the region, an address to try, and the roles. */
export function settingsPage(state: PageState, actions: PageActions): TemplateResult {
  const { messages, usher, failure } = state;
  const page = wordsOf(messages);
  return html`
    <header class="top">
      <p class="brand"><img src=${icon} alt="" width="28" height="28" />Neural Inverse</p>
      <usher-region .usher=${usher} .messages=${messages} ?hidden=${failure !== null}></usher-region>
      ${languagePicker(messages, actions)}
    </header>
    <main>
      <div class="lead">
        <h1>${page.title}</h1>
        <p class="purpose">${page.purpose}</p>
      </div>
      ${failure === null ? nothing : failureNotice(failure, messages, actions)}
      ${tryAddress(state, actions)}
      <section aria-labelledby="roles">
        <h2 id="roles">${page.rolesTitle}</h2>
        <p class="purpose">${page.rolesPurpose}</p>
        <usher-role-matrix
          .usher=${usher}
          .messages=${messages}
          ?failed=${failure !== null}
          @usher-retry=${actions.retry}
        ></usher-role-matrix>
      </section>
    </main>
    <footer><p>${page.privacy}</p></footer>
  `;
}

function languagePicker(messages: Messages, actions: PageActions): TemplateResult {
  return html`<label class="language">
    <span>${wordsOf(messages).language}</span>
    <select @change=${(event: Event) => actions.speak((event.target as HTMLSelectElement).value)}>
      ${Object.values(languages).map(
        ({ locale, language }) => html`<option
          value=${locale}
          lang=${locale}
          .selected=${locale === messages.locale}
        >${language}</option>`,
      )}
    </select>
  </label>`;
}

function tryAddress({ messages, usher, failure, tried }: PageState, actions: PageActions): TemplateResult {
  const page = wordsOf(messages);
  return html`<section class="try" aria-labelledby="try" ?hidden=${failure !== null}>
    <h2 id="try">${page.tryTitle}</h2>
    <p class="purpose" id="try-purpose">${page.tryPurpose}</p>
    <label>
      <span>${page.tryLabel}</span>
      <input
        type="text"
        inputmode="url"
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        dir="ltr"
        aria-describedby="try-purpose"
        placeholder="jp.cloud.langfuse.com"
        .value=${tried}
        @input=${(event: Event) => actions.tryAddress((event.target as HTMLInputElement).value)}
      />
    </label>
    <div class="verdict" role="status">
      ${
        tried.trim() === ""
          ? nothing
          : html`<usher-region .usher=${usher} .messages=${messages} .page=${tried}></usher-region>`
      }
    </div>
  </section>`;
}

function failureNotice(failure: string, messages: Messages, actions: PageActions): TemplateResult {
  const page = wordsOf(messages);
  return html`<section class="notice" role="alert">
    <h2>${page.failure}</h2>
    <p>${page.failureMeaning}</p>
    <button type="button" @click=${actions.retry}>${messages.state.retry}</button>
    <details>
      <summary>${page.failureDetail}</summary>
      <code dir="ltr">${failure}</code>
    </details>
  </section>`;
}

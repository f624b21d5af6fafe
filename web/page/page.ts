import { html, nothing, type TemplateResult } from "lit";
import { reasonSentence } from "../messages/deciding.js";
import { type Language, languages } from "../messages/languages.js";
import type { Messages } from "../messages/messages.js";
import { pageMessages } from "../messages/page.js";
import type { Usher } from "../module/types.js";
import type { PeopleReader } from "./people.js";
import type { Sandbox } from "./sandbox.js";

const icon = new URL("./icon.svg", import.meta.url).href;

/** All that the page shows follows from this. */
export interface PageState {
  /** The settings of a project or organisation, or what people see who cannot join. */
  view: "settings" | "join";
  messages: Messages;
  usher: Usher | undefined;
  /** What went wrong while the rules were loaded. */
  failure: string | null;
  reader: PeopleReader;
  offline: boolean;
  /** `null` on a real server. */
  sandbox: Sandbox | null;
  /** The invitation somebody who cannot join has pasted. */
  pasted: string | undefined;
  /** The address being tried. */
  tried: string;
}

export interface PageActions {
  speak(language: string): void;
  tryAddress(text: string): void;
  paste(link: string): void;
  invite(): void;
  readAgain(): void;
  retry(): void;
  become(userId: string): void;
  reset(): void;
}

const wordsOf = ({ locale }: Messages) => pageMessages[locale as Language];

/** The whole page. */
export function page(state: PageState, actions: PageActions): TemplateResult {
  const { messages, usher, failure, view, pasted } = state;
  const words = wordsOf(messages);
  const isJoin = view === "join";
  return html`
    ${sandboxBar(state, actions)}
    <header class="top">
      <p class="brand"><img src=${icon} alt="" width="28" height="28" />Neural Inverse</p>
      <usher-region .usher=${usher} .messages=${messages} ?hidden=${failure !== null}></usher-region>
      <nav>
        <a href="/" aria-current=${isJoin ? nothing : "page"}>${words.settings}</a>
        <a href="/join" aria-current=${isJoin ? "page" : nothing}>${words.join}</a>
      </nav>
      ${languagePicker(messages, actions)}
    </header>
    <main>
      ${
        isJoin
          ? html`<usher-wrong-region .usher=${usher} .messages=${messages} .link=${pasted}></usher-wrong-region>`
          : nothing
      }
      <div class="lead">
        <h1>${isJoin ? words.join : words.title}</h1>
        <p class="purpose">${signedIn(state)}</p>
      </div>
      ${failure === null ? nothing : failureNotice(failure, state, actions)}
      ${isJoin ? joinView(state, actions) : settingsView(state, actions)}
    </main>
    <footer><p>${isJoin ? words.privacy : words.privacyOfSettings}</p></footer>
  `;
}

function signedIn({ messages, reader }: PageState): unknown {
  const words = wordsOf(messages);
  const self = reader.people.place?.self;
  return self ? words.signedInAs(html`<bdi dir="ltr">${self.email}</bdi>`) : words.purpose;
}

function joinView({ messages, usher, failure, reader }: PageState, actions: PageActions): TemplateResult {
  const { place, refusal } = reader.people;
  return html`<section>
    <usher-join-check
      .usher=${usher}
      .messages=${messages}
      .signedInAs=${refusal === "not-authenticated" ? null : place?.self.email}
      ?failed=${failure !== null}
      @usher-change=${(event: CustomEvent<{ link: string }>) => actions.paste(event.detail.link)}
      @usher-retry=${actions.retry}
    ></usher-join-check>
  </section>`;
}

function settingsView(state: PageState, actions: PageActions): TemplateResult {
  const { messages, usher, failure } = state;
  const words = wordsOf(messages);
  return html`
    ${peopleView(state, actions)}
    <section aria-labelledby="roles">
      <h2 id="roles">${words.rolesTitle}</h2>
      <p class="purpose">${words.rolesPurpose}</p>
      <usher-role-matrix
        .usher=${usher}
        .messages=${messages}
        ?failed=${failure !== null}
        @usher-retry=${actions.retry}
      ></usher-role-matrix>
    </section>
    ${tryAddress(state, actions)}
  `;
}

/** Who is there, who is invited, and the dialog that invites more. */
function peopleView(state: PageState, actions: PageActions): TemplateResult {
  const { messages, usher, failure, reader, offline } = state;
  const { place, members, invites, refusal, stale } = reader.people;
  if (refusal !== null) {
    return html`<section class="refusal">
      <p>${reasonSentence(messages, { reasonCode: refusal })}</p>
      <a href="/join">${wordsOf(messages).join}</a>
    </section>`;
  }
  const failed = failure !== null;
  const again = failed ? actions.retry : actions.readAgain;
  return html`<section @usher-retry=${again} @usher-done=${actions.readAgain}>
      <usher-members
        .usher=${usher}
        .messages=${messages}
        .place=${place}
        .members=${members}
        .perform=${reader.perform}
        .offline=${offline}
        .stale=${stale}
        ?failed=${failed}
        @usher-invite=${actions.invite}
      ><h2 slot="title">${messages.members.titles[place?.project ? "project" : "organization"]}</h2></usher-members>
      <usher-invite-dialog
        .usher=${usher}
        .messages=${messages}
        .place=${place}
        .members=${members ?? []}
        .invites=${invites ?? []}
        .perform=${reader.perform}
        .offline=${offline}
        ?failed=${failed}
      ></usher-invite-dialog>
    </section>
    <section @usher-retry=${again} @usher-done=${actions.readAgain}>
      <usher-pending-invites
        .usher=${usher}
        .messages=${messages}
        .place=${place}
        .invites=${invites}
        .perform=${reader.perform}
        .offline=${offline}
        .stale=${stale}
        ?failed=${failed}
      ><h2 slot="title">${messages.pendingInvites.title}</h2></usher-pending-invites>
    </section>`;
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

function sandboxBar({ messages, sandbox }: PageState, actions: PageActions): TemplateResult | typeof nothing {
  if (sandbox === null) return nothing;
  const words = wordsOf(messages);
  return html`<aside class="sandbox" aria-label=${words.sandbox}>
    <p><strong>${words.sandbox}</strong> ${words.sandboxMeaning}</p>
    <label>
      <span>${words.sandboxSelf}</span>
      <select @change=${(event: Event) => actions.become((event.target as HTMLSelectElement).value)}>
        ${sandbox.accounts.map(
          ({ userId, name, email }) => html`<option value=${userId} .selected=${userId === sandbox.self}>
            ${name ?? email}
          </option>`,
        )}
        <option value="" .selected=${sandbox.self === null}>${words.sandboxNobody}</option>
      </select>
    </label>
    <button type="button" @click=${actions.reset}>${words.sandboxReset}</button>
  </aside>`;
}

function tryAddress({ messages, usher, failure, tried }: PageState, actions: PageActions): TemplateResult {
  const words = wordsOf(messages);
  return html`<section class="try" aria-labelledby="try" ?hidden=${failure !== null}>
    <h2 id="try">${words.tryTitle}</h2>
    <p class="purpose" id="try-purpose">${words.tryPurpose}</p>
    <label>
      <span>${words.tryLabel}</span>
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

/** Without the rules people can still be invited: the dialog is a plain form then. */
function failureNotice(
  failure: string,
  { view, messages, reader }: PageState,
  actions: PageActions,
): TemplateResult {
  const words = wordsOf(messages);
  const canInvite = view === "settings" && reader.people.place;
  return html`<section class="notice" role="alert">
    <h2>${words.failure}</h2>
    <p>${words.failureMeaning}</p>
    <button type="button" @click=${actions.retry}>${messages.state.retry}</button>
    ${
      canInvite
        ? html`<button type="button" @click=${actions.invite}>${messages.inviteDialog.label}</button>`
        : nothing
    }
    <details>
      <summary>${words.failureDetail}</summary>
      <code dir="ltr">${failure}</code>
    </details>
  </section>`;
}

import { html, nothing, type TemplateResult } from "lit";
import { languages } from "../messages/languages.js";
import type { Messages } from "../messages/messages.js";
import { organizationView } from "./acceptance-view.js";
import { joinView } from "./join-view.js";
import { mailboxView } from "./mailbox-view.js";
import type { Route } from "./route.js";
import { sandboxBar } from "./sandbox-bar.js";
import { settingsView } from "./settings-view.js";
import { signingInView } from "./signing-in-view.js";
import { type PageActions, type PageState, wordsOf } from "./state.js";

const icon = new URL("./icon.svg", import.meta.url).href;

const views = {
  settings: settingsView,
  organization: organizationView,
  join: joinView,
  signIn: signingInView,
  signUp: signingInView,
  mailbox: mailboxView,
} satisfies Record<Route["view"], (state: PageState, actions: PageActions) => TemplateResult>;

/** The whole page. */
export function page(state: PageState, actions: PageActions): TemplateResult {
  const { messages, usher, failure, view } = state;
  const words = wordsOf(messages);
  const current = (isHere: boolean) => (isHere ? "page" : nothing);
  return html`
    ${sandboxBar(state, actions)}
    <header class="top">
      <p class="brand"><img src=${icon} alt="" width="28" height="28" />Neural Inverse</p>
      <usher-region .usher=${usher} .messages=${messages} ?hidden=${failure !== null}></usher-region>
      <nav>
        <a href="/" aria-current=${current(view === "settings")}>${words.settings}</a>
        <a href="/join" aria-current=${current(view === "join")}>${words.join}</a>
      </nav>
      ${languagePicker(messages, actions)}
    </header>
    <main>${views[view](state, actions)}</main>
    <footer><p>${view === "join" ? words.privacy : words.privacyOfSettings}</p></footer>
  `;
}

/** What the view is called. */
export function titleOf({ view, messages, reader, isSettled }: PageState): string {
  const { title, join, acceptance, signingIn, mailbox } = wordsOf(messages);
  switch (view) {
    case "settings":
      return title;
    case "organization":
      return isSettled && !reader.people.place ? acceptance.title : title;
    case "join":
      return join;
    case "mailbox":
      return mailbox.title;
    default:
      return signingIn.titles[view];
  }
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

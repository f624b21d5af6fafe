import { html, nothing, type TemplateResult } from "lit";
import { type PageActions, type PageState, wordsOf } from "./state.js";

/** Without the rules people can still be invited: the dialog is a plain form then. */
export function failureNotice(
  { failure, messages, reader }: PageState,
  actions: PageActions,
): TemplateResult | typeof nothing {
  if (failure === null) return nothing;
  const words = wordsOf(messages);
  return html`<section class="notice" role="alert">
    <h2>${words.failure}</h2>
    <p>${words.failureMeaning}</p>
    <button type="button" @click=${actions.retry}>${messages.state.retry}</button>
    ${
      reader.people.place
        ? html`<button type="button" @click=${actions.invite}>${messages.inviteDialog.label}</button>`
        : nothing
    }
    <details>
      <summary>${words.failureDetail}</summary>
      <code dir="ltr">${failure}</code>
    </details>
  </section>`;
}

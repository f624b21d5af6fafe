import { html, type TemplateResult } from "lit";
import { type PageState, wordsOf } from "./state.js";

/** The heading of a view, and who is looking at it. */
export function lead(title: unknown, { messages, account, reader }: PageState): TemplateResult {
  const words = wordsOf(messages);
  const self = account?.self ?? reader.people.place?.self;
  return html`<div class="lead">
    <h1 tabindex="-1">${title}</h1>
    <p class="purpose">
      ${self ? words.signedInAs(html`<bdi dir="ltr">${self.email}</bdi>`) : words.purpose}
    </p>
  </div>`;
}

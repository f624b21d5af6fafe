import { html, nothing, type TemplateResult } from "lit";
import { regionName } from "../messages/naming.js";
import { regionLinks } from "./region-links.js";
import type { Acceptance } from "./sandbox.js";
import { type PageActions, type PageState, wordsOf } from "./state.js";

/** Where there is little room the knobs are folded, at first. */
const isWide = matchMedia("(width >= 48rem)");
const chosen = ({ target }: Event) => (target as HTMLSelectElement).value;

/** What only the sandbox has: who one is, the regions, how people join, their mail, and starting again. */
export function sandboxBar(
  { view, messages, usher, account, sandbox }: PageState,
  actions: PageActions,
): TemplateResult | typeof nothing {
  if (sandbox === null) return nothing;
  const words = wordsOf(messages);
  return html`<aside class="sandbox" aria-label=${words.sandbox}>
    <details ?open=${isWide.matches}>
    <summary><strong>${words.sandbox}</strong> ${words.sandboxMeaning}</summary>
    <div class="knobs">
      <label>
        <span>${words.sandboxSelf}</span>
        <select @change=${(event: Event) => actions.become(chosen(event))}>
          ${sandbox.accounts.map(
            ({ userId, name, email }) => html`<option value=${userId} .selected=${userId === sandbox.self}>
              ${name ?? email}
            </option>`,
          )}
          <option value="" .selected=${sandbox.self === null}>${words.sandboxNobody}</option>
        </select>
      </label>
      ${
        sandbox.acceptance === null
          ? nothing
          : html`<label>
              <span>${words.acceptanceMode}</span>
              <select @change=${(event: Event) => actions.accept(chosen(event) as Acceptance)}>
                ${(["faq", "upstream"] as const).map(
                  (mode) => html`<option value=${mode} .selected=${mode === sandbox.acceptance}>
                    ${words.acceptanceModes[mode]}
                  </option>`,
                )}
              </select>
            </label>`
      }
      ${
        usher
          ? html`<nav aria-label=${messages.region.list}>
              ${regionLinks(usher, location, account?.region).map(
                ({ region: { id }, isHere, url }) =>
                  url &&
                  html`<a href=${url} rel="noreferrer" aria-current=${isHere || nothing}>
                    ${regionName(messages, id)}
                  </a>`,
              )}
            </nav>`
          : nothing
      }
      <a href="/mailbox" aria-current=${view === "mailbox" ? "page" : nothing}>${words.mailbox.title}</a>
      <button type="button" @click=${actions.reset}>${words.sandboxReset}</button>
    </div>
    </details>
  </aside>`;
}

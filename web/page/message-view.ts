import { html, nothing, type TemplateResult } from "lit";
import { copy } from "../elements/copying.js";
import { shorten } from "../elements/shorten.js";
import { reasonSentence } from "../messages/deciding.js";
import type { Messages } from "../messages/messages.js";
import { regionName } from "../messages/naming.js";
import type { Usher } from "../module/types.js";
import { address } from "./address.js";
import type { Mailbox, Message } from "./mailbox.js";
import { type PageActions, type PageState, wordsOf } from "./state.js";

/** Links of one e-mail that are looked at. */
const mostLinks = 50;

/** The e-mail that was chosen, as a gateway would deliver it. */
export function messageView(
  state: PageState,
  mailbox: Mailbox,
  actions: PageActions,
): TemplateResult | typeof nothing {
  const { messages, usher } = state;
  const words = wordsOf(messages).mailbox;
  const { message } = mailbox;
  if (message === undefined)
    return mailbox.known?.messages.length ? html`<p class="pane muted">${words.choose}</p>` : nothing;
  if (!message.ok) {
    const { reasonCode } = message;
    return html`<p class="pane" role="alert">
      ${reasonCode === "not-found" ? words.gone : reasonSentence(messages, { reasonCode })}
    </p>`;
  }
  const { subject, from, to, sentAt, region, text, url } = message.value;
  return html`<article class="pane" aria-labelledby="subject">
    <h2 id="subject" tabindex="-1"><bdi>${shorten(subject, 200)}</bdi></h2>
    <dl class="facts">
      <dt>${words.from}</dt>
      <dd>${address(shorten(from))}</dd>
      <dt>${words.columns.to}</dt>
      <dd>${address(shorten(to))}</dd>
      <dt>${words.columns.sent}</dt>
      <dd>${messages.time.fromNow(Date.parse(sentAt), Date.now())}</dd>
      ${
        region
          ? html`<dt>${words.columns.region}</dt>
              <dd>${regionName(messages, region)}</dd>`
          : nothing
      }
    </dl>
    ${gatewaySelect(mailbox, messages)}
    <div class="mail-text" dir="auto" tabindex="0" role="region" aria-label=${words.text}>${
      usher ? linked(text, usher) : text
    }</div>
    ${usher ? reading(message.value, usher, messages) : nothing}
    ${url === null ? nothing : copyLink(url, state, actions)}
  </article>`;
}

function gatewaySelect(mailbox: Mailbox, messages: Messages): TemplateResult {
  const words = wordsOf(messages).mailbox;
  const deliver = ({ target }: Event) => mailbox.deliverBy((target as HTMLSelectElement).value || null);
  return html`<label class="field">
    <span>${words.gateway}</span>
    <select @change=${deliver}>
      <option value="" .selected=${mailbox.gateway === null}>${words.untouched}</option>
      ${mailbox.gateways.map(
        ({ id, name }) =>
          html`<option value=${id} .selected=${id === mailbox.gateway}>${shorten(name, 80)}</option>`,
      )}
    </select>
  </label>`;
}

/** The text with its invitation links to press: each leads where the rules read that it does. */
function linked(text: string, usher: Usher): unknown[] {
  const parts: unknown[] = [];
  let end = 0;
  let links = 0;
  for (const { 0: link, index } of text.matchAll(/https?:\/\/[^\s<>"]+/gi)) {
    if (++links > mostLinks) break;
    const { url } = usher.readInviteLink(link);
    parts.push(
      text.slice(end, index),
      url === null ? link : html`<a href=${url} rel="noreferrer">${link}</a>`,
    );
    end = index + link.length;
  }
  return [...parts, text.slice(end)];
}

/** What the rules read in the link: who rewrote it, and where it leads. */
function reading({ text, url }: Message, usher: Usher, messages: Messages): TemplateResult {
  const words = wordsOf(messages).mailbox;
  const link = usher.readInviteLink(url ?? text);
  return html`<div role="status">
    ${link.wrappers.length > 0 ? html`<p>${words.rewrittenBy(link.wrappers)}</p>` : nothing}
    ${
      link.url !== null
        ? html`<p>
            ${words.leadsTo(html`<a href=${link.url} rel="noreferrer">${address(link.url)}</a>`)}
          </p>`
        : html`<p>${link.kind === "wrapped-opaque" ? words.opaque : words.noLink}</p>`
    }
  </div>`;
}

function copyLink(url: string, { messages, copied }: PageState, actions: PageActions): TemplateResult {
  const { pendingInvites } = messages;
  const take = async () => actions.tellCopied(url, await copy(url));
  const done = copied?.text === url ? copied.done : undefined;
  return html`<div class="row">
    <button type="button" class="primary" @click=${take}>${pendingInvites.copy}</button>
    <span role="status">${done === undefined ? "" : done ? pendingInvites.copied : pendingInvites.copyByHand}</span>
    ${
      done === false
        ? html`<input readonly dir="ltr" aria-label=${pendingInvites.link} .value=${url} />`
        : nothing
    }
  </div>`;
}

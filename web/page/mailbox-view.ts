import { html, nothing, type TemplateResult } from "lit";
import { shorten } from "../elements/shorten.js";
import { reasonSentence } from "../messages/deciding.js";
import type { Messages } from "../messages/messages.js";
import { regionName } from "../messages/naming.js";
import { address } from "./address.js";
import { lead } from "./lead.js";
import { limit, type Mail, type Mailbox } from "./mailbox.js";
import { messageView } from "./message-view.js";
import { type PageActions, type PageState, wordsOf } from "./state.js";

/** The mailbox of the sandbox: a list, and the e-mail that was chosen. */
export function mailboxView(state: PageState, actions: PageActions): TemplateResult {
  const { messages } = state;
  const mailbox = state.mailbox as Mailbox;
  const words = wordsOf(messages).mailbox;
  const { refusal, known, arrived } = mailbox;
  return html`${lead(words.title, state)}
    <section class="mailbox" aria-label=${words.title}>
      <p class="purpose">${words.purpose}</p>
      <div class="tools">
        ${recipientFilter(mailbox, messages)}
        <button type="button" @click=${mailbox.refresh}>${words.refresh}</button>
        <span role="status">${arrived === null ? "" : words.arrived(arrived)}</span>
      </div>
      ${refusal === null ? nothing : trouble(mailbox, messages)}
      ${
        known
          ? html`<div class="panes">
              <div class="pane">${listView(mailbox, messages)}</div>
              ${messageView(state, mailbox, actions)}
            </div>`
          : refusal === null
            ? html`<p role="status" aria-busy="true">${messages.state.loading}</p>`
            : nothing
      }
    </section>`;
}

function trouble({ refusal, refresh }: Mailbox, messages: Messages): TemplateResult {
  const words = wordsOf(messages).mailbox;
  if (refusal === "not-found") return html`<p role="alert">${words.missing}</p>`;
  return html`<div class="notice" role="alert">
    <p>${words.unread} ${reasonSentence(messages, { reasonCode: refusal ?? "" })}</p>
    <button type="button" @click=${refresh}>${messages.state.retry}</button>
  </div>`;
}

function recipientFilter(mailbox: Mailbox, messages: Messages): TemplateResult {
  const words = wordsOf(messages).mailbox;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void mailbox.filter(String(new FormData(event.target as HTMLFormElement).get("to") ?? "").trim());
  };
  return html`<form role="search" @submit=${submit}>
    <label class="field">
      <span>${words.recipient}</span>
      <input name="to" type="search" inputmode="email" autocomplete="off" spellcheck="false" dir="ltr" />
    </label>
    <button>${words.filter}</button>
  </form>`;
}

function listView(mailbox: Mailbox, messages: Messages): TemplateResult {
  const words = wordsOf(messages).mailbox;
  const { known, page, to } = mailbox;
  const mails = known?.messages ?? [];
  if (mails.length === 0)
    return html`<p class="muted">
      ${to === "" ? words.empty : words.emptyFor(address(shorten(to)))}
    </p>`;
  const total = known?.total ?? 0;
  const first = page * limit + 1;
  const last = page * limit + mails.length;
  const now = Date.now();
  return html`<ul class="mails" aria-label=${words.list}>
      ${mails.map((mail) => mailRow(mail, mailbox, now, messages))}
    </ul>
    <p class="row">
      <span class="muted">${words.shown(first, last, total)}</span>
      ${
        total > limit
          ? html`<button type="button" ?disabled=${page === 0} @click=${() => mailbox.turn(-1)}>
                ${words.newer}
              </button>
              <button type="button" ?disabled=${last >= total} @click=${() => mailbox.turn(1)}>
                ${words.older}
              </button>`
          : nothing
      }
    </p>`;
}

function mailRow(mail: Mail, mailbox: Mailbox, now: number, messages: Messages): TemplateResult {
  const { id, to, subject, sentAt, region } = mail;
  const open = async () => {
    await mailbox.open(id);
    document.querySelector<HTMLElement>("#subject")?.focus();
  };
  return html`<li>
    <button type="button" aria-current=${id === mailbox.chosen || nothing} @click=${open}>
      <strong><bdi>${shorten(subject, 80)}</bdi></strong>
      ${address(shorten(to))}
      <small>
        ${messages.time.fromNow(Date.parse(sentAt), now)}${region ? ` · ${regionName(messages, region)}` : ""}
      </small>
    </button>
  </li>`;
}

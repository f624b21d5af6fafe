import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from "lit";
import { reasonSentence } from "../../messages/deciding.js";
import type { Messages } from "../../messages/messages.js";
import { roleDescription } from "../../messages/naming.js";
import type { InviteRow, Role, Usher } from "../../module/types.js";
import { downloadCsv } from "../download.js";
import { renderTrouble } from "../notices.js";
import type { Member, PendingInvite, Perform, Place } from "../people.js";
import { type RoleOption, renderRoleOptions } from "../role-options.js";
import { Standing } from "../standing.js";
import { table } from "../table.styles.js";
import { theme } from "../theme.styles.js";
import { UsherElement } from "../usher-element.js";
import { renderClosing } from "./closing.js";
import { Decided, type Ground, type Tally } from "./decided.js";
import { keepDraft, readDraft } from "./draft.js";
import { dropRows, replaceAddress } from "./edits.js";
import { renderField } from "./field.js";
import { readText } from "./file.js";
import { styles } from "./invite-dialog.styles.js";
import { plainInvitations, withoutLines } from "./plain.js";
import { renderProgress, renderResults, resultTable } from "./results.js";
import { type RowActions, renderRows } from "./rows.js";
import { failedOf, type Invitation, type Run, sendAll, sentOf } from "./sending.js";

const rowsAtOnce = 100;
/** A longer list is judged when the person pauses, so that each letter is on the screen at once. */
const quickRows = 1000;
const pause = 150;
/** A longer paste is not left to the browser, in UTF-16 code units. */
const longPaste = 10_000;
/** Refusals that no other address and no other role would change. */
const decisive = new Set([
  "not-authenticated",
  "not-org-member",
  "not-project-member",
  "no-org-members-cud",
  "no-project-members-cud",
]);
/** What the verdicts depend on. */
const listProperties = ["usher", "place", "members", "invites", "text", "chosenRole"];

/**
 * Invites people: anything pasted or dropped, a verdict a row before anything is sent, then what became of each.
 * What is typed is kept for this tab until it is sent.
 *
 * @tag usher-invite-dialog
 * @summary The dialog that invites people.
 * @fires {CustomEvent<{ invitations: DecisionAction[] }>} usher-before-send - About to send; cancel it to send nothing.
 * @fires {CustomEvent<{ sent: number, failed: number }>} usher-done - Everything was sent or has failed.
 * @fires usher-retry - The rules are missing and the person asked to try again.
 * @csspart dialog - The dialog.
 * @csspart rows - The table of rows and verdicts.
 * @csspart results - What became of each invitation.
 * @csspart address - An address.
 * @csspart failure - Shown when the rules could not be loaded.
 * @cssprop --usher-accent - Colour of the focus and of what sends.
 * @cssprop --usher-surface - Background of the dialog.
 */
export class UsherInviteDialog extends UsherElement {
  static override properties: PropertyDeclarations = {
    place: { attribute: false },
    members: { attribute: false },
    invites: { attribute: false },
    perform: { attribute: false },
    offline: { type: Boolean },
    text: { state: true },
    chosenRole: { state: true },
    shown: { state: true },
    unreadable: { state: true },
    isClosing: { state: true },
  };
  static override styles = [theme, table, styles];

  /** Where the page is and who looks at it. */
  declare place: Place | undefined;
  /** Who belongs to the organisation already. */
  declare members: readonly Member[];
  /** Who is invited already. */
  declare invites: readonly PendingInvite[];
  /** Sends one invitation and tells what became of it. */
  declare perform: Perform | undefined;
  /** The machine is offline: the draft is kept, and nothing is sent. */
  declare offline: boolean;

  declare private text: string;
  declare private chosenRole: Role;
  declare private shown: number;
  declare private unreadable: boolean;
  declare private isClosing: boolean;

  readonly #decided = new Decided();
  #ground: Ground | undefined;
  #tally: Tally = { ready: 0, attention: 0, refused: 0 };
  #run: Run | undefined;
  #typing: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.members = [];
    this.invites = [];
    this.offline = false;
    this.text = "";
    this.chosenRole = "MEMBER";
    this.shown = rowsAtOnce;
    this.unreadable = false;
    this.isClosing = false;
  }

  /** Opens the dialog, with the draft of this tab. */
  async show(): Promise<void> {
    if (!this.#isSending) this.#run = undefined;
    if (this.place) this.text ||= readDraft(this.place);
    this.requestUpdate();
    await this.updateComplete;
    this.#find<HTMLDialogElement>("dialog")?.showModal();
    this.#focusText();
  }

  /** Closes the dialog; the draft stays. */
  close(): void {
    this.#take();
    this.isClosing = false;
    this.#find<HTMLDialogElement>("dialog")?.close();
  }

  protected override willUpdate(changed: PropertyValues): void {
    const { usher, place } = this;
    if (!usher || !place) return;
    // Not for each answer while sending: a long list takes its time.
    if (this.#ground && !listProperties.some((name) => changed.has(name))) return;
    const standing = new Standing(usher, place);
    const role = this.chosenRole;
    const { actor, org } = standing.circumstances;
    const list = usher.checkInviteList(this.text, {
      actor,
      org,
      ...standing.grant(role),
      members: this.members.flatMap(({ email }) => email ?? []),
      invited: this.invites.map(({ email }) => email),
    });
    const isFirst = !this.#ground;
    this.#ground = { standing, list, role };
    this.#tally = this.#decided.tally(this.#ground);
    if (!isFirst) this.say(this.#summary(this.speech));
  }

  protected override updated(changed: PropertyValues): void {
    const area = this.#find("textarea");
    // What is being typed is newer.
    if (area && this.#typing === undefined && area.value !== this.text) area.value = this.text;
    // The first text of all is none of the person's.
    if (this.place && changed.get("text") !== undefined) keepDraft(this.place, this.text);
  }

  protected override render(): TemplateResult {
    const messages = this.speech;
    return html`<dialog
      part="dialog"
      aria-labelledby="title"
      lang=${messages.locale}
      dir=${messages.direction}
      @cancel=${this.#askToClose}
      @keydown=${this.#escape}
      @dragover=${(event: Event) => event.preventDefault()}
      @drop=${this.#drop}
    >
      <h2 id="title" tabindex="-1">
        ${this.#run?.isOver ? this.#result(this.#run, messages) : messages.inviteDialog.label}
      </h2>
      ${super.render()}
    </dialog>`;
  }

  /** Without the rules the server judges. */
  protected override renderFailure(messages: Messages): TemplateResult {
    const count = plainInvitations(this.text).length;
    return this.#renderForm(
      renderTrouble("failure", messages.inviteDialog.unchecked, messages, this.askForRetry),
      nothing,
      count,
      messages,
    );
  }

  protected override renderAnswer(usher: Usher, messages: Messages): TemplateResult {
    const ground = this.#ground;
    if (!ground) return this.renderBusy(messages);
    const { invitingTo, inviting, place } = ground.standing;
    if (decisive.has(inviting.reasonCode)) {
      return html`<p>${reasonSentence(messages, inviting)}</p>
        <div class="row end">${this.#renderClose(messages)}</div>`;
    }
    const options = usher
      .grantableRoles(invitingTo, place.self.actor)
      .map(({ role, grantable, reasonCode }) => ({
        role,
        refused: grantable ? null : reasonSentence(messages, { reasonCode, params: { role } }),
      }));
    const list = html`${this.#renderRoles(options, messages)} ${this.#renderList(ground, options, messages)}`;
    return this.#renderForm(nothing, list, this.#tally.ready, messages);
  }

  #renderForm(notice: unknown, list: unknown, count: number, messages: Messages): TemplateResult {
    const { inviteDialog, state } = messages;
    const run = this.#run;
    const isSending = this.#isSending;
    return html`<form class="stack" @submit=${this.#submit}>
      ${notice} ${this.offline ? html`<p class="box row notice">${state.offline} ${inviteDialog.draft}</p>` : nothing}
      ${run?.isOver ? renderResults(run.invitations, messages) : nothing}
      ${renderField(isSending, this.unreadable, messages, this.#typed, this.#paste, this.#chooseFile)} ${list}
      ${isSending && run ? renderProgress(run, messages) : nothing}
      <div class="row end">${this.isClosing ? renderClosing(messages, () => this.close(), this.#discard, this.#goOn) : this.#renderButtons(count, messages)}</div>
    </form>`;
  }

  #renderButtons(count: number, messages: Messages): TemplateResult {
    const { inviteDialog } = messages;
    const run = this.#run;
    if (run && this.#isSending)
      return html`<button type="button" @click=${() => run.ending.abort()}>${inviteDialog.stop}</button>`;
    return html`${this.#renderClose(messages)} ${run ? this.#renderAfterwards(run.invitations, messages) : nothing}
      <button type="submit" class="primary" ?disabled=${count === 0 || this.offline}>${inviteDialog.send(count)}</button>`;
  }

  #renderClose({ inviteDialog }: Messages): TemplateResult {
    return html`<button type="button" @click=${this.#askToClose}>${inviteDialog.close}</button>`;
  }

  #renderRoles(options: readonly RoleOption[], messages: Messages): TemplateResult {
    return html`<label class="field">
      <span>${messages.inviteDialog.roleForAll}</span>
      <select
        ?disabled=${this.#isSending}
        @change=${(event: Event) => {
          this.chosenRole = (event.target as HTMLSelectElement).value;
        }}
      >${renderRoleOptions(options, this.chosenRole, messages)}</select>
      <span class="muted">${roleDescription(messages, this.chosenRole)}</span>
    </label>`;
  }

  #renderList(
    ground: Ground,
    options: readonly RoleOption[],
    messages: Messages,
  ): TemplateResult | typeof nothing {
    const { inviteDialog } = messages;
    const { rows } = ground.list;
    if (rows.length === 0) return nothing;
    const isLocked = this.#isSending;
    const rest = rows.length - this.shown;
    const summary = this.#summary(messages);
    const view = { ground, decided: this.#decided, options, isLocked };
    return html`<div class="list" tabindex="0" role="group" aria-label=${summary}>
        ${renderRows(rows.slice(0, this.shown), view, messages, this.#fixes)}
      </div>
      <div class="row">
        <p>${summary}</p>
        ${
          rest > 0
            ? html`<button type="button" @click=${this.#showMore}>${inviteDialog.more(rest)}</button>`
            : nothing
        }
        ${
          ground.list.counts.attention > 0 && !isLocked
            ? html`<button type="button" @click=${this.#useAll}>${inviteDialog.replaceAll}</button>`
            : nothing
        }
      </div>`;
  }

  #renderAfterwards(invitations: Invitation[], messages: Messages): TemplateResult {
    const { inviteDialog } = messages;
    const failed = failedOf(invitations).length;
    const download = () => downloadCsv("invitations.csv", resultTable(invitations, messages));
    return html`<button type="button" @click=${download}>${inviteDialog.download}</button>
      ${
        failed > 0
          ? html`<button type="button" ?disabled=${this.offline} @click=${() => this.#send(invitations)}>
              ${inviteDialog.retry(failed)}
            </button>`
          : nothing
      }`;
  }

  #result({ invitations }: Run, { inviteDialog }: Messages): string {
    return inviteDialog.result(sentOf(invitations).length, failedOf(invitations).length);
  }

  #summary({ inviteDialog }: Messages): string {
    const summary = inviteDialog.summary(this.#tally);
    const { needed = 0, free = null } = this.#ground?.list.seats ?? {};
    return free === null ? summary : `${summary} ${inviteDialog.seats(needed, free)}`;
  }

  #find<Name extends keyof HTMLElementTagNameMap>(name: Name): HTMLElementTagNameMap[Name] | null;
  #find<Found extends HTMLElement>(selector: string): Found | null;
  #find(selector: string): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>(selector);
  }

  get #isSending(): boolean {
    return this.#run !== undefined && !this.#run.isOver;
  }

  /** What was typed is the text, at once or when the person pauses. */
  readonly #typed = (): void => {
    clearTimeout(this.#typing);
    this.#typing = setTimeout(this.#take, this.#isLong ? pause : 0);
  };

  get #isLong(): boolean {
    return (this.#ground?.list.rows.length ?? 0) > quickRows;
  }

  readonly #take = (): void => {
    clearTimeout(this.#typing);
    this.#typing = undefined;
    const area = this.#find("textarea");
    if (area && area.value !== this.text) this.#write(area.value);
  };

  #write(text: string): void {
    this.text = text.replace(/\r\n?/g, "\n");
    this.unreadable = false;
    if (this.#run?.isOver) this.#run = undefined;
  }

  readonly #fixes: RowActions = {
    use: (row, address) => this.#fix(replaceAddress(this.text, row, address)),
    drop: (row) => this.#fix(this.#without([row])),
    keep: (row) => {
      this.#decided.keep(row);
      this.#countAgain();
      this.#focusText();
    },
    choose: (row, role) => {
      this.#decided.choose(row, role);
      this.#countAgain();
    },
  };

  /** As if the text were another. */
  #countAgain(): void {
    this.requestUpdate("text");
  }

  #without(rows: readonly InviteRow[]): string {
    return dropRows(this.text, rows, this.#ground?.list.headers != null);
  }

  /** What was sent leaves the draft; what failed and what was not to be sent stays, to be looked at. */
  #unsent(sent: readonly Invitation[]): string {
    const identities = new Set<string | null>(sent.map(({ identity }) => identity));
    if (!this.#ground) return withoutLines(this.text, identities);
    const rows = [...this.#ground.list.rows];
    const gone = rows.filter(({ email }) => identities.has(email.identity));
    return gone.length === rows.length ? "" : this.#without(gone);
  }

  /** The button that was pressed is gone with its row, so the focus goes to the text. */
  #fix(text: string): void {
    // Rows that are older than the text have other places in it.
    if (this.#typing === undefined) this.#write(text);
    this.#focusText();
  }

  #focusText(): void {
    this.#find("textarea")?.focus();
  }

  readonly #useAll = (): void => {
    let text = this.text;
    // From the end, so that the places of the rows before stay right.
    for (const row of [...(this.#ground?.list.rows ?? [])].sort((a, b) => b.start - a.start)) {
      const { suggestion } = row.email;
      if (suggestion && row.status === "attention") text = replaceAddress(text, row, suggestion);
    }
    this.#fix(text);
  };

  readonly #showMore = (): void => {
    this.shown += rowsAtOnce;
  };

  readonly #escape = (event: KeyboardEvent): void => {
    // A browser that is not asked here closes the dialog the second time, whatever the answer.
    if (event.key === "Escape" && !event.isComposing) this.#askToClose(event);
  };

  readonly #askToClose = (event: Event): void => {
    // Leaving the chooser of files says that it is cancelled, too.
    if ((event.target as Element).matches("[type=file]")) return;
    event.preventDefault();
    this.#take();
    if (this.#isSending) return;
    if (this.text.trim() === "" || this.isClosing) {
      this.close();
      return;
    }
    this.isClosing = true;
    void this.updateComplete.then(() => this.#find("#keep")?.focus());
  };

  readonly #discard = (): void => {
    const area = this.#find("textarea");
    if (area) area.value = "";
    this.close();
  };

  readonly #goOn = (): void => {
    this.isClosing = false;
    this.#focusText();
  };

  readonly #paste = (event: ClipboardEvent): void => {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    const area = this.#find("textarea");
    if (text.length < longPaste || !area || area.readOnly) return;
    // Browsers take seconds to insert thousands of lines as if they were typed.
    event.preventDefault();
    area.setRangeText(text, area.selectionStart, area.selectionEnd, "end");
    this.#typed();
  };

  readonly #chooseFile = async (event: Event): Promise<void> => {
    const input = event.target as HTMLInputElement;
    await this.#read(input.files);
    input.value = "";
  };

  readonly #drop = async (event: DragEvent): Promise<void> => {
    const files = event.dataTransfer?.files;
    if (files?.length) event.preventDefault();
    await this.#read(files);
  };

  async #read(files: FileList | null | undefined): Promise<void> {
    const [file] = files ?? [];
    if (!file) return;
    const text = await readText(file);
    this.#take();
    if (text === null) this.unreadable = true;
    else this.#write(this.text.trim() === "" ? text : `${this.text}\n${text}`);
  }

  readonly #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    this.#take();
    await this.updateComplete;
    const ground = this.#ground;
    if (this.usher && ground) await this.#send(this.#decided.invitations(ground));
    else if (this.failed) await this.#send(plainInvitations(this.text));
  };

  async #send(invitations: Invitation[]): Promise<void> {
    const { perform } = this;
    if (!perform || invitations.length === 0 || this.#isSending) return;
    const waiting = failedOf(invitations);
    if (!this.tell("usher-before-send", { invitations: waiting.map(({ action }) => action) }, true)) return;
    const run: Run = {
      invitations,
      ending: new AbortController(),
      isOver: false,
      done: 0,
      total: waiting.length,
    };
    this.#run = run;
    this.requestUpdate();
    await sendAll(waiting, perform, run.ending.signal, () => {
      // At most a hundred times: drawing takes longer than sending.
      if (++run.done % Math.ceil(run.total / 100) === 0) this.requestUpdate();
    });
    const sent = sentOf(invitations);
    this.#write(this.#unsent(sent));
    run.isOver = true;
    this.#run = run;
    this.requestUpdate();
    await this.updateComplete;
    this.#find("#title")?.focus();
    this.tell("usher-done", { sent: sent.length, failed: invitations.length - sent.length });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "usher-invite-dialog": UsherInviteDialog;
  }
}

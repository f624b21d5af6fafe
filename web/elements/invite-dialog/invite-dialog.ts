import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from "lit";
import { reasonSentence } from "../../messages/deciding.js";
import type { Messages } from "../../messages/messages.js";
import { roleDescription } from "../../messages/naming.js";
import type {
  Decision,
  GrantableRole,
  InviteListVerdict,
  InviteRow,
  Role,
  Usher,
} from "../../module/types.js";
import { Announcer } from "../announcer.js";
import { downloadCsv } from "../download.js";
import type { Member, PendingInvite, Perform, Place } from "../people.js";
import { renderRoleOptions } from "../role-options.js";
import { table } from "../table.styles.js";
import { theme } from "../theme.styles.js";
import { UsherElement } from "../usher-element.js";
import { keepDraft, readDraft } from "./draft.js";
import { dropRows, replaceAddress } from "./edits.js";
import { readText } from "./file.js";
import { styles } from "./invite-dialog.styles.js";
import { type Inviter, inviterAt } from "./inviter.js";
import { renderResults, resultTable } from "./results.js";
import { type RowActions, renderRows } from "./rows.js";
import { failedOf, type Invitation, sendAll, sentOf } from "./sending.js";

const rowsAtOnce = 100;
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

  readonly #announcer = new Announcer(this);
  readonly #kept = new Set<string>();
  #inviter: Inviter | undefined;
  #list: InviteListVerdict | undefined;
  #run: { invitations: Invitation[]; ending: AbortController; isOver: boolean } | undefined;

  constructor() {
    super();
    this.members = [];
    this.invites = [];
    this.offline = false;
    this.text = "";
    this.chosenRole = "MEMBER";
    this.shown = rowsAtOnce;
    this.unreadable = false;
  }

  /** Opens the dialog, with the draft of this tab. */
  async show(): Promise<void> {
    if (this.place) this.text ||= readDraft(this.place);
    await this.updateComplete;
    this.#dialog?.showModal();
    this.renderRoot.querySelector("textarea")?.focus();
  }

  /** Closes the dialog; the draft stays. */
  close(): void {
    this.#dialog?.close();
  }

  protected override willUpdate(changed: PropertyValues): void {
    const { usher, place } = this;
    if (!usher || !place) return;
    if (!this.#inviter || changed.has("usher") || changed.has("place"))
      this.#inviter = inviterAt(usher, place);
    // Not for each answer while sending: a long list takes its time.
    if (this.#list && !listProperties.some((name) => changed.has(name))) return;
    const before = this.#list?.counts;
    const context = this.#inviter.context(this.chosenRole, this.members, this.invites);
    this.#list = usher.checkInviteList(this.text, context);
    const { counts } = this.#list;
    if (before && JSON.stringify(before) !== JSON.stringify(counts))
      this.#announcer.say(this.#summary(this.speech));
  }

  /** There is nothing to see before it is opened, so nothing to wait for. */
  protected override renderOutline(): TemplateResult {
    return html``;
  }

  protected override renderAnswer(usher: Usher, messages: Messages): TemplateResult {
    const { place } = this;
    const inviter = this.#inviter;
    if (!place || !inviter) return html``;
    const { inviteDialog } = messages;
    return html`<dialog
      part="dialog"
      aria-labelledby="title"
      lang=${messages.locale}
      dir=${messages.direction}
      @cancel=${this.#stayWhileSending}
      @dragover=${(event: Event) => event.preventDefault()}
      @drop=${this.#drop}
    >
      <h2 id="title" tabindex="-1">${this.#run?.isOver ? this.#result(messages) : inviteDialog.label}</h2>
      ${inviter.refusal ? this.#renderRefusal(inviter.refusal, messages) : this.#renderForm(usher, place, inviter, messages)}
      <p class="unseen" role="status">${this.#announcer.text}</p>
    </dialog>`;
  }

  #renderRefusal(refusal: Decision, messages: Messages): TemplateResult {
    return html`<p>${reasonSentence(messages, refusal)}</p>
      <div class="row end">${this.#renderClose(messages)}</div>`;
  }

  #renderForm(usher: Usher, { self }: Place, { level }: Inviter, messages: Messages): TemplateResult {
    const { inviteDialog, state } = messages;
    const run = this.#run;
    const isSending = run !== undefined && !run.isOver;
    const count = this.#sendable;
    return html`<form @submit=${this.#submit}>
      ${this.offline ? html`<p class="notice">${state.offline} ${inviteDialog.draft}</p>` : nothing}
      ${run?.isOver ? renderResults(run.invitations, messages) : nothing}
      <label class="field">
        <span>${inviteDialog.paste}</span>
        <textarea
          rows="5"
          dir="auto"
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          aria-describedby="hint"
          ?readonly=${isSending}
          .value=${this.text}
          @input=${(event: Event) => this.#write((event.target as HTMLTextAreaElement).value)}
        ></textarea>
      </label>
      <div class="row">
        <span id="hint" class="muted">${inviteDialog.hint}</span>
        <label class="field">
          <span>${inviteDialog.chooseFile}</span>
          <input type="file" accept=".csv,.txt,.eml,text/*" ?disabled=${isSending} @change=${this.#chooseFile} />
        </label>
      </div>
      ${this.unreadable ? html`<p class="notice" role="alert">${inviteDialog.unreadableFile}</p>` : nothing}
      ${this.#renderRoles(usher.grantableRoles(level, self.actor), isSending, messages)}
      ${this.#renderList(isSending, messages)}
      ${isSending ? this.#renderProgress(run.invitations, messages) : nothing}
      <div class="row end">
        ${isSending ? nothing : this.#renderClose(messages)}
        ${run?.isOver ? this.#renderAfterwards(run.invitations, messages) : nothing}
        ${
          isSending
            ? html`<button type="button" @click=${() => run.ending.abort()}>${inviteDialog.stop}</button>`
            : html`<button type="submit" class="primary" ?disabled=${count === 0 || this.offline}>
                ${inviteDialog.send(count)}
              </button>`
        }
      </div>
    </form>`;
  }

  #renderClose({ inviteDialog }: Messages): TemplateResult {
    return html`<button type="button" @click=${() => this.close()}>${inviteDialog.close}</button>`;
  }

  #renderRoles(roles: readonly GrantableRole[], isSending: boolean, messages: Messages): TemplateResult {
    const options = roles.map(({ role, grantable, reasonCode }) => {
      const refused = grantable ? null : reasonSentence(messages, { reasonCode, params: { role } });
      return { role, refused };
    });
    return html`<label class="field">
      <span>${messages.inviteDialog.roleForAll}</span>
      <select
        ?disabled=${isSending}
        @change=${(event: Event) => {
          this.chosenRole = (event.target as HTMLSelectElement).value;
        }}
      >${renderRoleOptions(options, this.chosenRole, messages)}</select>
      <span class="muted">${roleDescription(messages, this.chosenRole)}</span>
    </label>`;
  }

  #renderList(isLocked: boolean, messages: Messages): TemplateResult | typeof nothing {
    const { inviteDialog } = messages;
    const list = this.#list;
    if (!list || list.rows.length === 0) return nothing;
    const rest = list.rows.length - this.shown;
    return html`<div class="list" tabindex="0" role="group" aria-label=${this.#summary(messages)}>
        ${renderRows(list.rows.slice(0, this.shown), { role: this.chosenRole, kept: this.#kept, isLocked }, messages, this.#fixes)}
      </div>
      <div class="row">
        <p>${this.#summary(messages)}</p>
        ${
          rest > 0
            ? html`<button type="button" @click=${this.#showMore}>${inviteDialog.more(rest)}</button>`
            : nothing
        }
        ${
          list.counts.attention > 0 && !isLocked
            ? html`<button type="button" @click=${this.#useAll}>${inviteDialog.replaceAll}</button>`
            : nothing
        }
      </div>`;
  }

  #renderProgress(invitations: readonly Invitation[], { inviteDialog }: Messages): TemplateResult {
    const done = invitations.filter(({ outcome }) => outcome !== null).length;
    const text = inviteDialog.sending(done, invitations.length);
    return html`<label class="field">
      <span>${text}</span>
      <progress max=${invitations.length} .value=${done}></progress>
    </label>`;
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

  #result({ inviteDialog }: Messages): string {
    const invitations = this.#run?.invitations ?? [];
    return inviteDialog.result(sentOf(invitations).length, failedOf(invitations).length);
  }

  #summary({ inviteDialog }: Messages): string {
    if (!this.#list) return "";
    const { counts, seats, rows } = this.#list;
    const { ready, attention } = counts;
    const summary = inviteDialog.summary({ ready, attention, refused: rows.length - ready - attention });
    return seats.free === null ? summary : `${summary} ${inviteDialog.seats(seats.needed, seats.free)}`;
  }

  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector("dialog");
  }

  /** How many rows are sent: those that are ready, and those somebody has looked at. */
  get #sendable(): number {
    if (!this.#list) return 0;
    if (this.#kept.size === 0) return this.#list.counts.ready;
    return this.#list.rows.filter((row) => this.#isSent(row)).length;
  }

  #isSent({ status, email }: InviteRow): boolean {
    return (
      status === "ready" ||
      (status === "attention" && email.identity !== null && this.#kept.has(email.identity))
    );
  }

  #write(text: string): void {
    this.text = text;
    this.unreadable = false;
    if (this.#run?.isOver) this.#run = undefined;
    if (this.place) keepDraft(this.place, text);
  }

  readonly #fixes: RowActions = {
    use: (row, address) => this.#fix(replaceAddress(this.text, row, address)),
    drop: (row) => this.#fix(this.#without([row])),
    keep: (row) => {
      if (row.email.identity) this.#kept.add(row.email.identity);
      this.requestUpdate();
      this.#focusText();
    },
  };

  #without(rows: readonly InviteRow[]): string {
    return dropRows(this.text, rows, this.#list?.headers != null);
  }

  /** What was sent leaves the draft; what failed and what was not to be sent stays, to be looked at. */
  #unsent(sent: readonly Invitation[]): string {
    const identities = new Set<string | null>(sent.map(({ identity }) => identity));
    const rows = [...(this.#list?.rows ?? [])];
    const gone = rows.filter(({ email }) => identities.has(email.identity));
    return gone.length === rows.length ? "" : this.#without(gone);
  }

  /** The button that was pressed is gone with its row, so the focus goes to the text. */
  #fix(text: string): void {
    this.#write(text);
    this.#focusText();
  }

  #focusText(): void {
    this.renderRoot.querySelector("textarea")?.focus();
  }

  readonly #useAll = (): void => {
    let text = this.text;
    // From the end, so that the places of the rows before stay right.
    for (const row of [...(this.#list?.rows ?? [])].sort((a, b) => b.start - a.start)) {
      const { suggestion } = row.email;
      if (suggestion && row.status === "attention") text = replaceAddress(text, row, suggestion);
    }
    this.#fix(text);
  };

  readonly #showMore = (): void => {
    this.shown += rowsAtOnce;
  };

  readonly #stayWhileSending = (event: Event): void => {
    if (this.#run && !this.#run.isOver) event.preventDefault();
  };

  readonly #chooseFile = async (event: Event): Promise<void> => {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    if (file) await this.#read(file);
    input.value = "";
  };

  readonly #drop = async (event: DragEvent): Promise<void> => {
    const [file] = event.dataTransfer?.files ?? [];
    if (!file) return;
    event.preventDefault();
    await this.#read(file);
  };

  async #read(file: File): Promise<void> {
    const text = await readText(file);
    if (text === null) this.unreadable = true;
    else this.#write(this.text.trim() === "" ? text : `${this.text}\n${text}`);
  }

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    const inviter = this.#inviter;
    if (!inviter) return;
    const invitations = new Map<string, Invitation>();
    for (const row of this.#list?.rows ?? []) {
      const { identity, address } = row.email;
      if (!this.#isSent(row) || identity === null || address === null) continue;
      const role = row.role ?? this.chosenRole;
      const action = inviter.action(address, role);
      invitations.set(identity, { identity, email: address, role, action, outcome: null });
    }
    void this.#send([...invitations.values()]);
  };

  async #send(invitations: Invitation[]): Promise<void> {
    const { perform } = this;
    if (!perform || invitations.length === 0 || (this.#run && !this.#run.isOver)) return;
    const detail = { invitations: failedOf(invitations).map(({ action }) => action) };
    if (!this.tell("usher-before-send", detail, true)) return;
    const run = { invitations, ending: new AbortController(), isOver: false };
    this.#run = run;
    this.requestUpdate();
    await sendAll(invitations, perform, run.ending.signal, () => this.requestUpdate());
    const failed = failedOf(invitations);
    this.#write(this.#unsent(sentOf(invitations)));
    run.isOver = true;
    this.#run = run;
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>("#title")?.focus();
    const done = { sent: invitations.length - failed.length, failed: failed.length };
    this.tell("usher-done", done);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "usher-invite-dialog": UsherInviteDialog;
  }
}

import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from "lit";
import type { Usher } from "../../module/types.js";
import { copy } from "../copying.js";
import { carryOut, type PendingInvite, type Place, type Request } from "../people.js";
import { PeopleList, type RowContext } from "../people-list.js";
import { peopleList } from "../people-list.styles.js";
import type { Question } from "../question.js";
import type { RowState } from "../row-states.js";
import { shorten } from "../shorten.js";
import { table } from "../table.styles.js";
import { theme } from "../theme.styles.js";
import { cancelling, InviteStanding, inviting } from "./invite-standing.js";
import { styles } from "./pending-invites.styles.js";
import {
  type InviteAsk,
  renderActions,
  renderByHand,
  renderHalfDone,
  renderInvite,
  revocationOf,
} from "./row.js";

const minute = 60_000;

/**
 * Invitations nobody has accepted yet: to hand on their link, to take them back, and to send them again in one step.
 *
 * @tag usher-pending-invites
 * @summary The table of pending invitations.
 * @fires {CustomEvent<{request: Request}>} usher-done - Something was done: the list should be read anew.
 * @fires {Event} usher-retry - The list or the rules are missing and the person asked to try again.
 * @attr {number} now - The time by which invitations expire, in milliseconds since 1970. Default: now.
 * @attr {boolean} offline - Nothing can be changed now.
 * @attr {boolean} stale - The list could not be read anew.
 * @slot title - The title, as a heading of the page's own level.
 * @csspart head - The title.
 * @csspart table - The table.
 * @csspart row - An invitation.
 * @csspart address - An e-mail address.
 * @csspart question - What is asked before something is done.
 * @csspart refusal - Why something was not done.
 * @csspart denied - Shown when the person may not see the list.
 * @csspart notice - Shown when the list may be out of date.
 * @csspart failure - Shown when the rules could not be loaded.
 * @cssprop --usher-accent - Colour of the focus and the main buttons.
 * @cssprop --usher-warn - Colour of what has expired.
 * @cssprop --usher-surface - Background of controls.
 * @cssprop --usher-line - Lines between the rows.
 */
export class UsherPendingInvites extends PeopleList<PendingInvite, InviteAsk, InviteStanding> {
  static override properties: PropertyDeclarations = {
    invites: { attribute: false },
    now: { type: Number },
  };
  static override styles = [theme, table, peopleList, styles];

  /** `undefined`: on their way. */
  declare invites: readonly PendingInvite[] | undefined;
  /** The time by which invitations expire, in milliseconds since 1970. Default: now. */
  declare now: number | undefined;

  #clock = Date.now();
  #ticking: ReturnType<typeof setInterval> | undefined;
  #rows: readonly PendingInvite[] = [];
  /** Taken back but not sent again: kept here when the server no longer lists them. */
  readonly #halfDone = new Map<string, PendingInvite>();

  override connectedCallback(): void {
    super.connectedCallback();
    this.#tick();
    this.#ticking = setInterval(this.#tick, minute);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#ticking);
  }

  readonly #tick = (): void => {
    this.#clock = Date.now();
    this.requestUpdate();
  };

  protected override get time(): number {
    return this.now ?? this.#clock;
  }

  protected override standingIn(usher: Usher, place: Place): InviteStanding {
    return new InviteStanding(usher, place);
  }

  protected override get given(): readonly PendingInvite[] | undefined {
    return this.invites && this.#rows;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has("invites")) {
      this.states.forgetDone();
      this.#gather();
    }
  }

  #gather(): void {
    const invites = this.invites ?? [];
    const missing = [...this.#halfDone.values()].filter(({ id }) => !invites.some((row) => row.id === id));
    this.#rows = [...missing, ...invites];
    this.chunks.fill(this.#rows, false);
  }

  protected override renderList(context: RowContext<InviteStanding>): TemplateResult {
    const { pendingInvites } = context.messages;
    const count = this.#rows.length;
    const bodies = this.renderChunks(context);
    return html`<div part="head" class="row head">
        ${this.renderTitle(pendingInvites.title, count)}
        <p class="summary" tabindex="-1">
          ${count === 0 ? pendingInvites.empty : pendingInvites.shown(this.chunks.count, count)}
        </p>
      </div>
      ${this.renderTable(
        Object.values(pendingInvites.columns).map((title) => html`<th scope="col">${title}</th>`),
        bodies,
        count,
      )}`;
  }

  protected override renderRows(
    chunk: readonly PendingInvite[],
    first: number,
    _near: boolean,
    context: RowContext<InviteStanding>,
  ): TemplateResult[] {
    return chunk.map((invite, index) => {
      const state = this.states.get(invite.id);
      const actions = this.#halfDone.has(invite.id) ? nothing : renderActions(invite, state, context);
      const below = this.renderBelow(invite, context);
      return renderInvite(invite, first + index, state.phase === "busy", context, actions, below);
    });
  }

  protected override renderMore(
    _invite: PendingInvite,
    { link }: RowState<InviteAsk>,
    { messages }: RowContext<InviteStanding>,
  ): unknown {
    return link && renderByHand(link, messages);
  }

  protected override questionOf(
    invite: PendingInvite,
    { ask }: RowState<InviteAsk>,
    { messages }: RowContext<InviteStanding>,
  ): Question | undefined {
    return ask?.type === "revoke" ? revocationOf(invite, messages) : undefined;
  }

  protected override renderRefusal(
    invite: PendingInvite,
    state: RowState<InviteAsk>,
    context: RowContext<InviteStanding>,
  ): unknown {
    return this.#halfDone.has(invite.id)
      ? renderHalfDone(invite, state, context)
      : super.renderRefusal(invite, state, context);
  }

  protected override pressed(invite: PendingInvite, name: string): void {
    if (name === "copy") void this.#copy(invite);
    if (name === "resend") void this.#resend(invite);
    if (name === "revoke") this.ask(invite.id, { type: name });
  }

  protected override requestOf(invite: PendingInvite, { type }: InviteAsk): Request {
    return { action: (type === "revoke" ? cancelling : inviting)(invite), invite };
  }

  protected override doneSentence({ email }: PendingInvite, { type }: InviteAsk): string {
    return this.speech.pendingInvites[type === "revoke" ? "revoked" : "resent"](shorten(email));
  }

  async #copy(invite: PendingInvite): Promise<void> {
    const link = this.context?.standing.linkOf(invite);
    if (!link) return;
    if (await copy(link)) {
      this.states.change(invite.id, { copied: true });
      this.say(this.speech.pendingInvites.copied);
    } else {
      this.states.change(invite.id, { link });
      await this.focusOn(invite.id, ".link");
      this.renderRoot.querySelector<HTMLInputElement>(".link:focus")?.select();
    }
  }

  /** Two requests. When only the second fails, the invitation stays here to be sent again. */
  async #resend(invite: PendingInvite): Promise<void> {
    const { id } = invite;
    const resend = { type: "resend" } as const;
    this.states.ask(id, resend);
    this.states.change(id, { phase: "busy" });
    const taking = this.requestOf(invite, { type: "revoke" });
    const again = this.#halfDone.has(id);
    const taken = again ? ({ ok: true } as const) : await carryOut(this.perform, taking);
    if (!taken.ok) {
      this.refuse(id, taken.reasonCode);
      return;
    }
    this.#halfDone.set(id, invite);
    const sending = this.requestOf(invite, resend);
    const outcome = await carryOut(this.perform, sending);
    if (outcome.ok) {
      this.#halfDone.delete(id);
      this.finish(invite, resend, sending);
    } else {
      this.refuse(id, outcome.reasonCode, `${this.speech.pendingInvites.halfDone} `);
      if (!again) this.tell("usher-done", { request: taking });
    }
    void this.focusOn(id, "[name=resend]:enabled");
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "usher-pending-invites": UsherPendingInvites;
  }
}

import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from "lit";
import { reasonSentence } from "../messages/deciding.js";
import type { Messages } from "../messages/messages.js";
import type { Usher } from "../module/types.js";
import { Chunks } from "./chunks.js";
import { renderNotices } from "./notices.js";
import { carryOut, type Perform, type Place, type Request } from "./people.js";
import { type Question, renderQuestion, renderRefusal } from "./question.js";
import { type RowState, RowStates } from "./row-states.js";
import type { Standing } from "./standing.js";
import { UsherElement } from "./usher-element.js";

/** What the rows share. A new one draws every row anew. */
export interface RowContext<Stands extends Standing> {
  messages: Messages;
  standing: Stands;
  /** Nothing can be done now. */
  locked: boolean;
  now: number;
}

/** A list of people or invitations in which something can be done with each row; the control for it is named as its type. */
export abstract class PeopleList<
  Row extends { id: string },
  Ask extends { type: string },
  Stands extends Standing,
> extends UsherElement {
  static override properties: PropertyDeclarations = {
    place: { attribute: false },
    perform: { attribute: false },
    offline: { type: Boolean, reflect: true },
    stale: { type: Boolean, reflect: true },
  };

  /** Where the page is and who looks at it. Until it is there the element is busy. */
  declare place: Place | undefined;
  /** Does what the person asks for. Without it the list is only read. */
  declare perform: Perform | undefined;
  /** The machine is offline: what is shown stays, nothing can be changed. */
  declare offline: boolean;
  /** The list could not be read anew: what is shown stays. */
  declare stale: boolean;

  protected readonly chunks = new Chunks<Row>(this);
  protected readonly states = new RowStates<Ask>(this);
  protected context: RowContext<Stands> | undefined;

  constructor() {
    super();
    this.offline = false;
    this.stale = false;
  }

  protected override willUpdate(_changed: PropertyValues): void {
    const { usher, place, speech } = this;
    if (!usher || !place) {
      this.context = undefined;
      this.chunks.forget();
      return;
    }
    const before = this.context;
    const locked = this.offline || !this.perform;
    const same = before?.standing.usher === usher && before.standing.place === place;
    if (same && before.messages === speech && before.locked === locked && before.now === this.time) return;
    const standing = same ? before.standing : this.standingIn(usher, place);
    this.context = { messages: speech, standing, locked, now: this.time };
  }

  /** The time by which the rows are told. */
  protected abstract readonly time: number;

  /** The rows, once the server has told them. */
  protected abstract get given(): readonly Row[] | undefined;
  protected abstract standingIn(usher: Usher, place: Place): Stands;
  protected abstract renderList(context: RowContext<Stands>): TemplateResult;
  /** The rows of a chunk. `near`: close to being seen, so that they need their menus. */
  protected abstract renderRows(
    chunk: readonly Row[],
    first: number,
    near: boolean,
    context: RowContext<Stands>,
  ): TemplateResult[];
  /** What is explained below a row, whatever is asked. */
  protected abstract renderMore(row: Row, state: RowState<Ask>, context: RowContext<Stands>): unknown;
  /** What is asked about a row before anything is done; nothing where it is done at once. */
  protected abstract questionOf(
    row: Row,
    state: RowState<Ask>,
    context: RowContext<Stands>,
  ): Question | undefined;

  /** What the host is asked for once the person has confirmed it, and what is said when it is done. */
  protected abstract requestOf(row: Row, ask: Ask): Request;
  protected abstract doneSentence(row: Row, ask: Ask): string;
  /** A button of a row was pressed that is the list's own. */
  protected abstract pressed(row: Row, name: string): void;

  protected override renderAnswer(_usher: Usher, messages: Messages): TemplateResult {
    const { context } = this;
    const reading = context?.standing.reading;
    const denied = context !== undefined && reading?.allowed === false;
    const list = context && !denied && this.given ? this.renderList(context) : undefined;
    if (!list) this.chunks.forget();
    if (denied) {
      return html`<slot name="title"></slot><p part="denied" class="box notice">${context.standing.denied(reading, messages)}</p>`;
    }
    return html`${renderNotices(this, messages, this.askForRetry)}
    ${list ?? this.renderBusy(messages)}`;
  }

  protected renderChunks(context: RowContext<Stands>): TemplateResult[] {
    return this.chunks.render(
      context,
      ({ id }) => this.states.get(id),
      // The titles are the first row.
      (chunk, first, near) => this.renderRows(chunk, first + 2, near, context),
    );
  }

  /** What was asked about a row, and what became of it. */
  protected renderBelow(row: Row, context: RowContext<Stands>): unknown {
    const { id } = row;
    const state = this.states.get(id);
    const { ask, phase } = state;
    const busy = phase === "busy";
    const question = (busy || phase === "asking") && this.questionOf(row, state, context);
    return [
      this.renderMore(row, state, context),
      question && renderQuestion(question, busy, context.locked, context.messages),
      this.renderRefusal(row, state, context),
      ask && phase === "done" && html`<p class="good">${this.doneSentence(row, ask)}</p>`,
    ].map((content) => (content ? html`<tr class="below" data-id=${id}><td>${content}</td></tr>` : nothing));
  }

  protected renderRefusal(
    _row: Row,
    { phase, reasonCode = "" }: RowState<Ask>,
    { messages }: RowContext<Stands>,
  ): unknown {
    return phase === "refused" && renderRefusal(reasonSentence(messages, { reasonCode }));
  }

  protected renderTitle(title: string, count: number): TemplateResult {
    return html`<div class="title" id="title">
      <slot name="title">${title}</slot> <span class="muted">(${count.toLocaleString(this.speech.locale)})</span>
    </div>`;
  }

  protected renderTable(titles: unknown, bodies: TemplateResult[], count: number): TemplateResult {
    return html`<table
      part="table"
      ?hidden=${count === 0}
      aria-labelledby="title"
      aria-rowcount=${count + 1}
      @click=${this.#press}
      @keydown=${this.#escape}
    >
      <thead>
        <tr aria-rowindex="1">${titles}</tr>
      </thead>
      ${bodies}
    </table>`;
  }

  protected rowOf(id: string | undefined): Row | undefined {
    return this.given?.find((row) => row.id === id);
  }

  readonly #press = (event: Event): void => {
    const place = placeOf(event);
    const row = this.rowOf(place?.id);
    if (!place || !row || this.states.get(row.id).phase === "busy") return;
    if (place.name === "confirm") void this.#confirm(row);
    else if (place.name === "cancel") this.#cancel(row.id);
    else this.pressed(row, place.name);
  };

  readonly #escape = (event: KeyboardEvent): void => {
    const id = (event.target as Element).closest<HTMLElement>(".below")?.dataset.id;
    if (event.key === "Escape" && id !== undefined && this.states.get(id).phase === "asking")
      this.#cancel(id);
  };

  /** Asks below the row, before anything is done. */
  protected ask(id: string, ask: Ask): void {
    this.states.ask(id, ask);
    void this.focusOn(id, "[part=question]");
  }

  #cancel(id: string): void {
    const ask = this.states.get(id).ask;
    this.states.settle(id);
    if (ask) void this.focusOn(id, `[name=${ask.type}]`);
  }

  async #confirm(row: Row): Promise<void> {
    const ask = this.states.get(row.id).ask;
    if (!ask) return;
    this.states.change(row.id, { phase: "busy" });
    void this.focusOn(row.id, "[part=question]");
    const request = this.requestOf(row, ask);
    const outcome = await carryOut(this.perform, request);
    if (outcome.ok) this.finish(row, ask, request);
    else this.refuse(row.id, outcome.reasonCode);
    void this.focusOn(row.id, `[name=${ask.type}]`);
  }

  protected finish(row: Row, ask: Ask, request: Request): void {
    this.states.change(row.id, { phase: "done" });
    this.say(this.doneSentence(row, ask));
    this.tell("usher-done", { request });
  }

  protected refuse(id: string, reasonCode: string, before = ""): void {
    this.states.change(id, { phase: "refused", reasonCode });
    this.say(before + reasonSentence(this.speech, { reasonCode }));
  }

  /** Moves the focus to this part of a row, or to the summary when it is not there or cannot have it. */
  protected async focusOn(id: string, selector: string): Promise<void> {
    await this.updateComplete;
    for (const place of [`tbody:not([hidden]) [data-id="${CSS.escape(id)}"] ${selector}`, ".summary"]) {
      const target = this.renderRoot.querySelector<HTMLElement>(place);
      if (target && !target.matches(":disabled")) return target.focus();
    }
  }
}

/** The row an event happened in, and the name of the button or menu. */
export function placeOf(event: Event): { id: string; name: string } | undefined {
  const control = (event.target as Element).closest<HTMLButtonElement | HTMLSelectElement>("[name]");
  const id = control?.closest("tr")?.dataset.id;
  return control && id !== undefined ? { id, name: control.name } : undefined;
}

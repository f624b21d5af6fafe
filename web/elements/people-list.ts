import { html, type PropertyDeclarations, type PropertyValues, type TemplateResult } from "lit";
import { reasonSentence } from "../messages/deciding.js";
import type { Messages } from "../messages/messages.js";
import type { Usher } from "../module/types.js";
import { Announcer } from "./announcer.js";
import { renderBones } from "./bones.js";
import { Chunks } from "./chunks.js";
import { renderNotices } from "./notices.js";
import { carryOut, type Perform, type Place, type Request } from "./people.js";
import { type RowState, RowStates } from "./row-states.js";
import { Standing } from "./standing.js";
import { UsherElement } from "./usher-element.js";

/** What the rows of a chunk share. A new one draws every row anew. */
export interface RowContext {
  usher: Usher;
  messages: Messages;
  standing: Standing;
  /** Nothing can be done now. */
  locked: boolean;
  now: number;
}

/** A list of people or invitations in which something can be done with each row. */
export abstract class PeopleList<Row extends { id: string }, Ask> extends UsherElement {
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

  protected readonly announcer = new Announcer(this);
  protected readonly chunks = new Chunks<Row>(this);
  protected readonly states = new RowStates<Ask>(this);
  protected context: RowContext | undefined;

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
    const same = before?.usher === usher && before.standing.place === place;
    if (same && before.messages === speech && before.locked === locked && before.now === this.time) return;
    const standing = same ? before.standing : this.standingIn(usher, place);
    this.context = { usher, messages: speech, standing, locked, now: this.time };
  }

  /** The time by which the rows are told. */
  protected abstract readonly time: number;

  /** The rows, once the server has told them. */
  protected abstract get given(): readonly Row[] | undefined;
  /** `near`: close to being seen, so that it needs its menus. */
  protected abstract renderRow(
    row: Row,
    state: RowState<Ask> | undefined,
    index: number,
    near: boolean,
  ): TemplateResult;
  /** What a chunk needs to know before its rows are drawn, in one call. */
  protected prepare(_chunk: readonly Row[]): void {}
  protected abstract renderList(context: RowContext): TemplateResult;

  /** What the host is asked for once the person has confirmed it, and what is said when it is done. */
  protected abstract requestOf(row: Row, ask: Ask): Request;
  protected abstract doneSentence(row: Row, ask: Ask): string;
  /** The name of the control something is asked for with. */
  protected abstract controlOf(ask: Ask): string;
  /** A button of a row was pressed that is the list's own. */
  protected abstract pressed(row: Row, name: string): void;

  protected standingIn(usher: Usher, place: Place): Standing {
    return new Standing(usher, place);
  }

  protected override renderOutline(): TemplateResult {
    return renderBones(10);
  }

  protected override renderAnswer(_usher: Usher, messages: Messages): TemplateResult {
    return html`<div class="list" lang=${messages.locale} dir=${messages.direction}>
      ${this.#renderBody(messages)}
      <p class="unseen" role="status">${this.announcer.text}</p>
    </div>`;
  }

  #renderBody(messages: Messages): TemplateResult {
    const { context } = this;
    const reading = context?.standing.reading;
    const denied = context !== undefined && reading?.allowed === false;
    const list = context && !denied && this.given ? this.renderList(context) : undefined;
    if (!list) this.chunks.forget();
    if (denied) {
      return html`<p part="denied" class="notice">${context.standing.denied(reading, messages)}</p>`;
    }
    return html`${renderNotices(this, messages, this.askForRetry)}
    ${
      list ??
      html`<div aria-busy="true"><span class="unseen">${messages.state.loading}</span>${this.renderOutline()}</div>`
    }`;
  }

  protected renderChunks(): TemplateResult[] {
    return this.chunks.render(
      this.context,
      ({ id }) => this.states.get(id),
      (chunk, first, near) => {
        this.prepare(chunk);
        // The titles are the first row.
        return chunk.map((row, index) =>
          this.renderRow(row, this.states.get(row.id), first + index + 2, near),
        );
      },
    );
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
    if (!place || !row || this.states.get(row.id)?.phase === "busy") return;
    if (place.name === "confirm") void this.#confirm(row);
    else if (place.name === "cancel") this.#cancel(row.id);
    else this.pressed(row, place.name);
  };

  readonly #escape = (event: KeyboardEvent): void => {
    const id = (event.target as Element).closest<HTMLElement>(".below")?.dataset.id;
    if (event.key === "Escape" && id !== undefined && this.states.get(id)?.phase === "asking")
      this.#cancel(id);
  };

  /** Asks below the row, before anything is done. */
  protected ask(id: string, ask: Ask): void {
    this.states.ask(id, ask);
    void this.focusOn(id, ".question");
  }

  #cancel(id: string): void {
    const ask = this.states.get(id)?.ask;
    this.states.settle(id);
    if (ask) void this.focusOn(id, `[name=${this.controlOf(ask)}]`);
  }

  async #confirm(row: Row): Promise<void> {
    const ask = this.states.get(row.id)?.ask;
    if (!ask) return;
    this.states.change(row.id, { phase: "busy" });
    void this.focusOn(row.id, ".question");
    const request = this.requestOf(row, ask);
    const outcome = await carryOut(this.perform, request);
    if (outcome.ok) this.finish(row, ask, request);
    else this.refuse(row.id, outcome.reasonCode);
    void this.focusOn(row.id, `[name=${this.controlOf(ask)}]`);
  }

  protected finish(row: Row, ask: Ask, request: Request): void {
    this.states.change(row.id, { phase: "done" });
    this.announcer.say(this.doneSentence(row, ask));
    this.tell("usher-done", { request });
  }

  protected refuse(id: string, reasonCode: string, before = ""): void {
    this.states.change(id, { phase: "refused", reasonCode });
    this.announcer.say(before + reasonSentence(this.speech, { reasonCode }));
  }

  /** Moves the focus to the first of these that is there and can have it. */
  protected async focusOn(id: string, ...selectors: string[]): Promise<void> {
    await this.updateComplete;
    const row = `tbody:not([hidden]) [data-id="${CSS.escape(id)}"]`;
    const places = [...selectors.map((selector) => `${row} ${selector}`), ".summary"];
    for (const place of places) {
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

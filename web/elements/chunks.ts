import {
  html,
  noChange,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from "lit";

export const chunkSize = 100;
/** In milliseconds. */
const frame = 16;
/** As many as a frame has time for. */
const chunksPerFrame = 2;
/** After a search the others wait, in milliseconds: the next letter may change them again. */
const pause = 150;

/** Whether the browser tells when something comes near; where it does not, everything is. */
const noticed = "ContentVisibilityAutoStateChangeEvent" in globalThis;

interface Drawn<Row> {
  rows: readonly Row[];
  states: readonly unknown[];
  context: unknown;
  near: boolean;
  generation: number;
}

/**
 * Ten thousand rows a hundred at a time: the first at once, the others a few each frame, so that the page never stands
 * still and in the end every row is there to be found. What is out of date is hidden at once and reused or removed by
 * and by, because removing takes as long as drawing. Menus are dearer still: only chunks that come near have them.
 */
export class Chunks<Row> implements ReactiveController {
  #chunks: readonly (readonly Row[])[] = [];
  #drawn: Drawn<Row>[] = [];
  #generation = 0;
  #behind = false;
  /** Chunks that came close to being seen. */
  readonly #near = new Set([0]);
  #waiting = false;
  /** When what is missing may be drawn. */
  #resumes = 0;
  readonly #host: ReactiveControllerHost;

  /** How many rows are shown by now. */
  count = 0;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** `anew`: other rows than before. Otherwise what is shown stays until it is drawn again. */
  fill(rows: readonly Row[], anew: boolean): void {
    this.#chunks = Array.from({ length: Math.ceil(rows.length / chunkSize) }, (_, index) =>
      rows.slice(index * chunkSize, (index + 1) * chunkSize),
    );
    if (!anew) return;
    this.#generation += 1;
    this.#resumes = performance.now() + pause;
  }

  /** The table is not there: nothing of it is. */
  forget(): void {
    this.#drawn = [];
    this.#behind = false;
  }

  /** The bodies of the table. A chunk is drawn again when its rows, one of their states or the context is another. */
  render(
    context: unknown,
    stateOf: (row: Row) => unknown,
    draw: (rows: readonly Row[], first: number, near: boolean) => unknown,
  ): TemplateResult[] {
    // The first is there at once.
    const isFirst = this.#drawn[0]?.generation !== this.#generation;
    let budget = isFirst ? 1 : performance.now() < this.#resumes ? 0 : chunksPerFrame;
    this.count = 0;
    this.#behind = false;
    const bodies: TemplateResult[] = [];
    const keep = (hidden: boolean, content: unknown = noChange) =>
      bodies.push(
        html`<tbody ?hidden=${hidden} @contentvisibilityautostatechange=${this.#come}>${content}</tbody>`,
      );
    for (const [at, rows] of this.#chunks.entries()) {
      const before = this.#drawn[at];
      const states = rows.map(stateOf);
      const near = this.#near.has(at) || !noticed;
      const current = before?.generation === this.#generation;
      // What the person sees or does something with does not wait.
      const touched =
        current && (before.near !== near || before.states.some((state, index) => state !== states[index]));
      if (current && !touched && before.rows === rows && before.context === context) {
        keep(false);
      } else if (budget > 0 || touched) {
        budget -= 1;
        this.#drawn[at] = { rows, states, context, near, generation: this.#generation };
        keep(false, draw(rows, at * chunkSize, near));
      } else {
        this.#behind = true;
        if (!before) break;
        keep(!current);
      }
      if (this.#drawn[at]?.generation === this.#generation) this.count += rows.length;
    }
    this.#drawn.length = Math.max(
      Math.min(this.#chunks.length, this.#drawn.length),
      this.#drawn.length - Math.max(0, budget),
    );
    while (bodies.length < this.#drawn.length) {
      this.#behind = true;
      keep(true);
    }
    return bodies;
  }

  readonly #come = (event: Event & { skipped?: boolean }): void => {
    const body = event.currentTarget as HTMLTableSectionElement;
    const at = Array.prototype.indexOf.call(body.parentElement?.querySelectorAll("tbody") ?? [], body);
    if (event.skipped || this.#near.has(at)) return;
    this.#near.add(at);
    this.#host.requestUpdate();
  };

  hostUpdated(): void {
    if (this.#waiting || !this.#behind) return;
    this.#waiting = true;
    setTimeout(
      () => {
        this.#waiting = false;
        this.#host.requestUpdate();
      },
      Math.max(frame, this.#resumes - performance.now()),
    );
  }
}

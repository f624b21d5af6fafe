import type { ReactiveControllerHost } from "lit";

/** What a row shows beside its data. */
export interface RowState<Ask> {
  /** What the person asked for and is asked about. */
  ask?: Ask;
  /** How far that is. */
  phase?: "asking" | "busy" | "refused" | "done";
  /** Why it was refused. */
  reasonCode?: string;
  /** The explanation is unfolded. */
  why?: boolean;
  /** Everything that changes is listed. */
  all?: boolean;
  /** The menus have their options. */
  menus?: boolean;
  /** The link was copied. */
  copied?: boolean;
  /** The link to copy by hand. */
  link?: string;
}

const untouched = {};

/** The states of the rows, by id. A state is replaced, never changed, so that it can be compared. */
export class RowStates<Ask> {
  readonly #states = new Map<string, RowState<Ask>>();
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  get(id: string): RowState<Ask> {
    return this.#states.get(id) ?? untouched;
  }

  change(id: string, part: RowState<Ask>): void {
    this.#states.set(id, { ...this.get(id), ...part });
    this.#host.requestUpdate();
  }

  /** Takes back what was asked, and what became of it. */
  settle(id: string): void {
    const { why = false, menus = false } = this.get(id);
    this.#states.set(id, { why, menus });
    this.#host.requestUpdate();
  }

  /** One question at a time: the others are taken back. */
  ask(id: string, ask: Ask): void {
    for (const [other, { phase }] of this.#states) if (phase === "asking") this.settle(other);
    this.settle(id);
    this.change(id, { ask, phase: "asking" });
  }

  /** After the list was read anew, what was done is in it. */
  forgetDone(): void {
    for (const [id, { phase }] of this.#states) if (phase === "done") this.settle(id);
  }
}

import type { ReactiveController, ReactiveControllerHost } from "lit";

const moves = ["popstate", "hashchange"];

/** The address of the page an element is on, followed when it changes without a load. */
export class PageAddress implements ReactiveController {
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** `undefined` on a server, where there is no page. */
  get href(): string | undefined {
    return globalThis.location?.href;
  }

  hostConnected(): void {
    for (const event of moves) window.addEventListener(event, this.#moved);
  }

  hostDisconnected(): void {
    for (const event of moves) window.removeEventListener(event, this.#moved);
  }

  readonly #moved = (): void => this.#host.requestUpdate();
}

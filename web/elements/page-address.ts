import type { ReactiveController, ReactiveControllerHost } from "lit";

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
    window.addEventListener("popstate", this.#moved);
    window.addEventListener("hashchange", this.#moved);
  }

  hostDisconnected(): void {
    window.removeEventListener("popstate", this.#moved);
    window.removeEventListener("hashchange", this.#moved);
  }

  readonly #moved = (): void => this.#host.requestUpdate();
}

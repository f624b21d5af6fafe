import type { ReactiveController, ReactiveControllerHost } from "lit";

/**
 * What a polite live region says: the last of several quick sentences, once the person pauses.
 * The host shows `text` in an element with `role="status"`.
 */
export class Announcer implements ReactiveController {
  text = "";

  readonly #host: ReactiveControllerHost;
  readonly #pause: number;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, pause = 600) {
    this.#host = host;
    this.#pause = pause;
    host.addController(this);
  }

  say(text: string): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.text = text;
      this.#host.requestUpdate();
    }, this.#pause);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }
}

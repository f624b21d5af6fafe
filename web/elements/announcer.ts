import type { ReactiveController, ReactiveControllerHost } from "lit";

const pause = 600;

/**
 * What a polite live region says: the last of several quick sentences, once the person pauses.
 * The host shows `text` in an element with `role="status"`.
 */
export class Announcer implements ReactiveController {
  text = "";

  readonly #host: ReactiveControllerHost;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  say(text: string): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.text = text;
      this.#host.requestUpdate();
    }, pause);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }
}

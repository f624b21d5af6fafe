import type { Screen } from "./screen.js";

const width = 24;
const interval = 100;
const eraseLine = "\r\u001b[2K";

/** How far a list is read, on a terminal; nothing anywhere else. */
export class Progress {
  readonly #aside: Screen;
  readonly #size: number | null;
  #shownAt = Number.NEGATIVE_INFINITY;
  #isShown = false;

  /** `size`: how long it is in all, if that is known. */
  constructor(aside: Screen, size: number | null) {
    this.#aside = aside;
    this.#size = size;
  }

  async show(read: number, rows: string): Promise<void> {
    const now = performance.now();
    if (!this.#aside.isTerminal || now - this.#shownAt < interval) return;
    this.#shownAt = now;
    this.#isShown = true;
    await this.#aside.write(`${eraseLine}${this.#bar(read)}${rows}`);
  }

  #bar(read: number): string {
    if (this.#size === null || this.#size === 0) return "";
    const part = Math.min(1, read / this.#size);
    const full = Math.floor(part * width);
    return `[${"#".repeat(full)}${" ".repeat(width - full)}] ${Math.floor(part * 100)} %  `;
  }

  /** Makes room for other lines. */
  async clear(): Promise<void> {
    if (this.#isShown) await this.#aside.write(eraseLine);
    this.#isShown = false;
  }
}

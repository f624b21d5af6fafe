import type { WriteStream } from "node:tty";
import { visible } from "./visible.js";

/** How a part of a line looks, where there are colours. */
export type Tone = "good" | "warn" | "bad" | "strong" | "muted";

/** A part of a line: text, or text with a tone. Everything in it that a terminal would obey is spelled out. */
export type Part = string | { readonly tone: Tone; readonly text: string };

// Select Graphic Rendition, ECMA-48: on and off.
const renditions: Readonly<Record<Tone, readonly [number, number]>> = {
  good: [32, 39],
  warn: [33, 39],
  bad: [31, 39],
  strong: [1, 22],
  muted: [2, 22],
};

type Output = Pick<WriteStream, "write" | "isTTY" | "once">;

/** A terminal, or whatever else the output goes to. The only way there is through `visible`. */
export class Screen {
  readonly isTerminal: boolean;
  readonly #output: Output;
  readonly #isColoured: boolean;

  constructor(output: Output, environment: NodeJS.ProcessEnv) {
    this.#output = output;
    this.isTerminal = output.isTTY === true;
    this.#isColoured = wantsColour(this.isTerminal, environment);
  }

  /** A line made of these parts. */
  line(...parts: readonly Part[]): Promise<void> {
    return this.write(this.render(...parts));
  }

  /** The same, for `write`. */
  render(...parts: readonly Part[]): string {
    return `${parts.map((part) => this.#paint(part)).join("")}\n`;
  }

  /** Text that went through `render`, `visible` or `visibleJson`; ends when there is room for more. */
  async write(text: string): Promise<void> {
    if (this.#output.write(text)) return;
    await new Promise<void>((resolve) => this.#output.once("drain", resolve));
  }

  #paint(part: Part): string {
    const text = visible(typeof part === "string" ? part : part.text);
    if (typeof part === "string" || !this.#isColoured || text === "") return text;
    const [on, off] = renditions[part.tone];
    return `\u001b[${on}m${text}\u001b[${off}m`;
  }
}

// https://no-color.org and https://force-color.org; the latter wins, as in Node itself.
function wantsColour(isTerminal: boolean, { NO_COLOR, FORCE_COLOR, TERM }: NodeJS.ProcessEnv): boolean {
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== "0" && FORCE_COLOR !== "false";
  return isTerminal && !NO_COLOR && TERM !== "dumb";
}

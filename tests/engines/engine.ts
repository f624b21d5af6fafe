import type { Site } from "../browser/harness.mjs";

/** A window as each engine has it. An expression is JavaScript as text; a handle is whatever the engine calls an element. */
export interface Tab<Handle = unknown> {
  goto(url: string): Promise<void>;
  url(): Promise<string>;
  /** The value of an expression, which must be JSON. */
  evaluate(expression: string): Promise<unknown>;
  /** The element an expression leads to. */
  grasp(expression: string): Promise<Handle | null>;
  /** With the pointer, in the middle of it. */
  click(element: Handle): Promise<void>;
  /** Types into whatever has the focus. */
  type(text: string): Promise<void>;
  /** Chooses an option of a `select` by its text. */
  select(element: Handle, option: string): Promise<void>;
  /** One key for whatever has the focus, perhaps with Ctrl. */
  press(key: Key): Promise<void>;
  /** Errors nobody caught, and what the Content Security Policy refused, as far as the engine tells. */
  complaints(): Promise<string[]>;
  /** Ends it, and forgets its profile. */
  close(): Promise<void>;
}

export type Key = "Tab" | "Enter" | "Space" | "Escape" | "Delete" | "Ctrl+A" | "Ctrl+V";

export interface Engine {
  /** A window with a profile of its own, in English. */
  open(): Promise<Tab>;
  close(): Promise<void>;
}

/** Starts an engine that reaches our hosts and nothing else. A missing one is an error that says what to install. */
export type Launch = (site: Site, proxy: { port: number }) => Promise<Engine>;

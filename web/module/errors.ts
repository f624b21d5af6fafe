import type { SettingsProblem } from "./types.js";

/** What kept the module from loading. */
export type LoadFailure = "network" | "status" | "not-wasm" | "compile" | "instantiate" | "unsupported";

/** The module could not be loaded. The message names the real cause and what to do. */
export class UsherLoadError extends Error {
  override readonly name = "UsherLoadError";
  readonly code: LoadFailure;

  constructor(code: LoadFailure, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
  }
}

/** The settings given to `createUsher` are not valid; none of them is in effect. */
export class UsherSettingsError extends TypeError {
  override readonly name = "UsherSettingsError";
  /** Every problem, each with a JSON Pointer to its place. */
  readonly problems: readonly SettingsProblem[];

  constructor(problems: readonly SettingsProblem[]) {
    super(`settings: ${problems.map(({ code, pointer }) => `${code} at "${pointer}"`).join(", ")}`);
    this.problems = problems;
  }
}

import type { Usher, UsherOptions } from "../types.js";
import { entry } from "../usher.js";

export * from "../index.js";

/** Makes an Usher from `usher.wasm` beside this file: one request, compiled while it arrives. */
export const createUsher: (options?: UsherOptions) => Promise<Usher> = entry(
  () => new URL("./usher.wasm", import.meta.url),
);

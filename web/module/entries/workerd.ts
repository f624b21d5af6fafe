import type { Usher, UsherOptions } from "../types.js";
import { entry } from "../usher.js";
import module from "./usher.wasm";

export * from "../index.js";

/** Makes an Usher from `usher.wasm` beside this file, which comes compiled: Workers may compile nothing themselves. */
export const createUsher: (options?: UsherOptions) => Promise<Usher> = entry(() => module);

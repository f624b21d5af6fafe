import { packed, size } from "usher:bytes";
import type { Usher, UsherOptions } from "../types.js";
import { entry } from "../usher.js";
import { unpack } from "./unpack.js";

export * from "../index.js";

/** Makes an Usher from the bytes that this entry carries: no request, in any bundler and runtime. */
export const createUsher: (options?: UsherOptions) => Promise<Usher> = entry(() => unpack(packed, size));

import { packed, unpacker } from "usher:bytes";
import { compileLittle } from "../load.js";
import type { Usher, UsherOptions } from "../types.js";
import { entry } from "../usher.js";
import { unpack } from "./unpack.js";

export * from "../index.js";

async function carried(): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = unpacker.match(/../g) as string[];
  return unpack(packed, await compileLittle(Uint8Array.from(bytes, (digits) => Number.parseInt(digits, 16))));
}

/** Makes an Usher from the bytes that this entry carries: no request, in any bundler and runtime. */
export const createUsher: (options?: UsherOptions) => Promise<Usher> = entry(carried);

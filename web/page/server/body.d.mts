import type { ReasonCode } from "../../module/generated/catalog.js";

/** Answers with the value of a field, or `undefined`. */
export type Reader<Value> = (sent: unknown) => Value | undefined;

/** The fields that are asked for and no others; or why there are none. */
export function readBody<Fields extends object>(
  request: { text(): string | Promise<string> },
  readers: { [Key in keyof Fields]: Reader<Fields[Key]> },
): Promise<{ fields: Fields } | { reasonCode: ReasonCode }>;

/** A text from a caller. Anything else is misuse, the only thing that throws. */
export function text(value: unknown, name: string): string {
  if (typeof value === "string") return value;
  throw new TypeError(`${name} must be a string, got ${value === null ? "null" : typeof value}`);
}

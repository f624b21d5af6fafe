/** Misuse, the only thing that throws. */
function misuse(value: unknown, name: string, wanted: string): TypeError {
  return new TypeError(`${name} must be ${wanted}, got ${value === null ? "null" : typeof value}`);
}

/** A text from a caller. */
export function text(value: unknown, name: string): string {
  if (typeof value === "string") return value;
  throw misuse(value, name, "a string");
}

/**
 * A member of a caller's object, read by the caller of this where its name is known. Inherited ones do not count: what
 * a prototype says was said by nobody here.
 */
export function own(from: object, key: string, value: unknown): unknown {
  return value === undefined || Object.hasOwn(from, key) ? value : undefined;
}

/** An object from a caller. */
export function object<Shape extends object>(value: unknown, name: string): Unknown<Shape> {
  if (typeof value === "object" && value !== null) return value as Unknown<Shape>;
  throw misuse(value, name, "an object");
}

/** An object of which nothing is known but the names it should have. */
export type Unknown<Shape> = { [Key in keyof Shape]?: unknown };

/** An array from a caller. */
export function list(value: unknown, name: string): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw misuse(value, name, "an array");
}

/** A member of a caller's object that is of a simple type; what is left out, or null, is undefined. */
function member<Value>(
  from: object,
  key: string,
  value: unknown,
  name: string,
  type: string,
): Value | undefined {
  if (value === undefined || value === null || !Object.hasOwn(from, key)) return undefined;
  if (typeof value === type) return value as Value;
  throw misuse(value, `${name}.${key}`, `a ${type}`);
}

/** A flag of a caller's object; what is left out is false. */
export function flag(from: object, key: string, value: unknown, name: string): boolean {
  return member<boolean>(from, key, value, name, "boolean") ?? false;
}

/** A number of a caller's object, any at all; what is left out is NaN. */
export function count(from: object, key: string, value: unknown, name: string): number {
  return member<number>(from, key, value, name, "number") ?? Number.NaN;
}

/** A text of a caller's object; what is left out is undefined. */
export function word(from: object, key: string, value: unknown, name: string): string | undefined {
  return member(from, key, value, name, "string");
}

/** Tells what arrived apart by its shape. A reader answers with a checked copy, or `undefined`; it never throws. */
export type Reader<Value> = (arrived: unknown) => Value | undefined;

export const flag: Reader<boolean> = (arrived) => (typeof arrived === "boolean" ? arrived : undefined);

/** A whole number from 0 on. */
export const count: Reader<number> = (arrived) =>
  Number.isSafeInteger(arrived) && (arrived as number) >= 0 ? (arrived as number) : undefined;

/** A text of at most so many UTF-16 code units, and at least so many. */
export function text(most: number, least = 0): Reader<string> {
  return (arrived) =>
    typeof arrived === "string" && arrived.length >= least && arrived.length <= most ? arrived : undefined;
}

/** A text of any length, of which so much is kept: an overlong name shall not hide everybody else's. */
export function beginning(most: number): Reader<string> {
  return (arrived) => (typeof arrived === "string" ? arrived.slice(0, most) : undefined);
}

/** A text that a pattern describes as a whole. */
export function matching(pattern: RegExp, most: number): Reader<string> {
  const read = text(most);
  return (arrived) => {
    const found = read(arrived);
    return found !== undefined && pattern.test(found) ? found : undefined;
  };
}

/** What is left out is `null`. */
export function orNull<Value>(read: Reader<Value>): Reader<Value | null> {
  return (arrived) => (arrived === undefined || arrived === null ? null : read(arrived));
}

/** What is made of what was read. */
export function made<Arrived, Value>(
  read: Reader<Arrived>,
  make: (arrived: Arrived) => Value,
): Reader<Value> {
  return (arrived) => {
    const found = read(arrived);
    return found === undefined ? undefined : make(found);
  };
}

/** One wrong entry, and the list is none. */
export function list<Value>(read: Reader<Value>, most: number): Reader<Value[]> {
  return (arrived) => {
    if (!Array.isArray(arrived) || arrived.length > most) return undefined;
    const values: Value[] = [];
    for (const each of arrived) {
      const value = read(each);
      if (value === undefined) return undefined;
      values.push(value);
    }
    return values;
  };
}

/** An object with these entries of its own; all others are dropped. */
export function shape<Shape extends object>(
  readers: {
    [Key in keyof Shape]: Reader<Shape[Key]>;
  },
): Reader<Shape> {
  const entries = Object.entries(readers) as [string, Reader<unknown>][];
  return (arrived) => {
    if (typeof arrived !== "object" || arrived === null || Array.isArray(arrived)) return undefined;
    const found: Record<string, unknown> = {};
    for (const [key, read] of entries) {
      const value = read(Object.hasOwn(arrived, key) ? arrived[key as keyof typeof arrived] : undefined);
      if (value === undefined) return undefined;
      found[key] = value;
    }
    return found as Shape;
  };
}

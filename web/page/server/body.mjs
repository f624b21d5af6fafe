/**
 * The body of a call, each field checked. A reader answers with the value, or `undefined`.
 * @template Value
 * @typedef {(sent: unknown) => Value | undefined} Reader
 */

/** What a database keeps as it is: no half characters, and no zero byte. */
const isWhole = (/** @type {string} */ sent) => !sent.includes("\0") && !/\p{Surrogate}/u.test(sent);

/** @type {Reader<string>} */
export const text = (sent) =>
  typeof sent === "string" && sent.length <= 2000 && isWhole(sent) ? sent : undefined;

/** A pasted list: anything, as the rules say what is wrong with each row. @type {Reader<string>} */
export const longText = (sent) => (typeof sent === "string" ? sent : undefined);

/** False when left out. @type {Reader<boolean>} */
export const flag = (sent) => (sent === undefined || typeof sent === "boolean" ? sent === true : undefined);

/** @type {Reader<string | null>} */
export const textOrNull = (sent) => (sent === undefined || sent === null ? null : text(sent));

/**
 * A whole number in a range, and this one when none is sent.
 * @param {number} most
 * @param {number} otherwise
 * @returns {Reader<number>}
 */
export const upTo = (most, otherwise) => (sent) => {
  if (sent === undefined) return otherwise;
  return Number.isInteger(sent) && Number(sent) >= 0 && Number(sent) <= most ? Number(sent) : undefined;
};

/**
 * The fields that are asked for and no others; or why there are none.
 * @template {Record<string, Reader<any>>} Readers
 * @param {{ text(): string | Promise<string> }} request
 * @param {Readers} readers
 * @returns {Promise<{ fields: { [Key in keyof Readers]: NonNullable<ReturnType<Readers[Key]>> } } | { reasonCode: string }>}
 */
export async function readBody(request, readers) {
  /** @type {unknown} */
  let sent;
  try {
    sent = JSON.parse(await request.text());
  } catch {
    return { reasonCode: "not-json" };
  }
  if (typeof sent !== "object" || sent === null || Array.isArray(sent)) return { reasonCode: "wrong-type" };
  /** @type {Record<string, unknown>} */
  const fields = {};
  for (const [key, read] of Object.entries(readers)) {
    const value = read(Object.hasOwn(sent, key) ? sent[/** @type {keyof typeof sent} */ (key)] : undefined);
    if (value === undefined) return { reasonCode: "wrong-type" };
    fields[key] = value;
  }
  return /** @type {any} */ ({ fields });
}

/**
 * What becomes of a call. Nothing is thrown at people: a refusal is a value with its code.
 *
 * @typedef {{ ok: false, reasonCode: string }} Refusal
 */
export const refused = (/** @type {string} */ reasonCode) => ({
  ok: /** @type {const} */ (false),
  reasonCode,
});
export const given = (/** @type {unknown} */ value) => ({ ok: /** @type {const} */ (true), value });
export const done = { ok: /** @type {const} */ (true) };

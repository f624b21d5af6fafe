/** How gateways write a link down inside of theirs. */
import { createHash } from "node:crypto";

/** As `encodeURIComponent` does it, and what that leaves though RFC 3986 reserves it. */
export const percent = (/** @type {string} */ text) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);

/** With the hexadecimal digits in lower case. */
export const lowerPercent = (/** @type {string} */ text) =>
  percent(text).replace(/%../g, (byte) => byte.toLowerCase());

/** Only these characters. */
export const percentOf = (/** @type {RegExp} */ characters, /** @type {string} */ text) =>
  text.replace(characters, percent);

export const base64 = (/** @type {string} */ text) => Buffer.from(text).toString("base64url");

/** Proofpoint's second version: `-` for `%` and `_` for `/`, and therefore neither of them for itself. */
export const dashes = (/** @type {string} */ text) =>
  percent(text).replaceAll("-", "%2D").replaceAll("_", "%5F").replaceAll("%2F", "_").replaceAll("%", "-");

/** How Proofpoint's third version counts the characters it took out, from two on. */
const counts = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/**
 * Proofpoint's third version: what it does not leave in place is listed behind the link, and `*` stands for it, or `**`
 * and how many.
 */
export function replaced(/** @type {string} */ text) {
  let list = "";
  const kept = text.replace(/[^\w.~:/?&=@-]{1,65}/g, (run) => {
    list += run;
    return run.length === 1 ? "*" : `**${counts[run.length - 2]}`;
  });
  return `${kept}__;${base64(list)}`;
}

/** Mandrill's: JSON in JSON, with each slash escaped as PHP does it. */
export function nestedJson(/** @type {string} */ url) {
  const inner = JSON.stringify({ u: 30295795, v: 1, url, id: token(url, 32) });
  return base64(JSON.stringify({ s: token(url, 26), v: 1, p: inner.replaceAll("/", "\\/") }));
}

/** What only the gateway understands; here, always the same for a link. */
export const token = (/** @type {string} */ text, /** @type {number} */ length) =>
  createHash("sha512").update(text).digest("hex").slice(0, length);

export const hostOf = (/** @type {string} */ url) => (URL.canParse(url) ? new URL(url).host : "");

import type { Messages } from "./messages.js";

const letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const accented = [..."àƀçđéƒĝĥîĵķļɱñôþɋŕšţûṽŵẋýžÀƁÇÐÉƑĜĤÎĴĶĻḾÑÔÞɊŔŠŢÛṼŴẊÝŽ"];
const rightToLeft = { open: "\u202e", close: "\u202c" };

/** Accents every letter and grows the text by a third: what stays plain was never in the messages, what is cut off is too narrow. */
function disguise(text: string, direction: Messages["direction"]): string {
  if (text.trim() === "") return text;
  const strange = Array.from(text, (letter) => accented[letters.indexOf(letter)] ?? letter).join("");
  const grown = `[${strange}${" ~".repeat(Math.ceil(text.length / 6))}]`;
  return direction === "rtl" ? `${rightToLeft.open}${grown}${rightToLeft.close}` : grown;
}

function disguiseAll(value: unknown, direction: Messages["direction"]): unknown {
  if (typeof value === "string") return disguise(value, direction);
  if (Array.isArray(value)) return value.map((part) => disguiseAll(part, direction));
  if (typeof value === "function") {
    return (...parameters: unknown[]) => {
      const said: unknown = value(...parameters);
      // What a sentence is put around stays as it is.
      return Array.isArray(said)
        ? said.map((part) => (parameters.includes(part) ? part : disguiseAll(part, direction)))
        : disguiseAll(said, direction);
    };
  }
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, disguiseAll(part, direction)]));
}

/** Messages in no language at all, for tests: longer, accented and, for `rtl`, written from right to left. */
export function pseudo(source: Messages, direction: Messages["direction"] = "ltr"): Messages {
  const locale = direction === "rtl" ? "ar-XB" : "en-XA";
  return { ...(disguiseAll(source, direction) as Messages), locale, direction };
}

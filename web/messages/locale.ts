import { de } from "./de.js";
import { en } from "./en.js";
import { fr } from "./fr.js";
import { ja } from "./ja.js";
import type { Messages } from "./messages.js";

/** The languages Usher speaks, in the order a picker offers them. */
export const languages = { en, de, fr, ja } as const satisfies Record<string, Messages>;

export type Language = keyof typeof languages;

/**
 * The messages for the first of the wanted languages that Usher speaks; English when it speaks none.
 *
 *     messagesFor(["pt-BR", "fr-CA", "en"]).locale; // "fr"
 */
export function messagesFor(wanted: Iterable<string>): Messages {
  for (const tag of wanted) {
    const language = tag.toLowerCase().split(/[-_]/, 1)[0] ?? "";
    if (Object.hasOwn(languages, language)) return languages[language as Language];
  }
  return en;
}

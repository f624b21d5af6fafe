import { en } from "./en.js";
import type { Messages } from "./messages.js";

const spoken = new Map<string, Messages>([[en.locale, en]]);
const listeners = new Set<() => void>();

/**
 * Teaches every element more languages. English is there without; the others are only downloaded by whoever names them:
 *
 *     import { de, fr } from "@neural-inverse/usher/messages";
 *     addLanguages(de, fr);
 */
export function addLanguages(...more: Messages[]): void {
  for (const messages of more) spoken.set(messages.locale, messages);
  for (const listener of listeners) listener();
}

/** Calls `listener` whenever languages are added, until the answer is called. */
export function onLanguages(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * The messages for the first of the wanted languages that was added; English when there is none.
 *
 *     messagesFor(["pt-BR", "fr-CA", "en"]).locale; // "fr"
 */
export function messagesFor(wanted: Iterable<string>): Messages {
  for (const tag of wanted) {
    const messages = spoken.get(tag.toLowerCase().split(/[-_]/, 1)[0] ?? "");
    if (messages) return messages;
  }
  return en;
}

import type { Locator } from "playwright-core";

/** The text of an element on one line, as a person would read it out. */
export async function wordsOf(locator: Locator): Promise<string> {
  return ((await locator.textContent()) ?? "").replace(/\s+/g, " ").trim();
}

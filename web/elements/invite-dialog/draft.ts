import type { Place } from "../people.js";

const longest = 1024 * 1024;
const keyOf = ({ organization, project }: Place) => `usher-draft:${organization.id}:${project?.id ?? ""}`;

/** The draft of this tab. A browser that stores nothing has none. */
export function readDraft(place: Place): string {
  try {
    return sessionStorage.getItem(keyOf(place)) ?? "";
  } catch {
    return "";
  }
}

/** Keeps the draft for this tab; an empty one, or one too long to keep, is none. */
export function keepDraft(place: Place, text: string): void {
  try {
    if (text === "" || text.length > longest) sessionStorage.removeItem(keyOf(place));
    else sessionStorage.setItem(keyOf(place), text);
  } catch {
    // A browser that stores nothing: the draft lives as long as the page.
  }
}

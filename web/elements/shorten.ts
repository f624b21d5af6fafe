/** Longer than any address the server takes, so that an address that works is shown whole. */
const longest = 254;

/** A text as short as a page can bear. */
export function shorten(text: string, limit = longest): string {
  // Half a character at the cut would be shown as damage.
  return text.length > limit ? `${text.slice(0, limit).replace(/[\ud800-\udbff]$/, "")}…` : text;
}

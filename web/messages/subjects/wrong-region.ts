import type { Sentence } from "../messages.js";

export interface WrongRegionMessages {
  label: string;
  /** The region of the invitation, with its host. */
  belongs: Sentence;
  /** The region of the page, with its host. */
  youAreOn: Sentence;
  separate: string;
  openOn: (region: string) => string;
  why: string;
  because: string;
  /** An address that is not ours: the link, or the page itself. */
  unsafe: Readonly<Record<"link" | "page", { title: string; advice: string }>>;
}

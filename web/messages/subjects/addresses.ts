import type { AddressProblem } from "../addresses.js";
import type { Sentence } from "../messages.js";

/** What is said about an address wherever one is entered. */
export interface AddressMessages {
  label: string;
  problems: Readonly<Record<AddressProblem, string>>;
  suggestion: Sentence;
  replaceBy: Sentence;
}

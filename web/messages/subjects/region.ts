import type { HostVerdict } from "../../module/types.js";
import type { Sentence } from "../messages.js";

export interface RegionMessages {
  label: string;
  /** What an address is, in a few words. A region is called by its name instead. */
  kinds: Readonly<Record<Exclude<HostVerdict["kind"], "region">, string>>;
  /** What that means for the reader. */
  meanings: Readonly<Record<Exclude<HostVerdict["kind"], "lookalike">, string>>;
  imitates: Sentence;
  beCareful: string;
  list: string;
  here: string;
  samePage: string;
  separateAccounts: string;
}

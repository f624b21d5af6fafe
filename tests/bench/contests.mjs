/** All contests, in Node and in a page. */
import { addresses } from "./addresses.mjs";
import { links } from "./links.mjs";
import { lists } from "./lists.mjs";
import { race } from "./race.mjs";
import { roles } from "./roles.mjs";

/** @param {string[]} [only] the subjects, all of them without */
export async function runContests(usher, table, rounds, only) {
  const contests = [...(await roles(usher, table)), ...addresses(usher), ...links(usher), ...lists(usher)];
  return contests
    .filter(({ subject }) => !only || only.includes(subject))
    .map((contest) => race(contest, rounds));
}

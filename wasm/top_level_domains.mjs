// src/catalog/top_level_domains.hpp: what "did you mean" needs of the root zone, which is far less than all of it.
import { createRequire } from "node:module";

const common = ["com", "net", "org", "edu", "gov", "info"];
const letters = "abcdefghijklmnopqrstuvwxyz";

/** Every word one edit away: a letter left out, put in or replaced, or two neighbours swapped. */
function* edits(word) {
  for (let at = 0; at <= word.length; at++) {
    const [head, tail] = [word.slice(0, at), word.slice(at)];
    if (tail) yield head + tail.slice(1);
    if (tail.length > 1) yield head + tail[1] + tail[0] + tail.slice(2);
    for (const letter of letters) {
      yield head + letter + tail;
      if (tail) yield head + letter + tail.slice(1);
    }
  }
}

/** The countries by their first letter: a bit for each second one, nine numbers a line. */
function countryRows(zone) {
  const numbers = [...letters].map((first) => {
    const bits = [...letters].reduce(
      (sum, second, n) => (zone.has(first + second) ? sum | (1 << n) : sum),
      0,
    );
    return `0x${bits.toString(16).padStart(7, "0")}`;
  });
  const rows = [];
  for (let at = 0; at < numbers.length; at += 9) rows.push(`    ${numbers.slice(at, at + 9).join(", ")},`);
  return rows.join("\n");
}

/** The file, from the list of all top-level domains. */
export function topLevelDomainsHpp(all) {
  const zone = new Set(all);
  const near = new Set(common.flatMap((word) => [...edits(word)]));
  const real = [...near].filter((word) => word.length > 2 && zone.has(word) && !common.includes(word)).sort();
  return `// Written by \`npm run generate\` from the \`tlds\` package, which follows the root zone of IANA. Do not edit.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace usher::catalog {

/// The endings that a misspelt one can be meant for, the most used first.
inline constexpr std::string_view common_endings = "${common.join(" ")}";

/// The real endings within one edit of them: all others there are misspelt.
inline constexpr std::string_view endings_near_common =
    "${real.join(" ")}";

/// The country endings: bit m of number n stands for the letters n and m of the alphabet.
inline constexpr std::array<std::uint32_t, 26> country_endings{
${countryRows(zone)}
};

}  // namespace usher::catalog
`;
}

/** All top-level domains, as the package has them. */
export const readTopLevelDomains = () => createRequire(import.meta.url)("tlds");

// THIRD-PARTY-LICENSES: who wrote what in the package, and each licence once, in its own words.

const line = "=".repeat(80);

/** @param {import("./third_party.mjs").ThirdParty[]} parties */
export function licensesText(parties) {
  /** @type {Map<string, import("./third_party.mjs").ThirdParty[]>} */
  const byText = new Map();
  for (const party of parties) {
    const words = plain(party.text);
    byText.set(words, [...(byText.get(words) ?? []), party]);
  }
  const parts = [...byText].map(([words, those]) => {
    const heads = those.map(
      ({ name, version, license, where, url }) =>
        `${name} ${version} (${license})\n    ${where}\n    ${url}\n`,
    );
    return `${line}\n${heads.join("")}${line}\n\n${words}\n`;
  });
  return `Usher has the MIT licence in LICENSE. This is what it carries or brings of others.

Written by \`npm run generate\` from wasm/release/third_party.mjs and package-lock.json. Do not edit.

${parts.join("\n")}`;
}

const plain = (/** @type {string} */ words) =>
  words
    .replaceAll("\r\n", "\n")
    .replace(/[ \t]+$/gm, "")
    .replace(/^\n+|\n+$/g, "");

/**
 * The names in a mail are chosen by strangers, and whoever is invited reads them below our own name. So a name carries
 * no link, no address and nothing that nobody sees: what holds one is left out, and a dot that mail programs would make
 * a link of ("acme.io") gets a blank behind it.
 */

const mostCharacters = 64;
/** Longer than any name; what is behind it is not looked at. */
const mostRead = 1000;

/** Joiners that letters of Arabic and India need, and those inside of an emoji. */
const joiner = /(?<![\p{Script=Arabic}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}])[\u200C\u200D]/gu;
const unseen = /(?![\u200C\u200D])[\p{Cf}\p{Cs}\p{Co}\p{Default_Ignorable_Code_Point}]/gu;
const blanks = /[\p{Cc}\p{Z}]+/gu;
/** A scheme, an address, what is written so that nobody clicks by mistake, and a path behind a host. */
const linkLike = /:\/|\/\/|\\|@|\bh(tt|xx)ps?:|\bwww\.|\[[.:/]\]|[.:][^\s/]*\//iu;
/** What domains are written with, in any keyboard's form. */
const dotInside = /(?<=\S)[.\u2024\u3002\uFE52\uFF0E\uFF61](?=[\p{L}\p{M}]{2})/gu;

/**
 * A name as a mail shows it; `null` when it cannot be shown.
 * @param {string | null | undefined} name
 */
export function shownName(name) {
  const seen = (name ?? "")
    .slice(0, mostRead)
    .replace(unseen, "")
    .replace(joiner, "")
    .normalize("NFC")
    .replace(blanks, " ")
    .trim();
  if (linkLike.test(seen.normalize("NFKC")) || !/[\p{L}\p{N}\p{S}]/u.test(seen)) return null;
  const characters = [...seen.replace(dotInside, "$& ")];
  return characters.length <= mostCharacters
    ? characters.join("")
    : `${characters
        .slice(0, mostCharacters - 1)
        .join("")
        .trim()}…`;
}

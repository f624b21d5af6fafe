/** Mails on their way through a gateway. */

/** A link in a text ends before what ends a sentence, or closes what it stands in. */
const links = /https?:\/\/[^\s<>"]*[^\s<>"'.,;:!?*)\]}|`~]/gi;
/** The same in HTML, as far as it may go. */
const escapedLinks = /https?:\/\/(?:(?!&(?:lt|gt|quot);)[^\s<>"])*/gi;
const tags = /(<[^<>]*>)/;
const attributes = /(\bhref\s*=\s*)(?:"([^"]*)"|'([^']*)')/gi;

/** @type {typeof import("./rewritten.mjs").rewriteText} */
export function rewriteText(text, { rewrite }) {
  return text.replace(links, (link) => (URL.canParse(link) ? rewrite(link) : link));
}

/** @type {typeof import("./rewritten.mjs").rewriteHtml} */
export function rewriteHtml(html, gateway) {
  const rewriteEscaped = (/** @type {string} */ written) => escaped(rewriteText(unescaped(written), gateway));
  return html
    .split(tags)
    .map((piece, n) =>
      n % 2 === 0
        ? piece.replace(escapedLinks, rewriteEscaped)
        : piece.replace(
            attributes,
            (_, name, double, single) => `${name}"${rewriteEscaped(double ?? single)}"`,
          ),
    )
    .join("");
}

const unescaped = (/** @type {string} */ text) =>
  text
    .replaceAll("&#39;", "'")
    .replaceAll("&quot;", '"')
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
const escaped = (/** @type {string} */ text) =>
  text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

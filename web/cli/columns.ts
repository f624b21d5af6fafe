// Letters of East Asia and emoji take two columns of a terminal (Unicode Standard Annex #11); marks take none.
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const mark = /\p{M}/u;
// What may not begin a line.
const closing = /^[\p{Pe}\p{Pf}\p{Po}ー…]/u;

/** How many columns a text takes. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const letter of text) columns += wide.test(letter) ? 2 : mark.test(letter) ? 0 : 1;
  return columns;
}

/** The text with blanks behind it, up to so many columns. */
export const padded = (text: string, columns: number) =>
  text + " ".repeat(Math.max(0, columns - columnsOf(text)));

/** Lines of at most so many columns, broken where the language allows it. */
export function wrapped(text: string, columns: number, locale: string): string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of piecesOf(text, locale)) {
    if (line !== "" && columnsOf(line) + columnsOf(piece.trimEnd()) > columns) {
      lines.push(line.trimEnd());
      line = "";
    }
    line += piece;
  }
  return [...lines, line.trimEnd()];
}

/** What no line is broken in: words with the blank behind them, and the words of languages without blanks. */
function piecesOf(text: string, locale: string): string[] {
  const segmenter = new Intl.Segmenter(locale, { granularity: "word" });
  return text.split(/(?<= )/).flatMap((word) => {
    if (!wide.test(word)) return [word];
    const pieces: string[] = [];
    for (const { segment } of segmenter.segment(word)) {
      const before = pieces.at(-1);
      const isGlued =
        before !== undefined && (closing.test(segment) || segment === " " || /[（「]$/.test(before));
      if (isGlued) pieces[pieces.length - 1] = before + segment;
      else pieces.push(segment);
    }
    return pieces;
  });
}

import type { InviteRow } from "../../module/types.js";

type Place = Pick<InviteRow, "start" | "end">;

/** The text with another address in a row; what stands around it, such as a name, stays. */
export function replaceAddress(text: string, row: InviteRow, address: string): string {
  const written = row.email.address;
  const isThere = written !== null && row.text.includes(written);
  const inRow = isThere ? row.text.replace(written, () => address) : address;
  return text.slice(0, row.start) + inRow + text.slice(row.end);
}

/** The text without these rows, which stand in its order, and without what separates each from the next. */
export function dropRows(text: string, rows: readonly Place[], isTable: boolean): string {
  let [rest, from] = ["", 0];
  for (const row of rows) {
    const [start, end] = isTable ? lineOf(text, row) : withSeparator(text, row);
    rest += text.slice(from, Math.max(from, start));
    from = Math.max(from, end);
  }
  return rest + text.slice(from);
}

function withSeparator(text: string, { start, end }: Place): [start: number, end: number] {
  const separator = /[\s,;]+/y;
  separator.lastIndex = end;
  return [start, separator.test(text) ? separator.lastIndex : end];
}

/** In a table the other cells of the line go with the address. */
function lineOf(text: string, { start, end }: Place): [start: number, end: number] {
  const next = text.indexOf("\n", end);
  return [text.lastIndexOf("\n", start - 1) + 1, next < 0 ? text.length : next + 1];
}

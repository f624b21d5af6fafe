import type { InviteRow } from "../../module/types.js";

type Place = Pick<InviteRow, "start" | "end">;

/** The text with another address in a row; what stands around it, such as a name, stays. */
export function replaceAddress(text: string, row: InviteRow, address: string): string {
  const written = row.email.address;
  const at = written === null ? -1 : row.text.indexOf(written);
  const inRow =
    written === null || at < 0
      ? address
      : row.text.slice(0, at) + address + row.text.slice(at + written.length);
  return text.slice(0, row.start) + inRow + text.slice(row.end);
}

/** The text without a row and what separates it from the next. */
export function dropRow(text: string, { start, end }: Place): string {
  return text.slice(0, start) + text.slice(end).replace(/^[\s,;]+/, "");
}

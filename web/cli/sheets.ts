import { csv } from "../elements/csv.js";
import type { InviteListPart, InviteRow } from "../module/types.js";
import type { Call } from "./command.js";
import { addressOf, verdictOf } from "./rows.js";
import { visible, visibleJson } from "./visible.js";

/** How a list is written that is never in memory as a whole. */
export interface Sheet {
  readonly head: string;
  /** `before`: how many rows came before these. */
  rows(rows: readonly InviteRow[], before: number): string;
  tail(last: InviteListPart): string;
}

/** One document, an `InviteListVerdict`, with a line for each row. */
export function jsonSheet(): Sheet {
  const text = (value: unknown) => visibleJson(JSON.stringify(value));
  return {
    head: '{"rows":[\n',
    rows: (rows, before) =>
      Array.from(rows, (row, at) => `${before + at === 0 ? "" : ",\n"}${text(row)}`).join(""),
    tail: ({ counts, seats, headers }) =>
      `\n],"counts":${text(counts)},"seats":${text(seats)},"headers":${text(headers)}}\n`,
  };
}

const titles = ["row", "address", "role", "name", "status", "reason", "explanation", "suggestion"];

/** A table with the verdict in words. `isFile`: it is opened by a spreadsheet, which needs the mark of UTF-8. */
export function csvSheet(call: Call, isFile: boolean): Sheet {
  const { messages } = call.speech;
  const unmarked = (rows: readonly (readonly string[])[]) => csv(rows).slice(1);
  return {
    head: isFile ? csv([titles]) : unmarked([titles]),
    rows: (rows, before) =>
      rows.length === 0
        ? ""
        : unmarked(
            Array.from(rows, (row, at) =>
              [
                String(before + at + 1),
                addressOf(row),
                row.role ?? "",
                row.name ?? "",
                row.status,
                row.reasonCode,
                verdictOf(row, messages, call),
                row.email.suggestion ?? "",
              ].map(visible),
            ),
          ),
    tail: () => "",
  };
}

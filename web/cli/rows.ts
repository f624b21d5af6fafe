import { shorten } from "../elements/shorten.js";
import { addressSentence } from "../messages/addresses.js";
import type { Messages } from "../messages/messages.js";
import type { InviteRow } from "../module/types.js";
import type { Call } from "./command.js";

/** What will become of a row, in words. The roles of the call are those of rows that name none, and one's own. */
export function verdictOf(row: InviteRow, messages: Messages, { values }: Pick<Call, "values">): string {
  const { status, reasonCode } = row;
  const { ready, sameAs } = messages.inviteDialog;
  const { problems } = messages.addresses;
  if (status === "ready") return ready;
  if (status === "member" || status === "invited") return problems[status];
  if (status === "duplicate")
    return row.with?.kind === "row" ? sameAs(row.with.index + 1) : problems.duplicate;
  const given = values["project-role"] ?? values.role;
  const params = { role: row.role ?? given ?? null, ownRole: values["actor-role"] ?? null };
  return addressSentence(messages, { reasonCode, params });
}

/** The address as it would be sent, or what stands there in its place. */
export const addressOf = ({ email, text }: InviteRow) => email.address ?? text;

const tones = (status: InviteRow["status"]) => (status === "invalid" || status === "denied" ? "bad" : "warn");

/** The rows that somebody has to look at, as lines. `before`: how many rows came before. */
export function rowLines(
  rows: readonly InviteRow[],
  before: number,
  members: readonly string[],
  call: Call,
): string {
  const { messages } = call.speech;
  let lines = "";
  for (const [at, row] of rows.entries()) {
    if (row.status === "ready") continue;
    const { suggestion } = row.email;
    const member =
      row.with?.kind === "member" && row.with.relation !== "same" ? members[row.with.index] : null;
    lines += call.screen.render(
      { tone: "muted", text: `${String(before + at + 1).padStart(6)}  ` },
      `${shorten(addressOf(row))}  `,
      { tone: tones(row.status), text: verdictOf(row, messages, call) },
      member ? ` (${shorten(member)})` : "",
      suggestion ? ` ${messages.addresses.suggestion(shorten(suggestion)).join("")}` : "",
      { tone: "muted", text: `  [${row.reasonCode}]` },
    );
  }
  return lines;
}

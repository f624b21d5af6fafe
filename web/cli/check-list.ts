import type { InviteListContext, InviteListPart } from "../module/types.js";
import type { Call, Command } from "./command.js";
import { misuse } from "./failure.js";
import { openInput, standardInput } from "./input.js";
import { listStream } from "./list-input.js";
import { readMembers } from "./members.js";
import { OutputFile } from "./output-file.js";
import { roleNamed } from "./permissions.js";
import { Progress } from "./progress.js";
import { rowLines } from "./rows.js";
import { csvSheet, jsonSheet, type Sheet } from "./sheets.js";

export const checkList: Command = {
  name: "check-list",
  operands: ["FILE|-"],
  needed: 1,
  options: ["members", "role", "project-role", "actor-role", "plan", "csv", "out"],
  json: "InviteListVerdict",
  examples: [
    "usher check-list people.csv --members members.csv --role MEMBER",
    "usher check-list people.csv --actor-role ADMIN --plan cloud:team --out verdicts.csv",
    "cut -d, -f2 people.csv | usher check-list - --json",
  ],
  async run(call) {
    const { usher, operands, values, speech, leftovers, screen, aside } = call;
    const [source = ""] = operands;
    expectSense(source, values);
    const context = await contextOf(call);
    const input = openInput(source);
    const file = values.out === undefined ? null : new OutputFile(values.out, leftovers);
    const sheet = sheetOf(call);
    const write = async (text: string) => (file ? file.write(text) : screen.write(text));
    const progress = new Progress(aside, input.size);
    const { messages, words } = speech;
    let [rows, last] = [0, null as InviteListPart | null];

    try {
      const stream = listStream(input, messages.inviteDialog.unreadableFile);
      for await (const part of usher.checkInviteStream(stream, context)) {
        const text = sheet
          ? (last ? "" : sheet.head) + sheet.rows(part.rows, rows)
          : rowLines(part.rows, rows, context.members, call);
        // What is written to a terminal stands where the bar was.
        if (!file && screen.isTerminal && text !== "") await progress.clear();
        await write(text);
        rows += part.rows.length;
        last = part;
        await progress.show(part.progress, words.rows(rows));
      }
    } finally {
      await progress.clear();
    }
    if (!last) return false;
    if (sheet) await write(sheet.tail(last));
    file?.finish();
    if (!sheet || file) await printSums(rows, last, call);
    if (file) await screen.line(words.written(values.out ?? ""));
    return rows > 0 && last.counts.ready === rows;
  },
};

function expectSense(source: string, { json, csv, members }: Call["values"]): void {
  if (json && csv) throw misuse(({ failures }) => failures.excluded("--json", "--csv"));
  if (source === standardInput && members === standardInput) {
    throw misuse(({ failures }) => failures.excluded("FILE -", "--members -"));
  }
}

function sheetOf(call: Call): Sheet | null {
  const { json, csv, out } = call.values;
  if (json) return jsonSheet();
  return csv || out !== undefined ? csvSheet(call, out !== undefined) : null;
}

async function contextOf(call: Call): Promise<InviteListContext & { members: string[] }> {
  const { usher, values } = call;
  const role = (option: "role" | "project-role" | "actor-role") => {
    const word = values[option];
    const level = option === "project-role" ? "project" : "organization";
    return word === undefined ? undefined : roleNamed(word, usher, `--${option}`, level);
  };
  const [orgRole, projectRole, actorRole] = [role("role"), role("project-role"), role("actor-role")];
  const members = values.members === undefined ? [] : await readMembers(values.members, call);
  return {
    members,
    ...(orgRole !== undefined && { orgRole }),
    // Which project it is makes no difference to the answer: one is meant.
    ...(projectRole !== undefined && { projectRole, projectId: "project" }),
    ...(actorRole !== undefined && { actor: { orgRole: actorRole } }),
    ...(values.plan !== undefined && {
      org: { plan: values.plan, members: members.length, pendingInvites: 0, owners: 1 },
    }),
  };
}

async function printSums(rows: number, { counts, seats }: InviteListPart, { speech, screen }: Call) {
  const { ready, attention } = counts;
  const sums = { ready, attention, refused: rows - ready - attention };
  const tone = rows > 0 && ready === rows ? "good" : "warn";
  const { inviteDialog } = speech.messages;
  await screen.line({ tone, text: inviteDialog.summary(sums) });
  if (seats.free !== null) await screen.line(inviteDialog.seats(seats.needed, seats.free));
}

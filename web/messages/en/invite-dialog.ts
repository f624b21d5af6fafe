import type { InviteDialogMessages } from "../subjects/invite-dialog.js";
import { formats } from "./format.js";

const { number, list, plural } = formats;

export const inviteDialog: InviteDialogMessages = {
  label: "Add new members",
  paste: "E-mail addresses",
  hint: "Paste from Outlook, Gmail or a spreadsheet, or drop a file here.",
  chooseFile: "Choose a file",
  unreadableFile: "This file could not be read as text. Save it as CSV, or paste its contents.",
  roleForAll: "Role for all",
  columns: { number: "Row", address: "Address", role: "Role", verdict: "Verdict" },
  roleOf: (address) => `Role of ${address}`,
  ready: "Ready",
  sameAs: (row) => `Same as row ${number(row)}.`,
  replaceAll: "Use all suggestions",
  drop: (address) => ["Drop ", address],
  keep: (address) => ["Keep ", address],
  kept: "Kept as it is.",
  more: (rest) => `Show more (${number(rest)})`,
  summary: ({ ready, attention, refused }) =>
    `${list([
      `${number(ready)} ready`,
      ...(attention > 0 ? [plural(attention, { one: "# needs attention", other: "# need attention" })] : []),
      ...(refused > 0 ? [`${number(refused)} cannot be sent`] : []),
    ])}.`,
  seats: (needed, free) =>
    `Uses ${number(needed)} of ${plural(free, { one: "# free seat", other: "# free seats" })}.`,
  send: (count) => plural(count, { one: "Send # invite", other: "Send # invites" }),
  sending: (done, total) => `${number(done)} of ${number(total)} done`,
  stop: "Stop",
  result: (sent, failed) => `${number(sent)} sent, ${number(failed)} failed`,
  sent: "Sent",
  failed: (why) => (why ? `Failed: ${why}` : "Failed"),
  retry: (count) => `Try ${number(count)} again`,
  download: "Download results",
  close: "Close",
  draft: "Your draft is kept until it is sent.",
  askDraft: "Close and keep what you have entered?",
  keepDraft: "Keep the draft",
  discard: "Discard",
  goOn: "Continue editing",
  unchecked: "The check could not be loaded. Write one address per line: the server checks each of them.",
};

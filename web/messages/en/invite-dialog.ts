import type { InviteDialogMessages } from "../subjects/invite-dialog.js";
import { formats } from "./format.js";

const { number, list, plural } = formats;
const invites = (count: number) => plural(count, { one: "# invite", other: "# invites" });

export const inviteDialog: InviteDialogMessages = {
  label: "Add new members",
  paste: "E-mail addresses",
  hint: "Paste from Outlook, Gmail or a spreadsheet, or drop a file here.",
  chooseFile: "Choose a file",
  unreadableFile: "This file could not be read as text. Save it as CSV, or paste its contents.",
  roleForAll: "Role for all",
  columns: { number: "Row", address: "Address", role: "Role", verdict: "Verdict" },
  ready: "Ready",
  problems: {
    incomplete: "The address is not complete.",
    several: "More than one @: these may be two addresses.",
    dots: "A dot or an apostrophe stands where none may be.",
    letters: "Only plain letters, digits and . _ ' + - are accepted.",
    imitation: "It looks almost like another domain. Please check it letter by letter.",
    hidden: "It contains a character that nobody can see. Please type it anew.",
    domain: "Mail cannot reach this domain.",
    blank: "A blank or a comma stands where a dot may belong.",
    link: "This is a link, not an address.",
    long: "The address is too long to be real.",
    shared: "A shared mailbox: whoever reads it can accept.",
    disposable: "A throw-away mailbox that anybody can open.",
    typo: "It may be a typing mistake.",
    header: "A line of a message, without somebody to invite.",
    name: "The name is another address. Which one is meant?",
    mailbox:
      "Another address of a mailbox that is listed already. The invite works only for the exact address.",
    maybeMailbox: "Perhaps another address of a mailbox that is listed already.",
    notAllowed: "Invitations may not go to this domain.",
    member: "Is a member already.",
    invited: "Has an invitation already.",
    duplicate: "Listed more than once.",
  },
  sameAs: (row) => `Same as row ${number(row)}.`,
  suggestion: (address) => ["Did you mean ", address, "?"],
  replaceBy: (address) => ["Use ", address],
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
  send: (count) => `Send ${invites(count)}`,
  sending: (done, total) => `${number(done)} of ${number(total)} done`,
  stop: "Stop",
  result: (sent, failed) => `${number(sent)} sent, ${number(failed)} failed`,
  sent: "Sent",
  failed: "Failed",
  retry: (count) => `Try ${number(count)} again`,
  download: "Download results",
  close: "Close",
  draft: "Your draft is kept until it is sent.",
};

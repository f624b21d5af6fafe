import type { MailboxMessages } from "../../subjects/page/mailbox.js";
import { formats } from "../format.js";

export const mailbox: MailboxMessages = {
  title: "Mailbox",
  purpose: "Every e-mail this sandbox has sent, from all data regions.",
  recipient: "Only e-mails to",
  filter: "Show",
  refresh: "Refresh",
  list: "E-mails",
  columns: { to: "To", subject: "Subject", sent: "Sent", region: "Region" },
  arrived: (count) =>
    count === 0 ? "No new e-mail." : formats.plural(count, { one: "# new e-mail.", other: "# new e-mails." }),
  empty: "No e-mail yet. Invite somebody in the project settings, and it will be here.",
  emptyFor: (address) => [
    "No e-mail to ",
    address,
    " yet. Look at the exact address, and at the data region.",
  ],
  shown: (first, last, total) =>
    `${formats.number(first)}–${formats.number(last)} of ${formats.number(total)}`,
  newer: "Newer",
  older: "Older",
  unread: "The mailbox could not be read.",
  gone: "This e-mail is not there any more.",
  missing: "This server has no mailbox: its e-mails go out by SMTP.",
  from: "From",
  gateway: "Show as it would be delivered by",
  untouched: "Nobody: as it was sent",
  rewrittenBy: (gateways) => `The link was rewritten by ${formats.list(gateways)}.`,
  leadsTo: (link) => ["It leads to ", link],
  opaque: "Only the gateway knows where the rewritten link leads, so there is nothing to open here.",
  noLink: "There is no invitation link in this e-mail.",
  text: "Text of the e-mail",
  choose: "Choose an e-mail to read it.",
};

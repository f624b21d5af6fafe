import { html, type TemplateResult } from "lit";
import type { PendingInvite } from "../people.js";
import type { RowContext } from "../people-list.js";
import { shorten } from "../shorten.js";
import type { Standing } from "../standing.js";

/** When and by whom it was sent. */
export function renderSent(
  { sentAt, sentBy }: PendingInvite,
  { messages, now }: RowContext<Standing>,
): unknown {
  const { pendingInvites, time } = messages;
  const at = Date.parse(sentAt ?? "");
  const when = at ? time.fromNow(at, now) : pendingInvites.unknownTime;
  return sentBy
    ? pendingInvites.sentBy(when, html`<bdi>${shorten(sentBy, 80)}</bdi>`)
    : pendingInvites.sent(when);
}

/** Whether it still works, as the rules say, and until when. */
export function renderExpiry(
  { expiresAt }: PendingInvite,
  { standing, messages, now }: RowContext<Standing>,
): TemplateResult | string {
  const { pendingInvites, time } = messages;
  const { steps } = standing.usher.checkInvite({ expiresAt, now, state: "pending" });
  const expiry = steps.find(({ step }) => step === "expiry");
  if (expiresAt === null) return pendingInvites.neverExpires;
  if (expiry?.reasonCode === "unreadable-time") return pendingInvites.unreadableTime;
  const when = time.fromNow(Date.parse(expiresAt), now);
  if (expiry?.reasonCode !== "expired") return pendingInvites.expires(when);
  return html`<strong class="expired">${pendingInvites.expired}</strong> ${when}`;
}

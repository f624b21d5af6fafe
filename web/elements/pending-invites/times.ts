import { html, type TemplateResult } from "lit";
import type { PendingInvite } from "../people.js";
import type { RowContext } from "../people-list.js";
import { shorten } from "../shorten.js";

/** When and by whom it was sent. */
export function renderSent({ sentAt, sentBy }: PendingInvite, { messages, now }: RowContext): unknown {
  const { pendingInvites, time } = messages;
  const at = sentAt === null ? Number.NaN : Date.parse(sentAt);
  const when = Number.isNaN(at) ? pendingInvites.unknownTime : time.fromNow(at, now);
  return sentBy
    ? pendingInvites.sentBy(when, html`<bdi>${shorten(sentBy, 80)}</bdi>`)
    : pendingInvites.sent(when);
}

/** Whether it still works, as the rules say, and until when. */
export function renderExpiry(
  { expiresAt }: PendingInvite,
  { usher, messages, now }: RowContext,
): TemplateResult | string {
  const { pendingInvites, time } = messages;
  const { steps } = usher.checkInvite({ expiresAt, now, state: "pending" });
  const expiry = steps.find(({ step }) => step === "expiry");
  if (expiresAt === null) return pendingInvites.neverExpires;
  if (expiry?.reasonCode === "unreadable-time") return pendingInvites.unreadableTime;
  const when = time.fromNow(Date.parse(expiresAt), now);
  if (expiry?.reasonCode !== "expired") return pendingInvites.expires(when);
  return html`<strong class="expired">${pendingInvites.expired}</strong> ${when}`;
}

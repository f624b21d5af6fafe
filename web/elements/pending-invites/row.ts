import { html, nothing, type TemplateResult } from "lit";
import { reasonSentence } from "../../messages/deciding.js";
import type { Messages } from "../../messages/messages.js";
import { regionName, roleName } from "../../messages/naming.js";
import type { PendingInvite } from "../people.js";
import type { RowContext } from "../people-list.js";
import { type Question, renderRefusal } from "../question.js";
import type { RowState } from "../row-states.js";
import { shorten } from "../shorten.js";
import { renderAddress } from "../usher-element.js";
import { type InviteStanding, inviting } from "./invite-standing.js";
import { renderExpiry, renderSent } from "./times.js";

export interface InviteAsk {
  type: "revoke" | "resend";
}

type Context = RowContext<InviteStanding>;

/** An invitation. `actions`: what can be done with it; `below`: what is asked and explained about it. */
export function renderInvite(
  invite: PendingInvite,
  index: number,
  busy: boolean,
  context: Context,
  actions: unknown,
  below: unknown,
): TemplateResult {
  const { messages, standing } = context;
  const { columns, selfHosted } = messages.pendingInvites;
  const { region } = standing.place;
  return html`<tr part="row" data-id=${invite.id} aria-rowindex=${index} aria-busy=${busy || nothing}>
      <th scope="row">${renderAddress(shorten(invite.email))}</th>
      <td data-title=${columns.role}>${roleOf(invite, context)}</td>
      <td data-title=${columns.region}>${region ? regionName(messages, region) : selfHosted}</td>
      <td>${renderSent(invite, context)}</td>
      <td>${renderExpiry(invite, context)}</td>
      <td>${actions}</td>
    </tr>
    ${below}`;
}

function roleOf({ orgRole, projectId, projectRole }: PendingInvite, { messages, standing }: Context): string {
  const inOrganization = roleName(messages, orgRole);
  if (projectRole === null) return inOrganization;
  const here = projectId !== null && projectId === standing.place.project?.id;
  return messages.pendingInvites.inProject(inOrganization, roleName(messages, projectRole), here);
}

/** A button that is busy keeps the focus. */
function renderButton(
  name: string,
  text: string,
  invite: PendingInvite,
  busy: boolean,
  disabled: boolean,
  { pendingInvites }: Messages,
): TemplateResult {
  return html`<button
    name=${name}
    aria-label=${pendingInvites.about(text, shorten(invite.email))}
    aria-disabled=${busy || nothing}
    ?disabled=${disabled}
  >${text}</button>`;
}

export function renderActions(
  invite: PendingInvite,
  { phase, copied }: RowState<InviteAsk>,
  { messages, standing, locked }: Context,
): TemplateResult {
  const { pendingInvites, members } = messages;
  const busy = phase === "busy";
  const button = (name: "copy" | "resend" | "revoke", disabled: boolean, text = pendingInvites[name]) =>
    renderButton(name, text, invite, busy, disabled || phase === "done", messages);
  const [taking, again] = [standing.taking(invite), standing.resending(invite)];
  const reasons = [again, taking].filter(({ allowed }) => !allowed);
  const notes = new Set(reasons.map((decision) => reasonSentence(messages, decision)));
  if (busy) notes.add(members.saving);
  return html`<div class="row">
    ${standing.linkOf(invite) === null ? nothing : button("copy", false, copied ? pendingInvites.copied : undefined)}
    ${button("resend", locked || !again.allowed)} ${button("revoke", locked || !taking.allowed)}
    ${[...notes].map((note) => html`<p class="muted">${note}</p>`)}
  </div>`;
}

/** What is asked before an invitation is taken back. */
export function revocationOf({ email }: PendingInvite, { pendingInvites }: Messages): Question {
  const { askRevoke, revocation, revoke } = pendingInvites;
  return {
    title: askRevoke(renderAddress(shorten(email))),
    body: html`<p>${revocation}</p>`,
    action: revoke,
    danger: true,
  };
}

/** Taken back, and not sent again. */
export function renderHalfDone(
  invite: PendingInvite,
  { phase, reasonCode = "" }: RowState<InviteAsk>,
  { messages, standing, locked }: Context,
): TemplateResult {
  const { pendingInvites, members } = messages;
  const again = standing.decide(inviting(invite));
  const busy = phase === "busy";
  const reason = reasonSentence(messages, again.allowed ? { reasonCode } : again);
  const disabled = locked || !again.allowed;
  return renderRefusal(
    `${pendingInvites.halfDone} ${busy ? members.saving : reason}`,
    html`<div class="row">${renderButton("resend", pendingInvites.sendAgain, invite, busy, disabled, messages)}</div>`,
  );
}

/** Where the browser does not let a page copy. */
export function renderByHand(link: string, { pendingInvites }: Messages): TemplateResult {
  return html`<label class="box stack">
    ${pendingInvites.copyByHand}
    <input class="link" dir="ltr" readonly aria-label=${pendingInvites.link} .value=${link} />
  </label>`;
}

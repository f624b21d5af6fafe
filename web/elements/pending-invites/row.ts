import { html, nothing, type TemplateResult } from "lit";
import { reasonSentence } from "../../messages/deciding.js";
import { regionName, roleName } from "../../messages/naming.js";
import type { Decision } from "../../module/types.js";
import type { PendingInvite } from "../people.js";
import type { RowContext } from "../people-list.js";
import { renderQuestion, renderRefusal } from "../question.js";
import type { RowState } from "../row-states.js";
import { shorten } from "../shorten.js";
import { renderAddress } from "../usher-element.js";
import { cancelling, type InviteStanding } from "./invite-standing.js";
import { renderExpiry, renderSent } from "./times.js";

export type InviteAsk = "revoke" | "resend";

/** An invitation, with what is asked and explained below. `halfDone`: taken back, and not sent again. */
export function renderInvite(
  invite: PendingInvite,
  index: number,
  state: RowState<InviteAsk> | undefined,
  halfDone: boolean,
  context: RowContext,
  standing: InviteStanding,
): TemplateResult {
  const { messages } = context;
  const { columns, selfHosted } = messages.pendingInvites;
  const { region } = standing.place;
  return html`<tr part="row" data-id=${invite.id} aria-rowindex=${index} aria-busy=${state?.phase === "busy" ? "true" : nothing}>
      <th scope="row">${renderAddress(shorten(invite.email))}</th>
      <td data-title=${columns.role}>${roleOf(invite, context, standing)}</td>
      <td data-title=${columns.region}>${region ? regionName(messages, region) : selfHosted}</td>
      <td>${renderSent(invite, context)}</td>
      <td>${renderExpiry(invite, context)}</td>
      <td>${halfDone ? nothing : renderActions(invite, state, context, standing)}</td>
    </tr>
    ${state ? renderBelow(invite, state, halfDone, context, standing) : nothing}`;
}

function roleOf(
  { orgRole, projectId, projectRole }: PendingInvite,
  { messages }: RowContext,
  { place }: InviteStanding,
): string {
  const inOrganization = roleName(messages, orgRole);
  if (projectRole === null) return inOrganization;
  const here = projectId !== null && projectId === place.project?.id;
  return `${inOrganization}, ${messages.pendingInvites.inProject(roleName(messages, projectRole), here)}`;
}

function renderActions(
  invite: PendingInvite,
  state: RowState<InviteAsk> | undefined,
  { messages, locked }: RowContext,
  standing: InviteStanding,
): TemplateResult {
  const { copy, copied, resend, revoke, about } = messages.pendingInvites;
  const address = shorten(invite.email);
  const settled = state?.phase === "done";
  // A button that is busy keeps the focus.
  const busy = state?.phase === "busy" ? "true" : nothing;
  const button = (name: string, text: string, disabled: boolean, style = "") => html`<button
    type="button"
    name=${name}
    class=${style}
    aria-label=${about(text, address)}
    aria-disabled=${busy}
    ?disabled=${disabled || settled}
  >${text}</button>`;
  const [taking, again] = [standing.decide(cancelling(invite)), standing.resending(invite)];
  const reason = (decision: Decision) => (decision.allowed ? [] : [reasonSentence(messages, decision)]);
  return html`<div class="actions">
    ${standing.linkOf(invite) === null ? nothing : button("copy", state?.copied ? copied : copy, false)}
    ${button("resend", resend, locked || !again.allowed)} ${button("revoke", revoke, locked || !taking.allowed)}
    ${[...new Set([...reason(again), ...reason(taking)])].map((sentence) => html`<p class="muted">${sentence}</p>`)}
    ${busy === "true" ? html`<p class="muted">${messages.members.saving}</p>` : nothing}
  </div>`;
}

function renderBelow(
  invite: PendingInvite,
  { ask, phase, link, reasonCode = "" }: RowState<InviteAsk>,
  halfDone: boolean,
  { messages, locked }: RowContext,
  standing: InviteStanding,
): unknown {
  const { pendingInvites } = messages;
  const { id, email } = invite;
  if (ask === "revoke" && (phase === "asking" || phase === "busy")) {
    const question = {
      label: pendingInvites.askRevoke(shorten(email)).join(""),
      title: pendingInvites.askRevoke(renderAddress(shorten(email))),
      body: html`<p>${pendingInvites.revocation}</p>`,
      action: pendingInvites.revoke,
      danger: true,
      busy: phase === "busy",
      locked,
    };
    return renderQuestion(id, question, messages);
  }
  if (halfDone) {
    const again = standing.sendingAgain(invite, false);
    const reason = again.allowed ? reasonSentence(messages, { reasonCode }) : reasonSentence(messages, again);
    const busy = phase === "busy";
    return renderRefusal(
      id,
      `${pendingInvites.halfDone} ${busy ? messages.members.saving : reason}`,
      html`<div class="actions"><button
          type="button"
          name="resend"
          aria-label=${pendingInvites.about(pendingInvites.sendAgain, shorten(email))}
          aria-disabled=${busy ? "true" : nothing}
          ?disabled=${locked || !again.allowed}
        >${pendingInvites.sendAgain}</button></div>`,
    );
  }
  if (phase === "refused") return renderRefusal(id, reasonSentence(messages, { reasonCode }));
  if (phase === "done") {
    const sentence = pendingInvites[ask === "revoke" ? "revoked" : "resent"](shorten(email));
    return html`<tr class="below" data-id=${id}><td><p class="good">${sentence}</p></td></tr>`;
  }
  return link === undefined ? nothing : renderByHand(id, link, messages);
}

/** Where the browser does not let a page copy. */
function renderByHand(id: string, link: string, { pendingInvites }: RowContext["messages"]): TemplateResult {
  return html`<tr class="below" data-id=${id}>
    <td><label class="question">
      ${pendingInvites.copyByHand}
      <input class="link" dir="ltr" readonly aria-label=${pendingInvites.link} .value=${link} />
    </label></td>
  </tr>`;
}

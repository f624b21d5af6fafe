import { html, type TemplateResult } from "lit";
import { reasonSentence } from "../../messages/deciding.js";
import type { Messages } from "../../messages/messages.js";
import { roleName } from "../../messages/naming.js";
import { renderAddress } from "../usher-element.js";
import type { Invitation, Run } from "./sending.js";

/** What became of one invitation, in words. */
function resultOf({ outcome }: Invitation, messages: Messages): string {
  const { sent, failed } = messages.inviteDialog;
  if (outcome?.ok) return sent;
  return failed(outcome ? reasonSentence(messages, outcome) : undefined);
}

/** What became of each invitation. */
export function renderResults(invitations: readonly Invitation[], messages: Messages): TemplateResult {
  return html`<ul part="results" class="stack">
    ${invitations.map(
      (invitation) => html`<li class=${invitation.outcome?.ok ? "good" : "bad"}>
        ${renderAddress(invitation.email)} – ${resultOf(invitation, messages)}
      </li>`,
    )}
  </ul>`;
}

/** The same for a spreadsheet. */
export function resultTable(invitations: readonly Invitation[], messages: Messages): string[][] {
  const { columns } = messages.inviteDialog;
  return [
    [columns.address, columns.role, columns.verdict],
    ...invitations.map((invitation) => [
      invitation.email,
      roleName(messages, invitation.role),
      resultOf(invitation, messages),
    ]),
  ];
}

/** How far the sending is. */
export function renderProgress({ done, total }: Run, { inviteDialog }: Messages): TemplateResult {
  return html`<label class="field">
    <span>${inviteDialog.sending(done, total)}</span>
    <progress max=${total} .value=${done}></progress>
  </label>`;
}

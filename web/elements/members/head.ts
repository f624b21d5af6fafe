import { html, nothing, type TemplateResult } from "lit";
import { reasonSentence } from "../../messages/deciding.js";
import type { Messages } from "../../messages/messages.js";
import { renderLine, renderRoleField } from "../fields.js";
import type { RowContext } from "../people-list.js";
import type { Standing } from "../standing.js";
import type { MembersChoice } from "./members.js";

/** The title, everything people choose with, and the way to invite somebody. */
export function renderHead(
  title: TemplateResult,
  { standing, messages, locked }: RowContext<Standing>,
  choice: MembersChoice,
  count: { found: number; shown: number },
  choose: (part: Partial<MembersChoice>) => void,
  invite: () => void,
): TemplateResult {
  const { members } = messages;
  const { level, inviting } = standing;
  return html`<div part="head" class="row head">
      ${title}
      ${renderLine("search", members.search, choice.search, (search) => choose({ search }))}
      ${renderRoleField(members.role, members.anyRole, standing.roles(level), choice.role, messages, (role) => choose({ role }))}
      <button
        part="invite"
        class="primary"
        aria-describedby="inviting"
        ?disabled=${locked || !inviting.allowed}
        @click=${invite}
      >${members.invite}</button>
      <div class="summary" tabindex="-1">
        ${renderSeats(standing, messages)} ${members.shown(count.shown, count.found)}
        <span id="inviting">${inviting.allowed ? nothing : reasonSentence(messages, inviting)}</span>
      </div>
    </div>`;
}

/** Only where the plan has a limit. */
function renderSeats({ usher, circumstances, place }: Standing, { members }: Messages): unknown {
  const { actor, org } = circumstances;
  const { limit } = usher.checkInviteList("", { actor, org }).seats;
  if (limit === null) return nothing;
  const { members: used, pendingInvites } = place.organization;
  return html`<span part="seats" class="seats">${members.seats(used, limit, pendingInvites)}</span> · `;
}

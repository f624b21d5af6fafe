import { html, nothing, type TemplateResult } from "lit";
import { renderPlace } from "../elements/place.js";
import { shorten } from "../elements/shorten.js";
import type { Messages } from "../messages/messages.js";
import { roleName } from "../messages/naming.js";
import type { InviteVerdict, Usher } from "../module/types.js";
import type { Invitation, InvitationReader } from "./invitation.js";
import { type PageActions, type PageState, wordsOf } from "./state.js";

const longestName = 80;

/** A name in its own direction, as short as a card can bear. */
export const named = (name: string): TemplateResult => html`<bdi>${shorten(name, longestName)}</bdi>`;

/** What one is invited to, and the button that joins. */
export function invitationCard(
  { usher, messages, account }: PageState,
  { region, isJoining }: InvitationReader,
  invitation: Invitation,
  check: InviteVerdict | undefined,
  actions: PageActions,
): TemplateResult {
  const { ready } = wordsOf(messages).acceptance;
  const { organization, orgRole, projectId, projectName, projectRole, sentBy } = invitation;
  const organizationName = named(organization?.name ?? "");
  const fact = (name: keyof typeof ready.facts, value: unknown) =>
    value == null || value === nothing
      ? nothing
      : html`<dt>${ready.facts[name]}</dt>
          <dd>${value}</dd>`;
  const here = region ?? account?.region ?? null;
  return html`<section class="verdict-card">
    <h2>${ready.title(organizationName)}</h2>
    <dl class="facts">
      ${fact("organization", organizationName)} ${fact("orgRole", orgRole && roleName(messages, orgRole))}
      ${fact("project", projectId && named(projectName ?? projectId))}
      ${fact("projectRole", projectRole && roleName(messages, projectRole))}
      ${fact("inviter", sentBy && named(sentBy))}
      ${fact("region", here && renderPlace(here, hostOf(usher, here), messages))}
      ${fact("expiry", expiry(invitation, check, messages))}
    </dl>
    <button type="button" class="primary" ?disabled=${isJoining} @click=${actions.join}>
      ${ready.join(organizationName)}
    </button>
  </section>`;
}

const hostOf = (usher: Usher | undefined, region: string) =>
  usher?.regions().find(({ id }) => id === region)?.host ?? null;

/** Until when, as the rules read it. */
function expiry(
  { expiresAt }: Invitation,
  check: InviteVerdict | undefined,
  { pendingInvites, time }: Messages,
): string {
  if (expiresAt === null) return pendingInvites.neverExpires;
  const step = check?.steps.find((each) => each.step === "expiry");
  if (step?.reasonCode === "unreadable-time") return pendingInvites.unreadableTime;
  const [at, now] = [Date.parse(expiresAt), Date.now()];
  return `${time.day(at, now)} (${time.fromNow(at, now)})`;
}

import { html, nothing, type TemplateResult } from "lit";
import { renderPlace } from "../elements/place.js";
import { reasonSentence } from "../messages/deciding.js";
import type { Messages } from "../messages/messages.js";
import type { JoinRefusal } from "../messages/subjects/page/acceptance.js";
import type { InviteVerdict, Usher } from "../module/types.js";
import { address } from "./address.js";
import { failureNotice } from "./failure-notice.js";
import { checkInvitation, type InvitationReader } from "./invitation.js";
import { invitationCard, named } from "./invitation-card.js";
import { lead } from "./lead.js";
import { letter } from "./letter.js";
import { regionLinks } from "./region-links.js";
import { relationSentence } from "./relation.js";
import { settingsView } from "./settings-view.js";
import { signInLink } from "./sign-in-link.js";
import { type PageActions, type PageState, wordsOf } from "./state.js";

type Check = InviteVerdict & { invitedEmail: string | null };

/** Where acceptance links lead: a member sees the organisation, and everybody else what is in the way. */
export function organizationView(state: PageState, actions: PageActions): TemplateResult {
  const { reader, messages } = state;
  const invitation = state.invitation as InvitationReader;
  const { place } = reader.people;
  return html`${outcome(invitation, place?.organization.name ?? "", messages)}
  ${place ? settingsView(state, actions) : acceptanceView(state, invitation, actions)}`;
}

/** What became of joining, above what follows from it. */
function outcome({ outcome: told }: InvitationReader, organization: string, messages: Messages): unknown {
  if (told === undefined) return nothing;
  const { joined, refusals } = wordsOf(messages).acceptance;
  if (told.ok)
    return html`<p class="outcome success" role="status" tabindex="-1">${joined(named(organization))}</p>`;
  const { reasonCode } = told;
  return html`<p class="outcome" role="alert" tabindex="-1">
    ${
      Object.hasOwn(refusals, reasonCode)
        ? refusals[reasonCode as JoinRefusal]
        : reasonSentence(messages, { reasonCode })
    }
  </p>`;
}

function acceptanceView(
  state: PageState,
  invitation: InvitationReader,
  actions: PageActions,
): TemplateResult {
  const { usher, messages } = state;
  return html`${state.isSettled ? lead(wordsOf(messages).acceptance.title, state) : nothing}
    ${failureNotice(state, actions)}
    <usher-wrong-region
      .usher=${usher}
      .messages=${messages}
      .region=${invitation.region ?? undefined}
    ></usher-wrong-region>
    ${obstacle(state, invitation, actions)}`;
}

/** The first thing in the way, as the rules and the server say, and one thing to do about it. */
function obstacle(
  state: PageState,
  invitation: InvitationReader,
  actions: PageActions,
): TemplateResult | typeof nothing {
  const { usher, failure, account } = state;
  const { answer } = invitation;
  if (!state.isSettled || answer === undefined || (!usher && failure === null)) return waiting(state);
  const check = usher && checkInvitation(usher, invitation, account, location);
  // The banner has said it already.
  if (check?.verdict === "wrong-region" || check?.verdict === "unsafe-link") return nothing;
  if (!answer.ok && answer.reasonCode !== "not-authenticated")
    return unread(answer.reasonCode, state, actions);
  if (!answer.ok || check?.verdict === "sign-in-needed") return signedOut(state, check);
  if (check?.verdict === "wrong-account") return otherAccount(state, check);
  const { value } = answer;
  if (value.state === null) return nothingHere(state, invitation);
  if (value.state === "accepted" || check?.verdict === "already-accepted") return accepted(state, actions);
  if (check?.verdict === "expired") return expired(state, check, value.email, actions);
  return invitationCard(state, invitation, value, check, actions);
}

const waiting = ({ messages }: PageState) => html`<section aria-busy="true">
  <p role="status">${messages.state.loading}</p>
</section>`;

const unread = (reasonCode: string, { messages }: PageState, actions: PageActions) =>
  html`<section class="verdict-card" role="alert">
    <h2>${wordsOf(messages).acceptance.unread}</h2>
    <p>${reasonSentence(messages, { reasonCode })}</p>
    <button type="button" class="primary" @click=${actions.refresh}>${messages.state.retry}</button>
  </section>`;

function signedOut({ messages }: PageState, check: Check | undefined): TemplateResult {
  const { acceptance, signingIn } = wordsOf(messages);
  const { title, meaning, sentTo } = acceptance.signIn;
  return html`<section class="verdict-card">
    <h2>${title}</h2>
    <p>${check?.invitedEmail ? sentTo(address(check.invitedEmail)) : meaning}</p>
    <a class="primary" href=${signInLink(location)}>${signingIn.titles.signIn}</a>
  </section>`;
}

function otherAccount({ usher, account, messages }: PageState, check: Check): TemplateResult {
  const { otherAccount: words } = wordsOf(messages).acceptance;
  const [invited, signedIn] = [check.invitedEmail ?? "", account?.self?.email ?? ""];
  return html`<section class="verdict-card">
    <h2>${words.title}</h2>
    <dl class="facts">
      <dt>${words.sentTo}</dt>
      <dd>${address(invited)}</dd>
      <dt>${words.signedInAs}</dt>
      <dd>${address(signedIn)}</dd>
    </dl>
    <p>${relationSentence(usher as Usher, invited, signedIn, messages)}</p>
    <p class="muted">${messages.joinCheck.verdicts["wrong-account"]}</p>
    <a class="primary" href=${signInLink(location)}>${words.switchTo(address(invited))}</a>
  </section>`;
}

function expired(state: PageState, check: Check, email: string | null, actions: PageActions): TemplateResult {
  const { messages } = state;
  const { inviteRegion } = check;
  return html`<section class="verdict-card">
    <h2>${wordsOf(messages).acceptance.expired}</h2>
    <p>${messages.joinCheck.verdicts.expired}</p>
    ${letter(state, { address: email, region: inviteRegion }, actions)}
  </section>`;
}

/** Nobody invited exactly this address, or not here. */
function nothingHere({ usher, account, messages }: PageState, { region }: InvitationReader): TemplateResult {
  const { acceptance, join } = wordsOf(messages);
  const words = acceptance.nothing;
  const links = usher ? regionLinks(usher, location, account?.region) : [];
  // An organisation is in one region only.
  const others = links.filter(
    (link) => !link.isHere && link.url !== null && (region ?? link.region.id) === link.region.id,
  );
  return html`<section class="verdict-card">
    <h2>${words.title}</h2>
    <p>${account?.self ? words.meaning(address(account.self.email)) : nothing}</p>
    ${region && others.length === 0 ? html`<p>${words.rightRegion}</p>` : nothing}
    ${
      others.length === 0
        ? nothing
        : html`<p>${words.otherRegions}</p>
            <ul class="choices">
              ${others.map(
                ({ region: { id, host }, url }) =>
                  html`<li><a href=${url} rel="noreferrer">${renderPlace(id, host, messages)}</a></li>`,
              )}
            </ul>`
    }
    <p class="row">
      <a class="primary" href="/join">${join}</a>
      <a href=${signInLink(location)}>${words.otherAddress}</a>
    </p>
  </section>`;
}

/** Accepted, and the organisation could not be read. */
const accepted = ({ messages }: PageState, actions: PageActions) => html`<section class="verdict-card">
  <h2>${wordsOf(messages).acceptance.refusals["already-accepted"]}</h2>
  <button type="button" class="primary" @click=${actions.refresh}>
    ${wordsOf(messages).acceptance.toMembers}
  </button>
</section>`;

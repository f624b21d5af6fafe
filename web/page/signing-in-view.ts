import { html, nothing, type TemplateResult } from "lit";
import { reasonSentence } from "../messages/deciding.js";
import { regionName } from "../messages/naming.js";
import type { SignView } from "../messages/subjects/page/signing-in.js";
import type { Usher } from "../module/types.js";
import { address } from "./address.js";
import { failureNotice } from "./failure-notice.js";
import { lead } from "./lead.js";
import { regionLinks } from "./region-links.js";
import { relationSentence } from "./relation.js";
import { type SigningIn, targetOf } from "./signing-in.js";
import { type PageActions, type PageState, wordsOf } from "./state.js";

/** Signing in and signing up in the sandbox: one address, in one region, and then back to what one came for. */
export function signingInView(state: PageState, actions: PageActions): TemplateResult {
  const { messages, usher } = state;
  const signing = state.signing as SigningIn;
  const words = wordsOf(messages).signingIn;
  const view = state.view as SignView;
  const isOurs = usher?.detectRegion(location.href).kind !== "lookalike";
  return html`${lead(words.titles[view], state)} ${failureNotice(state, actions)}
    <usher-wrong-region
      .usher=${usher}
      .messages=${messages}
      .region=${signing.linkedRegion ?? undefined}
    ></usher-wrong-region>
    ${isOurs ? form(view, state, signing) : nothing}`;
}

function form(view: SignView, state: PageState, signing: SigningIn): TemplateResult {
  const { messages, usher, failure, account } = state;
  const words = wordsOf(messages).signingIn;
  const invited = usher?.readInviteLink(location.href).email ?? null;
  const typed = signing.typed ?? invited ?? "";
  const regions = usher ? regionLinks(usher, location, account?.region) : [];
  const elsewhere = regions.find(({ region, isHere }) => !isHere && region.id === signing.region);
  // Until the rules have come, or failed to, nobody knows where the link leads.
  const knowsWay = usher !== undefined || failure !== null;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    void signing.send(usher, String(data.get("email") ?? ""), String(data.get("name") ?? ""));
  };
  return html`<section class="sign-in">
    <p class="muted">${words.sandbox}</p>
    ${
      account?.self && knowsWay
        ? html`<a href=${targetOf(usher, location, account.self.email)}>
            ${words.goOn(address(account.self.email))}
          </a>`
        : nothing
    }
    <form @submit=${submit}>
      ${regions.some(({ isHere }) => isHere) ? regionSelect(regions, signing, state) : nothing}
      <usher-email-field
        name="email"
        required
        .usher=${usher}
        .messages=${messages}
        ?failed=${failure !== null}
        .value=${typed}
        @input=${(event: Event) => signing.type((event.currentTarget as HTMLInputElement).value)}
      ></usher-email-field>
      <div class="remark" role="status">
        ${usher && invited ? remark(usher, invited, typed, state, signing) : nothing}
      </div>
      ${
        view === "signUp"
          ? html`<label class="field">
              <span>${words.name}</span>
              <input name="name" autocomplete="name" maxlength="200" aria-describedby="name-meaning" />
              <span id="name-meaning">${words.nameMeaning}</span>
            </label>`
          : nothing
      }
      ${
        signing.outcome && !signing.outcome.ok
          ? html`<p class="bad" role="alert">
              ${words.refused} ${reasonSentence(messages, signing.outcome)}
            </p>`
          : nothing
      }
      ${
        elsewhere?.url
          ? html`<a class="primary" href=${elsewhere.url} rel="noreferrer">
              ${messages.wrongRegion.openOn(regionName(messages, elsewhere.region.id))}
            </a>`
          : html`<button class="primary" ?disabled=${signing.isSending || !knowsWay}>${words.submit[view]}</button>`
      }
    </form>
    <a href=${`${view === "signIn" ? "/auth/sign-up" : "/auth/sign-in"}${location.search}`}>
      ${words.instead[view]}
    </a>
  </section>`;
}

/** What the link says about the address, and the way back to it. */
function remark(
  usher: Usher,
  invited: string,
  typed: string,
  { messages }: PageState,
  signing: SigningIn,
): TemplateResult {
  const words = wordsOf(messages).signingIn;
  if (usher.compareEmails(invited, typed).joins)
    return html`<p class="hint">${words.fromLink(address(invited))}</p>`;
  return html`<p class="warn">
      ${words.onlyThis(address(invited))}
      ${typed.trim() === "" ? nothing : relationSentence(usher, invited, typed, messages)}
    </p>
    <button type="button" @click=${() => signing.type(invited)}>
      ${messages.addresses.replaceBy(address(invited))}
    </button>`;
}

function regionSelect(
  regions: ReturnType<typeof regionLinks>,
  signing: SigningIn,
  { messages }: PageState,
): TemplateResult {
  const words = wordsOf(messages).signingIn;
  return html`<label class="field">
    <span>${words.region}</span>
    <select
      aria-describedby="region-meaning"
      @change=${(event: Event) => signing.choose((event.target as HTMLSelectElement).value)}
    >
      ${regions.map(
        ({ region: { id, host }, isHere, url }) => html`<option
          value=${id}
          .selected=${id === signing.region || (signing.region === undefined && isHere)}
          ?disabled=${!isHere && url === null}
        >
          ${regionName(messages, id)}${host ? ` · ${host}` : ""}
        </option>`,
      )}
    </select>
    <span id="region-meaning">${words.regionMeaning}</span>
  </label>`;
}

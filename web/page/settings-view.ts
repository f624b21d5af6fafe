import { html, nothing, type TemplateResult } from "lit";
import { reasonSentence } from "../messages/deciding.js";
import { failureNotice } from "./failure-notice.js";
import { lead } from "./lead.js";
import { signInLink } from "./sign-in-link.js";
import { type PageActions, type PageState, wordsOf } from "./state.js";

/** The settings of a project or organisation: its people, the roles, and a place to try a link. */
export function settingsView(state: PageState, actions: PageActions): TemplateResult {
  const { messages, usher, failure } = state;
  const words = wordsOf(messages);
  return html`
    ${lead(words.title, state)} ${failureNotice(state, actions)} ${peopleView(state, actions)}
    <section aria-labelledby="roles">
      <h2 id="roles">${words.rolesTitle}</h2>
      <p class="purpose">${words.rolesPurpose}</p>
      <usher-role-matrix
        .usher=${usher}
        .messages=${messages}
        ?failed=${failure !== null}
        @usher-retry=${actions.retry}
      ></usher-role-matrix>
    </section>
    ${tryAddress(state, actions)}
  `;
}

/** Who is there, who is invited, and the dialog that invites more. */
function peopleView(state: PageState, actions: PageActions): TemplateResult {
  const { messages, usher, failure, reader, offline } = state;
  const { place, members, invites, refusal, stale } = reader.people;
  if (refusal !== null) {
    return html`<section class="refusal">
      <p>${reasonSentence(messages, { reasonCode: refusal })}</p>
      ${
        refusal === "not-authenticated"
          ? html`<a class="primary" href=${signInLink(location)}>${wordsOf(messages).signingIn.titles.signIn}</a>`
          : nothing
      }
      <a href="/join">${wordsOf(messages).join}</a>
    </section>`;
  }
  const failed = failure !== null;
  const again = failed ? actions.retry : actions.readAgain;
  return html`<section @usher-retry=${again} @usher-done=${actions.readAgain}>
      <usher-members
        .usher=${usher}
        .messages=${messages}
        .place=${place}
        .members=${members}
        .perform=${reader.perform}
        .offline=${offline}
        .stale=${stale}
        ?failed=${failed}
        @usher-invite=${actions.invite}
      ><h2 slot="title">${messages.members.titles[place?.project ? "project" : "organization"]}</h2></usher-members>
      <usher-invite-dialog
        .usher=${usher}
        .messages=${messages}
        .place=${place}
        .members=${members ?? []}
        .invites=${invites ?? []}
        .perform=${reader.perform}
        .offline=${offline}
        ?failed=${failed}
      ></usher-invite-dialog>
    </section>
    <section @usher-retry=${again} @usher-done=${actions.readAgain}>
      <usher-pending-invites
        .usher=${usher}
        .messages=${messages}
        .place=${place}
        .invites=${invites}
        .perform=${reader.perform}
        .offline=${offline}
        .stale=${stale}
        ?failed=${failed}
      ><h2 slot="title">${messages.pendingInvites.title}</h2></usher-pending-invites>
    </section>`;
}

function tryAddress({ messages, usher, failure, tried }: PageState, actions: PageActions): TemplateResult {
  const words = wordsOf(messages);
  return html`<section class="try" aria-labelledby="try" ?hidden=${failure !== null}>
    <h2 id="try">${words.tryTitle}</h2>
    <p class="purpose" id="try-purpose">${words.tryPurpose}</p>
    <label>
      <span>${words.tryLabel}</span>
      <input
        type="text"
        inputmode="url"
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        dir="ltr"
        aria-describedby="try-purpose"
        placeholder="jp.cloud.langfuse.com"
        .value=${tried}
        @input=${(event: Event) => actions.tryAddress((event.target as HTMLInputElement).value)}
      />
    </label>
    <div class="verdict" role="status">
      ${
        tried.trim() === ""
          ? nothing
          : html`<usher-region .usher=${usher} .messages=${messages} .page=${tried}></usher-region>`
      }
    </div>
  </section>`;
}

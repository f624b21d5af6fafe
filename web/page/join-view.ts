import { html, type TemplateResult } from "lit";
import { failureNotice } from "./failure-notice.js";
import { lead } from "./lead.js";
import { type PageActions, type PageState, wordsOf } from "./state.js";

/** What people see who cannot join. */
export function joinView(state: PageState, actions: PageActions): TemplateResult {
  const { messages, usher, failure, account, pasted } = state;
  return html`<usher-wrong-region .usher=${usher} .messages=${messages} .link=${pasted}></usher-wrong-region>
    ${lead(wordsOf(messages).join, state)} ${failureNotice(state, actions)}
    <section>
      <usher-join-check
        .usher=${usher}
        .messages=${messages}
        .signedInAs=${account && (account.self?.email ?? null)}
        ?failed=${failure !== null}
        @usher-change=${(event: CustomEvent<{ link: string }>) => actions.paste(event.detail.link)}
        @usher-retry=${actions.retry}
      ></usher-join-check>
    </section>`;
}

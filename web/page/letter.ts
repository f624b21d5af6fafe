import { html, type TemplateResult } from "lit";
import { copy } from "../elements/copying.js";
import { regionName } from "../messages/naming.js";
import type { RegionId } from "../module/types.js";
import type { PageActions, PageState } from "./state.js";

/** A ready message to the inviter, with what is known of the invitation, to be copied. */
export function letter(
  { usher, messages, copied }: PageState,
  { address, region }: { address: string | null; region: RegionId | null },
  actions: PageActions,
): TemplateResult {
  const { joinCheck } = messages;
  // An address the server refuses helps nobody.
  const known = usher?.checkEmail(address ?? "");
  const text = joinCheck.letter({
    address: (known?.valid && known.address) || "",
    region: region ? regionName(messages, region) : "",
  });
  const take = async ({ currentTarget }: Event) => {
    const area = (currentTarget as Element).closest("section")?.querySelector("textarea");
    const done = await copy(text);
    if (!done) area?.select();
    actions.tellCopied(text, done);
  };
  return html`<label class="field">
      <span>${joinCheck.letterTitle}</span>
      <textarea rows="7" readonly .value=${text}></textarea>
    </label>
    <div class="row">
      <button type="button" class="primary" @click=${take}>${joinCheck.copy}</button>
      <span role="status">
        ${copied?.text !== text ? "" : copied.done ? joinCheck.copied : joinCheck.copyByHand}
      </span>
    </div>`;
}

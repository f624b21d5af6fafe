import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from "lit";
import type { Messages } from "../../messages/messages.js";
import { regionName } from "../../messages/naming.js";
import type {
  EmailComparison,
  InviteCheck,
  InviteLink,
  InviteStep,
  InviteVerdict,
  Usher,
} from "../../module/types.js";
import { copy } from "../copying.js";
import { renderLine } from "../fields.js";
import { PageAddress } from "../page-address.js";
import { renderPlace } from "../place.js";
import { theme } from "../theme.styles.js";
import { UsherElement } from "../usher-element.js";
import { styles } from "./join-check.styles.js";
import { renderLetter } from "./letter.js";

type Question = keyof Messages["joinCheck"]["questions"];

const toneOf = { ok: "good", fail: "bad", unknown: "muted" };

/** Verdicts that the inviter has to do something about. */
const needsInviter = new Set<InviteVerdict["verdict"]>([
  "no-link",
  "unsafe-link",
  "wrong-account",
  "expired",
  "revoked",
]);

/**
 * "Why can't I join?": the questions of the product's FAQ in its order, for people who are not signed in. It names the
 * first thing in the way and one thing to do. What is typed stays in the page: it is neither stored nor sent.
 *
 * @tag usher-join-check
 * @summary Finds out why an invitation does not work.
 * @fires {CustomEvent<{ link: string }>} usher-change - The person filled in something; `link` is what was pasted.
 * @fires usher-retry - The rules are missing and the person asked to try again.
 * @attr {string} page - The address of the page. Default: this page's own.
 * @attr {string} link - The invitation as it was pasted.
 * @csspart verdict - The first thing in the way, and what to do.
 * @csspart question - One question.
 * @csspart action - The one link to open next.
 * @csspart letter - The message to the inviter.
 * @csspart host - A host name.
 * @csspart failure - Shown when the rules could not be loaded.
 * @cssprop --usher-accent - Colour of the action.
 * @cssprop --usher-accent-soft - Background of the verdict.
 * @cssprop --usher-good - Colour of what is fine.
 * @cssprop --usher-bad - Colour of what is in the way.
 */
export class UsherJoinCheck extends UsherElement {
  static override properties: PropertyDeclarations = {
    page: {},
    link: {},
    invitedEmail: { attribute: false },
    signedInAs: { attribute: false },
    expiresAt: { attribute: false },
    state: { attribute: false },
    now: { attribute: false },
    chosen: { state: true },
    hasExpired: { state: true },
    copied: { state: true },
  };
  static override styles = [theme, styles];

  /** The address of the page. Default: this page's own. */
  declare page: string | undefined;
  /** The invitation as it was pasted. */
  declare link: string;
  /** The address it was sent to. Default: the one in the link. */
  declare invitedEmail: string | undefined;
  /** The address of the account; `null`: signed out; `undefined`: unknown. */
  declare signedInAs: string | null | undefined;
  /** When it ends, if the server knows: ISO 8601 or milliseconds since 1970. */
  declare expiresAt: string | number | undefined;
  /** What became of it, if the server knows. */
  declare state: InviteCheck["state"] | undefined;
  /** Milliseconds since 1970. Default: the clock of this machine. */
  declare now: number | undefined;

  /** Which of several invitations is the person's. */
  declare private chosen: string | undefined;
  declare private hasExpired: boolean;
  declare private copied: boolean | undefined;

  readonly #address = new PageAddress(this);
  #invitation: InviteLink | undefined;
  #verdict: InviteVerdict | undefined;

  constructor() {
    super();
    this.link = "";
    this.hasExpired = false;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!this.usher) return;
    const before = this.#verdict?.verdict;
    // A whole mail may be long, and the other fields say nothing about it.
    if (changed.has("usher") || changed.has("link")) this.#invitation = this.usher.readInviteLink(this.link);
    // What is not known is undefined.
    const known = {
      link: this.chosen ?? this.link,
      page: this.page ?? this.#address.href ?? null,
      invitedEmail: this.invitedEmail || null,
      signedInAs: this.signedInAs === "" ? undefined : this.signedInAs,
      expiresAt: this.hasExpired ? 0 : this.expiresAt,
      state: this.state,
      now: this.now ?? Date.now(),
    };
    this.#verdict = this.usher.checkInvite(known as InviteCheck);
    const { verdict } = this.#verdict;
    if (before !== undefined && before !== verdict) this.say(this.speech.joinCheck.verdicts[verdict]);
  }

  protected override renderAnswer(usher: Usher, messages: Messages): TemplateResult {
    const verdict = this.#verdict as InviteVerdict;
    const { joinCheck } = messages;
    return html`${this.#isBlank ? nothing : this.#renderVerdict(verdict, usher, messages)}
      <ol aria-label=${joinCheck.label}>
        ${this.#renderQuestion("link", this.#renderLink(messages), messages)}
        ${this.#renderQuestion("account", this.#renderAccount(usher, messages), messages)}
        ${this.#renderQuestion("region", this.#renderRegion(verdict, messages), messages)}
        ${this.#renderQuestion("expiry", this.#renderExpiry(messages), messages)}
        ${this.#renderQuestion("owner", html`<p>${joinCheck.owner}</p>`, messages)}
      </ol>`;
  }

  #step(wanted: Question): InviteStep | undefined {
    return this.#verdict?.steps.find(({ step }) => step === wanted);
  }

  /** Nothing was pasted or ticked yet, so nothing can be missing. */
  get #isBlank(): boolean {
    return this.link.trim() === "" && !this.hasExpired;
  }

  #renderVerdict(
    { verdict, inviteRegion, openUrl }: InviteVerdict,
    usher: Usher,
    messages: Messages,
  ): TemplateResult {
    const { joinCheck, wrongRegion } = messages;
    const elsewhere = verdict === "wrong-region" && inviteRegion;
    return html`<div part="verdict" class="box stack verdict">
      <p>${joinCheck.verdicts[verdict]}</p>
      ${
        openUrl === null || needsInviter.has(verdict)
          ? nothing
          : html`<a part="action" class="primary" href=${openUrl} rel="noreferrer">
              ${elsewhere ? wrongRegion.openOn(regionName(messages, elsewhere)) : joinCheck.open}
            </a>`
      }
      ${needsInviter.has(verdict) ? this.#renderLetter(verdict, inviteRegion, usher, messages) : nothing}
    </div>`;
  }

  #renderLetter(
    verdict: InviteVerdict["verdict"],
    region: string | null,
    usher: Usher,
    messages: Messages,
  ): TemplateResult {
    // Who is signed in elsewhere wants the invitation there; an address the server refuses helps nobody.
    const wanted = (verdict === "wrong-account" ? this.signedInAs : this.#invited) ?? "";
    const { valid, address } = usher.checkEmail(wanted);
    const text = messages.joinCheck.letter({
      address: valid && address ? address : "",
      region: region ? regionName(messages, region) : "",
    });
    const { copied, copyByHand } = messages.joinCheck;
    const said = this.copied === undefined ? "" : this.copied ? copied : copyByHand;
    return renderLetter(text, messages, said, this.#copy);
  }

  #renderQuestion(question: Question, answer: unknown, { joinCheck }: Messages): TemplateResult {
    const step = this.#step(question);
    // Nothing was pasted, or nobody is signed in: that is no trouble yet.
    const isKnown = question === "link" ? !this.#isBlank : step?.reasonCode !== "not-authenticated";
    const status = (isKnown && step?.status) || "unknown";
    // Nobody but the owner knows the last one.
    const standing =
      question === "owner"
        ? nothing
        : html`<small class=${toneOf[status]}>${joinCheck.status[status]}</small>`;
    return html`<li part="question" class="box stack ${status}">
      <h2 class="row">${joinCheck.questions[question]} ${standing}</h2>
      ${answer}
    </li>`;
  }

  #renderLink(messages: Messages): TemplateResult {
    const { joinCheck } = messages;
    const invitation = this.#invitation as InviteLink;
    return html`<label class="field">
        <span>${joinCheck.paste}</span>
        <textarea rows="3" dir="auto" autocomplete="off" spellcheck="false" .value=${this.link} @input=${this.#paste}></textarea>
      </label>
      ${invitation.urls.length > 1 ? this.#renderChoice(invitation.urls, messages) : nothing}
      ${
        invitation.url && invitation.host
          ? html`<p>${joinCheck.found(renderPlace(invitation.region, invitation.host.host, messages))}</p>`
          : nothing
      }
      <details>
        <summary>${joinCheck.noMail}</summary>
        <ul>${joinCheck.noMailAdvice.map((advice) => html`<li>${advice}</li>`)}</ul>
      </details>`;
  }

  #renderChoice(urls: readonly string[], { joinCheck }: Messages): TemplateResult {
    return html`<fieldset>
      <legend>${joinCheck.several}</legend>
      ${urls.map(
        (url) => html`<label class="check">
          <input type="radio" name="invitation" .checked=${url === this.chosen} @change=${() => this.#fill({ chosen: url })} />
          <bdi dir="ltr" class="host">${url}</bdi>
        </label>`,
      )}
    </fieldset>`;
  }

  #renderAccount(usher: Usher, { joinCheck }: Messages): TemplateResult {
    const invited = this.#invited;
    const signedIn = this.signedInAs ?? "";
    return html`${renderLine("email", joinCheck.invited, invited, (invitedEmail) => this.#fill({ invitedEmail }))}
      ${renderLine("email", joinCheck.signedIn, signedIn, (signedInAs) => this.#fill({ signedInAs }))}
      <p class="muted">${joinCheck.whereIsMine}</p>
      <p>${joinCheck.accounts[relationOf(invited && signedIn ? usher.compareEmails(invited, signedIn) : null)]}</p>`;
  }

  #renderRegion(verdict: InviteVerdict, messages: Messages): TemplateResult {
    const { joinCheck, wrongRegion } = messages;
    const region = this.#step("region");
    if (region?.status === "ok") return html`<p>${joinCheck.sameRegion}</p>`;
    if (region?.status !== "fail") return html`<p>${joinCheck.regionUnknown}</p>`;
    const host = (name: string) => (region.params[name] ?? null) as string | null;
    return html`<p>
      ${wrongRegion.belongs(renderPlace(verdict.inviteRegion, host("inviteHost"), messages))}
      ${wrongRegion.youAreOn(renderPlace(verdict.pageRegion, host("pageHost"), messages))}
      ${wrongRegion.separate}
    </p>`;
  }

  #renderExpiry({ joinCheck }: Messages): TemplateResult {
    return html`<label class="check">
      <input
        type="checkbox"
        .checked=${this.hasExpired}
        @change=${(event: Event) => this.#fill({ hasExpired: (event.target as HTMLInputElement).checked })}
      />
      <span>${joinCheck.hasExpired}</span>
    </label>`;
  }

  /** The address the invitation was sent to, as the person says or else as the link does. */
  get #invited(): string {
    const told = this.#step("account")?.params.invited;
    return this.invitedEmail ?? (typeof told === "string" ? told : "");
  }

  #fill(
    part: Partial<Record<"link" | "invitedEmail" | "signedInAs" | "chosen" | "hasExpired", unknown>>,
  ): void {
    Object.assign(this, part, { copied: undefined });
    const detail = { link: this.chosen ?? this.link };
    this.tell("usher-change", detail);
  }

  readonly #paste = (event: Event): void =>
    this.#fill({ link: (event.target as HTMLTextAreaElement).value, chosen: undefined });

  readonly #copy = async (): Promise<void> => {
    const area = this.renderRoot.querySelector<HTMLTextAreaElement>("[part=letter]");
    if (!area) return;
    this.copied = await copy(area.value);
    if (!this.copied) area.select();
  };
}

function relationOf(comparison: EmailComparison | null): keyof Messages["joinCheck"]["accounts"] {
  if (!comparison || comparison.relation === "invalid") return "unknown";
  if (comparison.joins) return comparison.differs.length > 0 ? "case" : "same";
  return comparison.differs.every((what) => what === "tag" || what === "case") ? "alias" : "other";
}

declare global {
  interface HTMLElementTagNameMap {
    "usher-join-check": UsherJoinCheck;
  }
}

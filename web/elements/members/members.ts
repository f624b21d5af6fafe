import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from "lit";
import type { Role, Usher } from "../../module/types.js";
import type { Member, Place, Request } from "../people.js";
import { PeopleList, placeOf, type RowContext } from "../people-list.js";
import { peopleList } from "../people-list.styles.js";
import type { Question } from "../question.js";
import type { RowState } from "../row-states.js";
import { table } from "../table.styles.js";
import { theme } from "../theme.styles.js";
import { confirmationOf } from "./confirmation.js";
import { renderHead } from "./head.js";
import { type Change, MemberStanding } from "./member-standing.js";
import { styles } from "./members.styles.js";
import { type MemberSort, matching, ordered } from "./order.js";
import { doneSentence, renderMember } from "./row.js";
import { renderTrace } from "./trace.js";

/** What the person chose to see. */
export interface MembersChoice {
  /** Text that names or addresses contain. */
  search: string;
  /** The role members have here; empty for any. */
  role: Role;
  sort: MemberSort;
  descending: boolean;
}

/**
 * Who belongs to a project or an organisation, and why they may do what they may. Roles are changed and people removed
 * in place: what that takes away is said before it is done.
 *
 * @tag usher-members
 * @summary The table of members.
 * @fires {CustomEvent<MembersChoice>} usher-change - The person chose another search, role or order.
 * @fires {Event} usher-invite - The person wants to invite somebody.
 * @fires {CustomEvent<{request: Request}>} usher-done - Something was done: the list should be read anew.
 * @fires {Event} usher-retry - The list or the rules are missing and the person asked to try again.
 * @attr {string} search - Text that names or addresses contain.
 * @attr {string} sort - The column the members are ordered by.
 * @attr {boolean} descending - The order is turned round.
 * @attr {boolean} offline - Nothing can be changed now.
 * @attr {boolean} stale - The list could not be read anew.
 * @slot title - The title, as a heading of the page's own level.
 * @csspart head - Title, search, filter and invite button.
 * @csspart seats - How many seats of the plan are used.
 * @csspart invite - The button that invites.
 * @csspart table - The table.
 * @csspart row - A member.
 * @csspart address - An e-mail address.
 * @csspart trace - Why somebody has a role.
 * @csspart question - What is asked before something is done.
 * @csspart refusal - Why something was not done.
 * @csspart denied - Shown when the person may not see the list.
 * @csspart notice - Shown when the list may be out of date.
 * @csspart failure - Shown when the rules could not be loaded.
 * @cssprop --usher-accent - Colour of the focus and the main buttons.
 * @cssprop --usher-surface - Background of controls.
 * @cssprop --usher-line - Lines between the rows.
 */
export class UsherMembers extends PeopleList<Member, Change, MemberStanding> {
  static override properties: PropertyDeclarations = {
    members: { attribute: false },
    search: {},
    role: { attribute: false },
    sort: {},
    descending: { type: Boolean },
  };
  static override styles = [theme, table, peopleList, styles];

  /** `undefined`: on their way. */
  declare members: readonly Member[] | undefined;
  /** Text that names or addresses contain. */
  declare search: string;
  /** The role members have here; empty for any. Not an attribute: `role` is that of the element to a screen reader. */
  declare role: Role;
  /** The column the members are ordered by. */
  declare sort: MemberSort;
  /** The order is turned round. */
  declare descending: boolean;

  #ordered: readonly Member[] = [];
  #found: readonly Member[] = [];
  protected override readonly time = Date.now();

  constructor() {
    super();
    this.search = "";
    this.role = "";
    this.sort = "name";
    this.descending = false;
  }

  protected override standingIn(usher: Usher, place: Place): MemberStanding {
    return new MemberStanding(usher, place);
  }

  protected override get given(): readonly Member[] | undefined {
    return this.members;
  }

  get #choice(): MembersChoice {
    const { search, role, sort, descending } = this;
    return { search, role, sort, descending };
  }

  protected override willUpdate(changed: PropertyValues): void {
    const before = this.context;
    super.willUpdate(changed);
    const { context, members } = this;
    if (!context || !members) return;
    if (changed.has("members")) this.states.forgetDone();
    const others = context.standing !== before?.standing || changed.has("members");
    const chosen = ["search", "role", "sort", "descending"].some((name) => changed.has(name));
    if (!others && !chosen) return;
    const { standing, messages } = context;
    if (others || changed.has("sort") || changed.has("descending"))
      this.#ordered = ordered(members, this.sort, this.descending, standing, messages.locale);
    this.#found = matching(this.#ordered, this.search, this.role, standing);
    this.chunks.fill(this.#found, chosen);
    if (before && chosen) this.say(messages.members.shown(this.#found.length, members.length));
  }

  protected override renderList(context: RowContext<MemberStanding>): TemplateResult {
    const { titles, nothingFound, clear, onlyYou } = context.messages.members;
    const all = this.members?.length ?? 0;
    const found = this.#found.length;
    const bodies = this.renderChunks(context);
    return html`${renderHead(
      this.renderTitle(titles[context.standing.level], all),
      context,
      this.#choice,
      { found, shown: this.chunks.count },
      this.#choose,
      this.#invite,
    )}
      ${
        found === 0 && all > 0
          ? html`<div class="row empty">
              <p>${nothingFound}</p>
              <button @click=${this.#clear}>${clear}</button>
            </div>`
          : nothing
      }
      ${this.#renderFound(context, bodies)}
      ${all < 2 ? html`<p class="empty muted">${onlyYou}</p>` : nothing}`;
  }

  #renderFound({ messages, standing }: RowContext<MemberStanding>, bodies: TemplateResult[]): TemplateResult {
    const { columns } = messages.members;
    const sorted = (sort: MemberSort) => html`<th
      scope="col"
      aria-sort=${this.sort === sort ? (this.descending ? "descending" : "ascending") : nothing}
    ><button @click=${() => this.#sortBy(sort)}>${columns[sort]}</button></th>`;
    const titles = html`${sorted("name")} ${sorted("email")} ${sorted("orgRole")}
      ${standing.level === "project" ? html`<th scope="col">${columns.projectRole}</th>${sorted("effective")}` : nothing}
      ${sorted("since")}
      <th scope="col">${columns.actions}</th>`;
    return html`<div
      class=${standing.level}
      @change=${this.#pick}
      @focusin=${this.#prepareMenu}
      @pointerdown=${this.#prepareMenu}
    >
      ${this.renderTable(titles, bodies, this.#found.length)}
    </div>`;
  }

  protected override renderRows(
    chunk: readonly Member[],
    first: number,
    near: boolean,
    context: RowContext<MemberStanding>,
  ): TemplateResult[] {
    return context.standing.rightsOver(chunk).map((all, index) => {
      const member = chunk[index] as Member;
      const rights = near ? all : { ...all, orgRole: false, projectRole: false };
      const state = this.states.get(member.id);
      return renderMember(member, first + index, state, rights, context, this.renderBelow(member, context));
    });
  }

  protected override renderMore(
    member: Member,
    { why }: RowState<Change>,
    context: RowContext<MemberStanding>,
  ): unknown {
    return why && renderTrace(member, context);
  }

  protected override questionOf(
    member: Member,
    { ask, all = false }: RowState<Change>,
    context: RowContext<MemberStanding>,
  ): Question | undefined {
    return ask && confirmationOf(member, ask, all, context);
  }

  readonly #choose = (part: Partial<MembersChoice>): void => {
    Object.assign(this, part);
    this.tell("usher-change", this.#choice);
  };

  #sortBy(sort: MemberSort): void {
    this.#choose({ sort, descending: this.sort === sort && !this.descending });
  }

  readonly #clear = (): void => {
    this.#choose({ search: "", role: "" });
    this.renderRoot.querySelector<HTMLInputElement>("[type=search]")?.focus();
  };

  readonly #invite = (): void => {
    this.tell("usher-invite");
  };

  readonly #prepareMenu = (event: Event): void => {
    const place = placeOf(event);
    if (place && event.target instanceof HTMLSelectElement && !this.states.get(place.id).menus) {
      this.states.change(place.id, { menus: true });
    }
  };

  readonly #pick = (event: Event): void => {
    const { id, name } = placeOf(event) ?? {};
    const member = this.rowOf(id);
    if (!member || (name !== "changeOrgRole" && name !== "changeProjectRole")) return;
    const { value } = event.target as HTMLSelectElement;
    // Choosing what is there already takes the question back.
    const current = name === "changeOrgRole" ? member.orgRole : member.projectRole;
    if (value === (current ?? "")) this.states.settle(member.id);
    else if (this.context) this.ask(member.id, this.context.standing.changeTo(name, value));
  };

  protected override pressed({ id }: Member, name: string): void {
    if (name === "why") this.states.change(id, { why: !this.states.get(id).why });
    if (name === "leave" || name === "removeMember") this.ask(id, { type: name });
    if (name !== "all") return;
    this.states.change(id, { all: true });
    // The button is gone: what it belonged to is still there.
    void this.focusOn(id, "[part=question]");
  }

  protected override requestOf(member: Member, action: Change): Request {
    return { action, member };
  }

  protected override doneSentence(member: Member, change: Change): string {
    return doneSentence(member, change, this.speech);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "usher-members": UsherMembers;
  }
}

import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from "lit";
import type { Role, Usher } from "../../module/types.js";
import type { Member, Place, Request } from "../people.js";
import { PeopleList, placeOf, type RowContext } from "../people-list.js";
import { peopleList } from "../people-list.styles.js";
import type { RowState } from "../row-states.js";
import { table } from "../table.styles.js";
import { theme } from "../theme.styles.js";
import { renderHead } from "./head.js";
import { type Change, type MemberRights, MemberStanding } from "./member-standing.js";
import { styles } from "./members.styles.js";
import { type MemberSort, matching, ordered } from "./order.js";
import { changeTo } from "./role-menu.js";
import { doneSentence, renderMember } from "./row.js";

/** What the person chose to see. */
export interface MembersChoice {
  /** Text that names or addresses contain. */
  search: string;
  /** The role members have here; empty for any. */
  role: Role;
  sort: MemberSort;
  descending: boolean;
}

const choiceProperties = ["search", "role", "sort", "descending"];

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
export class UsherMembers extends PeopleList<Member, Change> {
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
  readonly #rights = new WeakMap<Member, MemberRights>();
  protected override readonly time = Date.now();

  constructor() {
    super();
    this.search = "";
    this.role = "";
    this.sort = "name";
    this.descending = false;
  }

  get #standing(): MemberStanding {
    return this.context?.standing as MemberStanding;
  }

  protected override standingIn(usher: Usher, place: Place): MemberStanding {
    return new MemberStanding(usher, place);
  }

  protected override get given(): readonly Member[] | undefined {
    return this.members;
  }

  protected override willUpdate(changed: PropertyValues): void {
    const before = this.context;
    super.willUpdate(changed);
    const { context, members } = this;
    if (!context || !members) return;
    if (changed.has("members")) this.states.forgetDone();
    const chosen = choiceProperties.some((name) => changed.has(name));
    if (context.standing === before?.standing && !changed.has("members") && !chosen) return;
    if (
      context.standing !== before?.standing ||
      changed.has("members") ||
      changed.has("sort") ||
      changed.has("descending")
    ) {
      this.#ordered = ordered(members, this.sort, this.descending, this.#standing, context.messages.locale);
    }
    this.#found = matching(this.#ordered, this.search, this.role, this.#standing);
    this.chunks.fill(this.#found, chosen);
    if (before && chosen) {
      this.announcer.say(context.messages.members.shown(this.#found.length, members.length));
    }
  }

  protected override renderList(context: RowContext): TemplateResult {
    const { messages } = context;
    const members = this.members ?? [];
    const { search, role, sort, descending } = this;
    const bodies = this.renderChunks();
    const count = { all: members.length, found: this.#found.length, shown: this.chunks.count };
    return html`${renderHead(
      this.renderTitle(context.messages.members.titles[context.standing.level], count.all),
      context,
      { search, role, sort, descending },
      count,
      { choose: this.#choose, invite: this.#invite },
    )}
      ${
        count.found === 0 && members.length > 0
          ? html`<div class="empty">
              <p>${messages.members.nothingFound}</p>
              <button type="button" @click=${this.#clear}>${messages.members.clear}</button>
            </div>`
          : nothing
      }
      ${this.#renderFound(context, bodies)}
      ${members.length < 2 ? html`<p class="empty muted">${messages.members.onlyYou}</p>` : nothing}`;
  }

  #renderFound({ messages, standing }: RowContext, bodies: TemplateResult[]): TemplateResult {
    const { columns } = messages.members;
    const sorted = (sort: MemberSort) => html`<th
      scope="col"
      aria-sort=${this.sort === sort ? (this.descending ? "descending" : "ascending") : nothing}
    ><button type="button" @click=${() => this.#sortBy(sort)}>${columns[sort]}</button></th>`;
    const project = standing.level === "project";
    const titles = html`${sorted("name")} ${sorted("email")} ${sorted("orgRole")}
      ${project ? html`<th scope="col">${columns.projectRole}</th>${sorted("effective")}` : nothing}
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

  protected override prepare(chunk: readonly Member[]): void {
    this.#standing.rightsOver(chunk).forEach((rights, index) => {
      this.#rights.set(chunk[index] as Member, rights);
    });
  }

  protected override renderRow(
    member: Member,
    state: RowState<Change> | undefined,
    index: number,
    near: boolean,
  ): TemplateResult {
    const all = this.#rights.get(member) as MemberRights;
    const rights = near ? all : { ...all, orgRole: false, projectRole: false };
    return renderMember(member, index, state, rights, this.context as RowContext, this.#standing);
  }

  readonly #choose = (part: Partial<MembersChoice>): void => {
    Object.assign(this, part);
    const { search, role, sort, descending } = this;
    this.tell("usher-change", { search, role, sort, descending });
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
    if (place && event.target instanceof HTMLSelectElement && !this.states.get(place.id)?.menus) {
      this.states.change(place.id, { menus: true });
    }
  };

  readonly #pick = (event: Event): void => {
    const place = placeOf(event);
    if (place?.name !== "changeOrgRole" && place?.name !== "changeProjectRole") return;
    const { value } = event.target as HTMLSelectElement;
    const change = changeTo(place.name, value, this.#standing);
    const member = this.rowOf(place.id);
    // Choosing what is there already takes the question back.
    const current = change.type === "changeOrgRole" ? member?.orgRole : member?.projectRole;
    if ("role" in change && change.role === current) this.states.settle(place.id);
    else this.ask(place.id, change);
  };

  protected override pressed({ id }: Member, name: string): void {
    if (name === "why") this.states.change(id, { why: !this.states.get(id)?.why });
    if (name === "leave" || name === "removeMember") this.ask(id, { type: name });
    if (name !== "all") return;
    this.states.change(id, { all: true });
    // The button is gone: what it belonged to is still there.
    void this.focusOn(id, ".question");
  }

  protected override requestOf(member: Member, action: Change): Request {
    return { action, member };
  }

  protected override doneSentence(member: Member, change: Change): string {
    return doneSentence(member, change, this.speech);
  }

  protected override controlOf({ type }: Change): string {
    return type;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "usher-members": UsherMembers;
  }
}

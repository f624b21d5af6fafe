import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from "lit";
import type { Messages } from "../../messages/messages.js";
import { roleDescription, roleName } from "../../messages/naming.js";
import type { Level, Role, Usher } from "../../module/types.js";
import { downloadCsv } from "../download.js";
import { theme } from "../theme.styles.js";
import { UsherElement } from "../usher-element.js";
import { renderGrid } from "./grid.js";
import { type GridPlace, placeAfter } from "./grid-keys.js";
import { styles } from "./role-matrix.styles.js";
import { renderScopeNote } from "./scope-note.js";
import { summaryOf } from "./summary.js";
import { renderToolbar } from "./toolbar.js";
import { type MatrixChoice, type MatrixView, viewOf } from "./view.js";

const choiceProperties = ["usher", "level", "filter", "from", "to", "differences"];

/**
 * Which role may do what: the enforced table, with a filter, a comparison of two roles and, for the cell in focus, who
 * can and which role is enough.
 *
 * @tag usher-role-matrix
 * @summary The table of roles and permissions.
 * @fires {CustomEvent<MatrixChoice>} usher-change - The person chose another level, filter or comparison.
 * @fires {Event} usher-retry - The rules are missing and the person asked to try again.
 * @csspart toolbar - Everything people choose with.
 * @csspart roles - What the roles mean.
 * @csspart frame - The frame the table scrolls in.
 * @csspart table - The table.
 * @csspart note - What is said about the cell in focus.
 * @csspart failure - Shown when the rules could not be loaded.
 * @cssprop --usher-accent - Colour of the focus and the compared roles.
 * @cssprop --usher-good - Colour of what is allowed or gained.
 * @cssprop --usher-bad - Colour of what is lost.
 * @cssprop --usher-surface - Background of the table.
 * @cssprop --usher-matrix-height - Height beyond which the table scrolls in its frame.
 */
export class UsherRoleMatrix extends UsherElement {
  static override properties: PropertyDeclarations = {
    level: { reflect: true },
    filter: {},
    from: {},
    to: {},
    differences: { type: Boolean },
    focused: { state: true },
  };
  static override styles = [theme, styles];

  /** Whose table is shown. Default: project. */
  declare level: Level;
  /** Text the shown scopes contain. */
  declare filter: string;
  /** The role the comparison starts from; empty for none. */
  declare from: Role;
  /** The role the comparison leads to; empty for none. */
  declare to: Role;
  /** Show only what the two compared roles differ in. */
  declare differences: boolean;

  /** The cell last in focus; column 0 is the scope itself. */
  declare private focused: { scope: string; column: number } | undefined;

  #view: MatrixView | undefined;

  constructor() {
    super();
    this.level = "project";
    this.filter = "";
    this.from = "";
    this.to = "";
    this.differences = false;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!this.usher || !choiceProperties.some((name) => changed.has(name))) return;
    const first = this.#view === undefined;
    this.#view = viewOf(this.usher, this.#choice);
    if (!first) this.say(summaryOf(this.#view, this.speech));
  }

  protected override renderAnswer(usher: Usher, messages: Messages): TemplateResult {
    const view = this.#view as MatrixView;
    const { matrix } = messages;
    return html`${renderToolbar(view, messages, this.#choose)} ${this.#renderRoles(view, messages)}
      <div class="row">
        <p class="summary">${summaryOf(view, messages)}</p>
        <button @click=${this.#download}>${matrix.download}</button>
        <button @click=${this.#print}>${matrix.print}</button>
      </div>
      ${view.rows.length > 0 ? this.#renderTable(view, usher, messages) : this.#renderEmpty(view, messages)}`;
  }

  #renderRoles({ table }: MatrixView, messages: Messages): TemplateResult | typeof nothing {
    const described = table.roles.filter((role) => roleDescription(messages, role) !== null);
    if (described.length === 0) return nothing;
    return html`<details part="roles">
      <summary>${messages.matrix.meaningOfRoles}</summary>
      <dl>
        ${described.map(
          (role) =>
            html`<div><dt>${roleName(messages, role)}</dt><dd>${roleDescription(messages, role)}</dd></div>`,
        )}
      </dl>
    </details>`;
  }

  #renderTable(view: MatrixView, usher: Usher, messages: Messages): TemplateResult {
    const { level } = view.choice;
    const stop = this.#tabStop(view);
    const scope = view.rows[stop.row]?.scope;
    const inFocus = this.focused !== undefined && this.focused.scope === scope;
    return html`<div part="frame" class="frame">
        ${renderGrid(view, stop, messages, { keydown: this.#walk, focusin: this.#rememberFocus })}
      </div>
      <div part="note" class="box note" id="note">
        ${
          inFocus && scope
            ? renderScopeNote(usher, level, scope, view.table.roles[stop.column - 1], messages)
            : html`<p>${messages.matrix.chooseCell}</p>`
        }
      </div>`;
  }

  #renderEmpty(view: MatrixView, messages: Messages): TemplateResult {
    const { matrix } = messages;
    const filter = this.filter.trim();
    if (!filter) {
      return html`<p class="empty">${summaryOf(view, messages)}</p>`;
    }
    return html`<div class="row empty">
      <p>${matrix.nothingFound(filter)}</p>
      <button @click=${this.#clearFilter}>${matrix.clearFilter}</button>
    </div>`;
  }

  get #choice(): MatrixChoice {
    const { level, filter, from, to, differences } = this;
    return { level, filter, from, to, differences };
  }

  /** The cell the Tab key reaches: the last one in focus, or the first one when that is not shown. */
  #tabStop({ rows }: MatrixView): GridPlace {
    const row = rows.findIndex(({ scope }) => scope === this.focused?.scope);
    return row < 0 ? { row: 0, column: 0 } : { row, column: this.focused?.column ?? 0 };
  }

  readonly #choose = (part: Partial<MatrixChoice>): void => {
    Object.assign(this, part);
    this.tell("usher-change", this.#choice);
  };

  readonly #clearFilter = (): void => {
    this.#choose({ filter: "" });
    this.renderRoot.querySelector<HTMLInputElement>("[type=search]")?.focus();
  };

  readonly #rememberFocus = (event: FocusEvent): void => {
    const cell = (event.target as Element).closest<HTMLTableCellElement>("[tabindex]");
    const scope = cell?.closest("tr")?.dataset.scope;
    if (cell && scope) this.focused = { scope, column: cell.cellIndex };
  };

  readonly #walk = (event: KeyboardEvent): void => {
    if (event.altKey || event.shiftKey) return;
    const view = this.#view as MatrixView;
    const table = event.currentTarget as HTMLTableElement;
    const place = placeAfter(
      { key: event.key, control: event.ctrlKey || event.metaKey },
      this.#tabStop(view),
      { row: view.rows.length, column: view.table.roles.length + 1 },
      getComputedStyle(table).direction === "rtl",
    );
    if (!place) return;
    event.preventDefault();
    table.tBodies[0]?.rows[place.row]?.cells[place.column]?.focus();
  };

  readonly #print = (): void => print();

  readonly #download = (): void => {
    const { matrix } = this.speech;
    const { table, rows } = this.#view as MatrixView;
    downloadCsv(`permissions-${this.level}.csv`, [
      [matrix.scope, ...table.roles],
      ...rows.map((row) => [
        row.scope,
        ...row.granted.map((held) => (held ? matrix.allowed : matrix.notAllowed)),
      ]),
    ]);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "usher-role-matrix": UsherRoleMatrix;
  }
}

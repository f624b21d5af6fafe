/**
 * What runs in the page to find what a person means: by role and accessible name, through open shadow roots. One bundle
 * for all engines; each evaluates it beside the page's policy, so that the page needs no change.
 */
import { computeAccessibleName, getRole, isDisabled } from "dom-accessibility-api";

/** A name as it is, or a pattern in it. */
export type Name = string | { source: string; flags: string };

export interface Query {
  /** Any of these. */
  roles: string[];
  name: Name;
  /** Where to look. Default: everywhere. */
  within?: Query | undefined;
}

export interface Facts {
  text: string;
  /** Of a field. */
  value: string | null;
  checked: boolean;
  disabled: boolean;
  focused: boolean;
}

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const oneLine = (text: string) => text.replace(/\s+/g, " ").trim();

function* elementsIn(root: ParentNode): Generator<Element> {
  if (root instanceof Element && root.shadowRoot) yield* elementsIn(root.shadowRoot);
  for (const element of root.children) {
    yield element;
    yield* elementsIn(element);
  }
}

const isShown = (element: Element) =>
  element.checkVisibility({ visibilityProperty: true }) && !element.closest("[aria-hidden=true]");

/** All that can be reached: everything, or what an open modal dialog leaves of it. */
function reachable(): Element[] {
  const all = [...elementsIn(document)];
  const modal = all.filter((element) => element.matches("dialog:modal")).at(-1);
  return modal ? [modal, ...elementsIn(modal)] : all;
}

function isNamed(name: string, wanted: Name): boolean {
  return typeof wanted === "string" ? name === wanted : new RegExp(wanted.source, wanted.flags).test(name);
}

const nameOf = (element: Element) => oneLine(computeAccessibleName(element));

function scope(within: Query | undefined): Element[] {
  if (!within) return reachable();
  const place = find(within);
  return place ? [...elementsIn(place)] : [];
}

function matching({ roles, name, within }: Query): Element[] {
  return scope(within).filter(
    (element) => roles.includes(getRole(element) ?? "") && isShown(element) && isNamed(nameOf(element), name),
  );
}

export const count = (query: Query): number => matching(query).length;

/** The one that is meant; `null` when there is none, or more than one. */
export function find(query: Query): Element | null {
  const [element, ...more] = matching(query);
  return element && more.length === 0 ? element : null;
}

/** Whether the last click was one on what was meant. */
interface Aim {
  hit: boolean;
}
const place = globalThis as { aimOfStories?: Aim };

/** The same, as something to click: enabled, at rest, in view and uncovered. What becomes of the click is noted. */
export function takeAim(query: Query): Element | null {
  const element = find(query);
  if (!element || isDisabled(element) || element.getAnimations().length > 0) return null;
  element.scrollIntoView({ block: "center", inline: "nearest", behavior: "instant" });
  const [box] = element.getClientRects();
  if (!box) return null;
  const top = topmostAt(box.x + box.width / 2, box.y + box.height / 2);
  if (!isInside(top, element)) return null;
  const aim: Aim = { hit: false };
  element.addEventListener("click", () => Object.assign(aim, { hit: true }), { capture: true, once: true });
  place.aimOfStories = aim;
  return element;
}

/** A page may move under the pointer, and then somebody clicks again. Where nothing was aimed at, it is another page. */
export const wasHit = (): boolean => place.aimOfStories?.hit ?? true;

/** What a pointer would hit there, in whatever shadow root. */
function topmostAt(x: number, y: number): Element | null {
  let [top = null] = document.elementsFromPoint(x, y);
  for (let root = top?.shadowRoot; root; root = top?.shadowRoot) {
    // WebKit puts the host before what is in it.
    const inner = root.elementsFromPoint(x, y).find((element) => element.getRootNode() === root);
    if (!inner) break;
    top = inner;
  }
  return top;
}

/** Is it the element or in it, as it is shown? */
function isInside(inner: Element | null, element: Element): boolean {
  for (let node: Node | null = inner; node; node = outwards(node)) if (node === element) return true;
  return false;
}

const outwards = (node: Node): Node | null =>
  (node instanceof Element && node.assignedSlot) || node.parentNode || ((node as ShadowRoot).host ?? null);

/** What is known of the one that is meant. */
export function facts(query: Query): Facts | null {
  const element = find(query);
  if (!element) return null;
  return {
    text: textOf(element),
    value: (element as Field).value ?? null,
    checked: (element as HTMLInputElement).checked === true,
    disabled: isDisabled(element),
    focused: (element.getRootNode() as Document | ShadowRoot).activeElement === element,
  };
}

/** Everything of these roles that is there, for whoever looked for something else. */
export function seen({ roles, within }: Query): string[] {
  return scope(within)
    .filter((element) => roles.includes(getRole(element) ?? "") && isShown(element))
    .map((element) => `${getRole(element)} “${nameOf(element)}”${isDisabled(element) ? " (disabled)" : ""}`);
}

/** What can be read in the page, or in the dialog that covers it. */
export function pageText(): string {
  const [first] = reachable();
  return textOf(first?.localName === "dialog" ? first : document.body);
}

/** The text as it is shown, each block on its own. */
function textOf(node: Node): string {
  return oneLine(shownText(node));
}

const silent = ["SCRIPT", "STYLE", "OPTION"];
/** Elements that do not part words. */
const inline = /^(A|B|BDI|BDO|CODE|EM|I|SLOT|SMALL|SPAN|STRONG|TIME)$/;

function shownText(node: Node): string {
  if (node instanceof Text) return node.data;
  if (!(node instanceof Element) || silent.includes(node.tagName)) return "";
  if (!isShown(node) && getComputedStyle(node).display !== "contents") return "";
  const assigned = node instanceof HTMLSlotElement ? node.assignedNodes() : [];
  const children = assigned.length > 0 ? assigned : (node.shadowRoot ?? node).childNodes;
  const text = [...children].map(shownText).join("");
  return inline.test(node.tagName) ? text : ` ${text} `;
}

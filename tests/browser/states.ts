/** Every state people can see an element in, and how to bring it about. */
import type { Page } from "playwright-core";
import type { Outcome } from "../../web/elements/people.js";
import type { ElementName } from "../../web/elements/registry.js";
import { hosts } from "./harness.mjs";
import { fourMembers, hostileText, invite, member, now, placeOf } from "./people.js";

export interface State {
  element: ElementName;
  name: string;
  properties?: object;
  /** Ten thousand rows: shown a hundred at a time, and no different in each look. */
  isLong?: boolean;
  /** Without the rules. */
  bare?: boolean;
  /** What the host answers to whatever is asked for. */
  answer?: Outcome;
  /** What a person does then. */
  act?: (page: Page) => Promise<void>;
}

/** Shows a state on the stage. */
export async function show(page: Page, { element, properties = {}, bare = false, answer, act }: State) {
  await page.evaluate(
    async ([name, given, isBare, outcome]) => {
      sessionStorage.clear();
      const perform = async () => outcome;
      await stage.mount(name, outcome ? { perform, ...given } : given, { bare: isBare });
      const shown = document.querySelector(name);
      if (shown && "show" in shown) await shown.show();
    },
    [element, properties, bare, answer] as const,
  );
  await act?.(page);
}

const done: Outcome = { ok: true };
const silent: Outcome = { ok: false, reasonCode: "unavailable" };
const settings = { place: placeOf(), members: fourMembers, invites: [] };
const viewer = placeOf({ orgRole: "VIEWER" });
const hobby = placeOf({ orgRole: "OWNER" }, { plan: "cloud:hobby", members: 1, pendingInvites: 0 }, null);
const path = "/auth/sign-up?targetPath=%2Forganization%2Fo1&email=ada%2Bdev%40example.com";
const here = `https://${hosts.EU}${path}`;
const inJapan = `https://${hosts.JP}${path}`;
const lookalike = `https://${hosts.lookalike}${path}`;
const crowd = Array.from({ length: 10_000 }, (_, n) => member(n, n % 4 === 0 ? "VIEWER" : "MEMBER"));
const waiting = [
  invite(1),
  invite(2, { expiresAt: "2026-06-09T11:00:00Z", orgRole: "VIEWER" }),
  invite(3, { orgRole: "NONE", projectId: "p1", projectRole: "VIEWER" }),
];

const press = (name: string) => (page: Page) => page.getByRole("button", { name }).first().click();
const type = (text: string) => (page: Page) => page.getByRole("textbox").first().fill(text);
const people = '"Doe, Jane" <jane@x.com>; bob@gmial.com, BOB@gmail.com\nada+dev@x.com\nnobody@';

const members: Omit<State, "element">[] = [
  { name: "loading", properties: { place: placeOf() } },
  { name: "list", properties: settings, answer: done },
  { name: "only you", properties: { ...settings, members: fourMembers.slice(0, 1) }, answer: done },
  { name: "nobody found", properties: { ...settings, search: "nobody" }, answer: done },
  { name: "why this role", properties: settings, answer: done, act: press("Why this role? Bo K.") },
  {
    name: "before a change",
    properties: settings,
    answer: done,
    act: async (page) => {
      const menu = page.getByRole("combobox", { name: "Organisation role of Bo K." });
      // It has its options once somebody comes to it.
      await menu.focus();
      await menu.selectOption("NONE");
    },
  },
  {
    name: "refused",
    properties: settings,
    answer: { ok: false, reasonCode: "last-owner" },
    act: async (page) => {
      await press("Remove Cy")(page);
      await page.getByRole("group").getByRole("button", { name: "Remove" }).click();
      await page.locator("[part=refusal]").waitFor();
    },
  },
  { name: "seats", properties: { ...settings, place: hobby }, answer: done },
  { name: "denied", properties: { ...settings, place: viewer } },
  { name: "offline", properties: { ...settings, offline: true }, answer: done },
  { name: "could not be read anew", properties: { ...settings, stale: true }, answer: done },
  { name: "10,000 rows", isLong: true, properties: { ...settings, members: crowd }, answer: done },
  {
    name: "hostile texts",
    properties: { ...settings, members: [member(1, "OWNER", { name: hostileText, email: hostileText })] },
    answer: done,
  },
  { name: "rules missing", properties: { failed: true }, bare: true },
];

const pending: Omit<State, "element">[] = [
  { name: "loading", properties: { place: placeOf() } },
  { name: "list", properties: { ...settings, invites: waiting, now }, answer: done },
  { name: "empty", properties: { ...settings, now }, answer: done },
  {
    name: "before it is taken back",
    properties: { ...settings, invites: waiting, now },
    answer: done,
    act: press("Revoke: jo1@y.com"),
  },
  {
    name: "refused",
    properties: { ...settings, invites: waiting, now },
    answer: silent,
    act: async (page) => {
      await press("Remove & re-send: jo2@y.com")(page);
      await page.locator("[part=refusal]").waitFor();
    },
  },
  { name: "denied", properties: { ...settings, place: viewer, invites: [], now } },
  { name: "offline", properties: { ...settings, invites: waiting, now, offline: true }, answer: done },
  {
    name: "could not be read anew",
    properties: { ...settings, invites: waiting, now, stale: true },
    answer: done,
  },
  {
    name: "10,000 rows",
    isLong: true,
    properties: { ...settings, invites: Array.from({ length: 10_000 }, (_, n) => invite(n)), now },
    answer: done,
  },
  { name: "rules missing", properties: { failed: true }, bare: true },
];

const dialog: Omit<State, "element">[] = [
  { name: "loading", properties: settings, bare: true },
  { name: "empty", properties: settings, answer: done },
  { name: "verdicts", properties: settings, answer: done, act: type(people) },
  { name: "seats", properties: { ...settings, place: hobby }, answer: done, act: type("a@x.com, b@x.com") },
  {
    name: "before closing",
    properties: settings,
    answer: done,
    act: async (page) => {
      await type("a@x.com")(page);
      await press("Close")(page);
    },
  },
  {
    name: "sent and failed",
    properties: settings,
    answer: silent,
    act: async (page) => {
      await type("a@x.com, b@x.com")(page);
      await press("Send 2 invites")(page);
      await page.getByRole("heading", { name: "0 sent, 2 failed" }).waitFor();
    },
  },
  { name: "denied", properties: { ...settings, place: viewer } },
  { name: "offline", properties: { ...settings, offline: true }, answer: done, act: type("a@x.com") },
  {
    name: "10,000 rows",
    isLong: true,
    properties: settings,
    answer: done,
    act: async (page) => {
      const text = Array.from({ length: 10_000 }, (_, n) => `p${n}@example.com`).join("\n");
      await page.getByRole("textbox").evaluate((area: HTMLTextAreaElement, all) => {
        area.setRangeText(all);
        area.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
      }, text);
      await page.getByRole("button", { name: "Send 10,000 invites" }).waitFor();
    },
  },
  { name: "rules missing", properties: { ...settings, failed: true }, bare: true, act: type("a@x.com") },
];

const matrix: Omit<State, "element">[] = [
  { name: "loading", bare: true },
  { name: "table", properties: { filter: "members" } },
  { name: "comparison", properties: { filter: "prompts", from: "MEMBER", to: "VIEWER" } },
  {
    name: "who can",
    properties: { filter: "prompts" },
    act: (page) => page.getByRole("gridcell").nth(2).click(),
  },
  { name: "nothing found", properties: { filter: "nothing" } },
  { name: "rules missing", properties: { failed: true }, bare: true },
];

const region: Omit<State, "element">[] = [
  { name: "loading", bare: true },
  { name: "region", properties: { page: here, open: true } },
  { name: "look-alike", properties: { page: lookalike, open: true } },
  { name: "another site", properties: { page: "example.org", open: true } },
  { name: "this machine", properties: { page: "localhost:5173" } },
  { name: "unreadable", properties: { page: "https://a b/" } },
  { name: "rules missing", properties: { failed: true }, bare: true },
];

const wrongRegion: Omit<State, "element">[] = [
  { name: "right region", properties: { link: here } },
  { name: "wrong region", properties: { link: inJapan } },
  { name: "look-alike", properties: { link: lookalike } },
];

const join: Omit<State, "element">[] = [
  { name: "loading", bare: true },
  { name: "blank" },
  { name: "nothing in the way", properties: { link: here, signedInAs: "ada+dev@example.com" } },
  { name: "another region", properties: { link: inJapan } },
  { name: "another address", properties: { link: here, signedInAs: "ada@example.com" } },
  { name: "signed out", properties: { link: here, signedInAs: null } },
  { name: "expired", properties: { link: here, signedInAs: "ada+dev@example.com", expiresAt: 0 } },
  { name: "look-alike", properties: { link: lookalike } },
  { name: "several", properties: { link: `${inJapan} or https://${hosts.US}/organization/o2` } },
  { name: "hostile text", properties: { link: hostileText } },
  { name: "rules missing", properties: { failed: true }, bare: true },
];

const label = "E-mail address";
const leave = (page: Page) => page.getByRole("textbox").blur();
const written = (name: string, value: string, properties: object = {}): Omit<State, "element"> => ({
  name,
  properties: { label, ...properties },
  act: async (page) => {
    await type(value)(page);
    await leave(page);
  },
});

const emailField: Omit<State, "element">[] = [
  { name: "loading", properties: { label }, bare: true },
  { name: "blank", properties: { label } },
  written("fine", "jane@example.com"),
  written("likely mistake", "jane@gmial.com"),
  written("not complete", "jane@"),
  written("another address of a member", "ada+dev@x.com", { members: ["ada@x.com"] }),
  written("hostile text", hostileText),
  { name: "disabled", properties: { label, value: "jane@example.com", disabled: true } },
  { name: "rules missing", properties: { label, failed: true }, bare: true },
];

const byElement: Partial<Record<ElementName, Omit<State, "element">[]>> = {
  "usher-members": members,
  "usher-pending-invites": pending,
  "usher-invite-dialog": dialog,
  "usher-role-matrix": matrix,
  "usher-region": region,
  "usher-wrong-region": wrongRegion,
  "usher-join-check": join,
  "usher-email-field": emailField,
};

export const states: State[] = Object.entries(byElement).flatMap(([element, all]) =>
  all.map((state) => ({ element: element as ElementName, ...state })),
);

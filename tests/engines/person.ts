import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";
import type { Key, Tab } from "./engine.js";
import type { Facts, Name, Query } from "./in-page.js";
import { until } from "./until.js";

const [search] = buildSync({
  entryPoints: [fileURLToPath(new URL("in-page.ts", import.meta.url))],
  bundle: true,
  format: "iife",
  globalName: "search",
  minify: true,
  target: "es2022",
  write: false,
}).outputFiles;

const inPage = (call: string) => `(() => { ${search?.text}; return search.${call}; })()`;

const fields = ["textbox", "searchbox", "combobox", "spinbutton"];
const plain = (name: string | RegExp): Name =>
  typeof name === "string" ? name : { source: name.source, flags: name.flags };

/** What somebody does at a window, in the words of the page. Each waits for what it needs, and says what it missed. */
export class Person {
  readonly #tab: Tab;
  readonly #patience: number | undefined;
  readonly #within: Query | undefined;
  #closing: Promise<void> | undefined;

  /** @param patience in milliseconds; default: 10 seconds */
  constructor(tab: Tab, patience?: number, within?: Query) {
    this.#tab = tab;
    this.#patience = patience;
    this.#within = within;
  }

  /** The same person, who waits only so many milliseconds from here on. */
  hurried(patience: number): Person {
    return new Person(this.#tab, patience, this.#within);
  }

  /** The same person, looking only at a part of the page. */
  within(role: string, name: string | RegExp): Person {
    return new Person(this.#tab, this.#patience, this.#query([role], name));
  }

  visit = (url: string): Promise<void> => this.#tab.goto(url);
  url = (): Promise<string> => this.#tab.url();
  complaints = (): Promise<string[]> => this.#tab.complaints();
  key = (key: Key): Promise<void> => this.#tab.press(key);

  /** Waits for the address to be this, or to look so. */
  async arrive(address: string | RegExp): Promise<void> {
    const isThere = (url: string) => (typeof address === "string" ? url === address : address.test(url));
    await this.#until(
      async () => isThere(await this.url()),
      async () => `the address never was ${address}, it is ${await this.url()}`,
    );
  }

  /** Presses what has this role and name: a button, a link, a checkbox. */
  async press(role: string, name: string | RegExp): Promise<void> {
    await this.#click([role], name);
  }

  /** Moves the focus on with the Tab key until it is on this. */
  async tabTo(role: string, name: string | RegExp): Promise<void> {
    for (let presses = 0; presses < 60; presses++) {
      if ((await this.find(role, name)).focused) return;
      await this.key("Tab");
    }
    throw new Error(`the focus never came to ${role} “${name}”`);
  }

  /** Types into the field with this label, instead of what is in it. */
  async fill(label: string | RegExp, text: string): Promise<void> {
    await this.#click(fields, label);
    await this.key("Ctrl+A");
    await (text === "" ? this.key("Delete") : this.#tab.type(text));
  }

  /** Puts a text into the field with this label at once, instead of what is in it, as pasting does. */
  async paste(label: string | RegExp, text: string): Promise<void> {
    await this.#click(fields, label);
    await this.key("Ctrl+A");
    await this.evaluate(`document.execCommand("insertText", false, ${JSON.stringify(text)})`);
  }

  /** Pastes what was copied before into the field with this label, and tells what is in it then. */
  async pasteCopied(label: string | RegExp): Promise<string> {
    await this.#click(fields, label);
    await this.key("Ctrl+A");
    await this.key("Ctrl+V");
    return (await this.find("textbox", label)).value ?? "";
  }

  /** Chooses the option with this text, from the menu with this label. */
  async choose(label: string | RegExp, option: string): Promise<void> {
    const query = this.#query(["combobox"], label);
    const menu = inPage(`find(${JSON.stringify(query)})`);
    await this.#tab.select(await this.#until(() => this.#tab.grasp(menu), this.#missing(query)), option);
  }

  /** Waits for what has this role and name, and tells about it. */
  async find(role: string, name: string | RegExp): Promise<Facts> {
    const query = this.#query([role], name);
    return this.#until(() => this.#ask<Facts | null>("facts", query), this.#missing(query));
  }

  /** Waits until nothing has this role and name any more. */
  async misses(role: string, name: string | RegExp): Promise<void> {
    const query = this.#query([role], name);
    const isGone = async () => (await this.#ask<number>("count", query)) === 0;
    await this.#until(isGone, async () => `${role} “${name}” is still there`);
  }

  /** Waits until the page, or the dialog that covers it, says this. */
  async reads(words: string | RegExp): Promise<string> {
    const says = (text: string) => (typeof words === "string" ? text.includes(words) : words.test(text));
    return this.#until(
      async () => {
        const text = await this.text();
        return says(text) && text;
      },
      async () =>
        `“${words}” cannot be read at ${await this.url()}, which says: ${(await this.text()).slice(0, 2000)}`,
    );
  }

  /** Waits until the page does not say this any more. */
  async unreads(words: string): Promise<void> {
    const isGone = async () => !(await this.text()).includes(words);
    await this.#until(isGone, async () => `“${words}” can still be read at ${await this.url()}`);
  }

  /** All that can be read now. */
  text = (): Promise<string> => this.#tab.evaluate(inPage("pageText()")) as Promise<string>;

  /** Leaves for good; once more does no harm. */
  close(): Promise<void> {
    this.#closing ??= this.#tab.close();
    return this.#closing;
  }

  evaluate = (expression: string): Promise<unknown> => this.#tab.evaluate(expression);

  #query(roles: string[], name: string | RegExp): Query {
    return { roles, name: plain(name), within: this.#within };
  }

  #until<Value>(attempt: Parameters<typeof until<Value>>[0], failure: () => Promise<string>): Promise<Value> {
    return until(attempt, failure, this.#patience);
  }

  #ask<Answer>(what: keyof typeof import("./in-page.js"), query: Query): Promise<Answer> {
    return this.#tab.evaluate(inPage(`${what}(${JSON.stringify(query)})`)) as Promise<Answer>;
  }

  async #click(roles: string[], name: string | RegExp): Promise<void> {
    const query = this.#query(roles, name);
    const aim = inPage(`takeAim(${JSON.stringify(query)})`);
    await this.#until(
      async () => {
        const element = await this.#tab.grasp(aim);
        if (element === null) return false;
        await this.#tab.click(element);
        // What cannot be asked any more is being left, as it was clicked.
        return this.#tab.evaluate(inPage("wasHit()")).catch(() => true);
      },
      this.#missing(query, " that can be pressed"),
    );
  }

  #missing =
    (query: Query, which = "") =>
    async (): Promise<string> => {
      const { roles, name } = query;
      const wanted = typeof name === "string" ? `“${name}”` : `/${name.source}/${name.flags}`;
      const seen = await this.#ask<string[]>("seen", query);
      return `there is no one ${roles.join(" or ")} ${wanted}${which} at ${await this.url()}; there is: ${seen.join(", ") || "none"}`;
    };
}

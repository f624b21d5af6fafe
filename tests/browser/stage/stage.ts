import { createUsher } from "@neural-inverse/usher";
import { defineElements } from "../../../web/elements/registry.js";
import { languages } from "../../../web/messages/locale.js";
import { pseudo } from "../../../web/messages/pseudo.js";
import type { Settings } from "../../../web/module/types.js";
import { openMutations } from "../../module/mutations.js";

const speeches = {
  ...languages,
  pseudo: pseudo(languages.en),
  rightToLeft: pseudo(languages.en, "rtl"),
};

interface Scene {
  speech?: keyof typeof speeches;
  /** Leave the rules out, as before they are loaded. */
  bare?: boolean;
  settings?: Settings;
}

type ElementName = "usher-region" | "usher-role-matrix";

/** What the tests of an element call in the page. */
class Stage {
  readonly createUsher = createUsher;
  /** `usher-*` events since the element was mounted. */
  events: string[] = [];

  readonly #rules = createUsher();

  /** Shows one element alone, with the rules unless told otherwise. */
  async mount<Name extends ElementName>(
    name: Name,
    properties: Partial<HTMLElementTagNameMap[Name]> = {},
    { speech, bare, settings }: Scene = {},
  ): Promise<void> {
    const element: HTMLElementTagNameMap[ElementName] = document.createElement(name);
    if (speech) element.messages = speeches[speech];
    if (!bare) element.usher = settings ? await createUsher({ settings }) : await this.#rules;
    Object.assign(element, properties);
    const title = document.createElement("h1");
    title.textContent = name;
    document.querySelector("main")?.replaceChildren(title, element);
    this.events = [];
    await element.updateComplete;
  }

  /** Mutated links, held against this browser's own URL. */
  async openMutations(count: number, seed: number): Promise<ReturnType<typeof openMutations>> {
    return openMutations(await this.#rules, count, seed);
  }

  /** Sets properties from outside, as a framework does. */
  async set(properties: object): Promise<void> {
    const element = document.querySelector("main")?.lastElementChild as HTMLElementTagNameMap[ElementName];
    await Object.assign(element, properties).updateComplete;
  }
}

declare global {
  var stage: Stage;
}

defineElements();
globalThis.stage = new Stage();
for (const name of ["usher-change", "usher-retry"]) {
  document.addEventListener(name, (event) => stage.events.push(event.type));
}

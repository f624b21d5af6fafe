import { createUsher } from "@neural-inverse/usher";
import { defineElements, type ElementName } from "../../../web/elements/registry.js";
import { languages } from "../../../web/messages/languages.js";
import { addLanguages } from "../../../web/messages/locale.js";
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

/** What the tests of an element call in the page. */
class Stage {
  readonly createUsher = createUsher;
  /** `usher-*` events since the element was mounted. */
  events: string[] = [];
  /** Their details, in the same order. */
  details: unknown[] = [];

  readonly #rules = createUsher();

  /** Shows one element alone, with the rules unless told otherwise. */
  async mount<Name extends ElementName>(
    name: Name,
    properties: Partial<HTMLElementTagNameMap[Name]> = {},
    { speech, bare, settings }: Scene = {},
  ): Promise<void> {
    const element = document.createElement(name) as HTMLElementTagNameMap[ElementName];
    if (speech) element.messages = speeches[speech];
    if (!bare) element.usher = settings ? await createUsher({ settings }) : await this.#rules;
    Object.assign(element, properties);
    const title = document.createElement("h1");
    title.textContent = name;
    document.querySelector("main")?.replaceChildren(title, element);
    this.events = [];
    this.details = [];
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

addLanguages(...Object.values(languages));
defineElements();
globalThis.stage = new Stage();
for (const name of ["usher-change", "usher-retry", "usher-invite", "usher-before-send", "usher-done"]) {
  document.addEventListener(name, (event) => {
    stage.events.push(event.type);
    stage.details.push((event as CustomEvent).detail);
  });
}

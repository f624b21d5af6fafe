/**
 * What React 19 may write in JSX: `import "@neural-inverse/usher/elements/react"` for the types alone. React sets a prop
 * as a property when the element has one of that name, and listens to `onusher-change` for the event `usher-change`.
 */
import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type { ElementEvents } from "./events.js";
import type { UsherElement } from "./usher-element.js";

/** The properties of an element that are its own: not those of every element, and nothing to call. */
type Properties<Of extends UsherElement> = Partial<
  Omit<
    Of,
    keyof Omit<UsherElement, OwnOfAll> | keyof ElementInternals | `form${string}Callback` | "show" | "close"
  >
>;
type OwnOfAll = "usher" | "messages" | "failed";

type Listeners = { [Name in keyof ElementEvents as `on${Name}`]?: (event: ElementEvents[Name]) => void };

type Jsx<Of extends UsherElement> = DetailedHTMLProps<HTMLAttributes<Of>, Of> & Properties<Of> & Listeners;

type UsherElements = {
  [Name in Extract<
    keyof HTMLElementTagNameMap,
    `usher-${string}`
  >]: HTMLElementTagNameMap[Name] extends UsherElement ? Jsx<HTMLElementTagNameMap[Name]> : never;
};

declare module "react" {
  namespace JSX {
    interface IntrinsicElements extends UsherElements {}
  }
}

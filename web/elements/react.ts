/**
 * What React 19 may write in JSX: `import type {} from "@neural-inverse/usher/elements/react"`, as there is nothing but
 * types. React sets a prop as a property when the element has one of that name, so define the elements before they are
 * rendered, and listens to `onusher-change` for the event `usher-change`.
 */
import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type { DecisionAction } from "../module/types.js";
import type { EmailChange } from "./email-field/email-field.js";
import type { MembersChoice } from "./members/members.js";
import type { Request } from "./people.js";
import type { MatrixChoice } from "./role-matrix/view.js";
import type { UsherElement } from "./usher-element.js";

/** What each element says, beside `usher-retry`. */
interface Events {
  "usher-email-field": { "usher-change": CustomEvent<EmailChange> };
  "usher-invite-dialog": {
    "usher-before-send": CustomEvent<{ invitations: DecisionAction[] }>;
    "usher-done": CustomEvent<{ sent: number; failed: number }>;
  };
  "usher-join-check": { "usher-change": CustomEvent<{ link: string }> };
  "usher-members": {
    "usher-change": CustomEvent<MembersChoice>;
    "usher-done": CustomEvent<{ request: Request }>;
    "usher-invite": Event;
  };
  "usher-pending-invites": { "usher-done": CustomEvent<{ request: Request }> };
  "usher-region": unknown;
  "usher-role-matrix": { "usher-change": CustomEvent<MatrixChoice> };
  "usher-wrong-region": unknown;
}

type Listeners<Said> = { [Name in keyof Said & string as `on${Name}`]?: (event: Said[Name]) => void };

/** The properties of an element that are its own: not those of every element, and nothing to call. */
type Properties<Of extends UsherElement> = Partial<
  Omit<
    Of,
    keyof Omit<UsherElement, OwnOfAll> | keyof ElementInternals | `form${string}Callback` | "show" | "close"
  >
>;
type OwnOfAll = "usher" | "messages" | "failed";

type Jsx<Of extends UsherElement, Said> = DetailedHTMLProps<HTMLAttributes<Of>, Of> &
  Properties<Of> &
  Listeners<Said & { "usher-retry": Event }>;

type UsherElements = {
  [Name in Extract<keyof HTMLElementTagNameMap, `usher-${string}`>]: Jsx<
    HTMLElementTagNameMap[Name],
    Events[Name]
  >;
};

declare module "react" {
  namespace JSX {
    interface IntrinsicElements extends UsherElements {}
  }
}

/** What the elements say. Every event bubbles and crosses shadow roots; none follows a change made from outside. */
export interface ElementEvents {
  /** The person chose something; `detail` depends on the element. */
  "usher-change": CustomEvent;
  /** About to send; cancel it to send nothing. */
  "usher-before-send": CustomEvent;
  /** What was asked for is done, or has failed. */
  "usher-done": CustomEvent;
  /** The person wants to invite somebody. */
  "usher-invite": Event;
  /** Something could not be had, and the person asked to try again. */
  "usher-retry": Event;
}

declare global {
  interface HTMLElementEventMap extends ElementEvents {}
}

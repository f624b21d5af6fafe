import type { Usher } from "../../module/types.js";

export interface Sandbox {
  /** Answers a request to a path under `/api/`. */
  fetch(request: Request): Promise<Response>;
  /** Everybody as at first, and no faults. */
  reset(): void;
}

export function createSandbox(options: {
  usher: Usher;
  /** Milliseconds since 1970. */
  now?: () => number;
  /** Hosts that serve an instance of its own, of no region. */
  selfHosted?: readonly string[];
}): Sandbox;

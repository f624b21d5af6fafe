import type { IncomingMessage, ServerResponse } from "node:http";
import type { Usher } from "../../module/types.js";
import type { createSandbox, Sandbox } from "./sandbox.mjs";

export function loadRules(): Promise<Usher>;
export function mountSandbox(options?: Omit<Parameters<typeof createSandbox>[0], "usher">): Promise<{
  sandbox: Sandbox;
  /** Answers what is under `/api/` and says whether it did. */
  answer(request: IncomingMessage, response: ServerResponse): boolean;
}>;

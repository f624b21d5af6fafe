import type { IncomingMessage, ServerResponse } from "node:http";
import type { Settings, Usher } from "../../module/types.js";
import type { Sandbox, SandboxOptions } from "./sandbox.mjs";

export function loadRules(settings?: Settings): Promise<Usher>;
export function mountSandbox(options?: Partial<SandboxOptions>): Promise<{
  sandbox: Sandbox;
  /** Answers what is under `/api/` and says whether it did. */
  answer(request: IncomingMessage, response: ServerResponse): boolean;
  close(): Promise<void>;
}>;

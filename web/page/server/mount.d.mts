import type { IncomingMessage, ServerResponse } from "node:http";
import type { Settings, Usher } from "../../module/types.js";
import type { Sandbox, SandboxOptions } from "./sandbox.mjs";

export function loadRules(settings?: Settings): Promise<Usher>;
export interface MountOptions extends Partial<SandboxOptions> {
  /** Where mails go; without it they stay in the mailbox of this machine. */
  smtp?: { url: string; from?: string };
}

export function mountSandbox(options?: MountOptions): Promise<{
  sandbox: Sandbox;
  /** Answers what is under `/api/` and says whether it did. */
  answer(request: IncomingMessage, response: ServerResponse): boolean;
  close(): Promise<void>;
}>;

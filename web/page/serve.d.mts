import type { SandboxOptions } from "./server/sandbox.mjs";

export function servePage(
  port: number,
  options?: Partial<Omit<SandboxOptions, "settings" | "scheme">>,
): Promise<{ address: string; port: number; close(): Promise<void> }>;

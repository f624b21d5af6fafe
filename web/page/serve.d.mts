import type { MountOptions } from "./server/mount.mjs";

export function servePage(
  port: number,
  options?: Omit<MountOptions, "settings" | "scheme">,
): Promise<{ address: string; port: number; close(): Promise<void> }>;

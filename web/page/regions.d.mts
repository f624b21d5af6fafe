import type { Settings } from "../module/types.js";

/** The settings of the data regions on this machine. */
export function settingsAt(port: number): Settings;

import type { PGlite } from "@electric-sql/pglite";

export function dataFolder(env?: NodeJS.ProcessEnv): string;
export function openFolder(folder: string): Promise<PGlite>;
export function prepareFolder(folder: string): Promise<boolean>;
/** A folder that lives as long as somebody needs it. */
export function temporaryFolder(): Promise<{ folder: string; remove(): Promise<void> }>;
export function holdFolder(folder: string): Promise<null | (() => Promise<void>)>;

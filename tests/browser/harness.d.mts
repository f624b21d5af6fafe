import type { BrowserContextOptions, Page } from "playwright-core";

export const hosts: Readonly<
  Record<"EU" | "US" | "JP" | "HIPAA" | "lookalike" | "selfHosted" | "withoutWasm", string>
>;
export const builtStage: string;
export const screenshots: string;

export interface Visit {
  page: Page;
  /** Addresses asked for since the page was opened. */
  requests: string[];
  /** Errors nobody caught. */
  errors: string[];
  /** What the Content Security Policy refused. */
  violations(): Promise<string[]>;
  close(): Promise<void>;
}

export interface Theatre {
  visit(url: string, options?: BrowserContextOptions): Promise<Visit>;
  close(): Promise<void>;
}

export function openTheatre(): Promise<Theatre>;

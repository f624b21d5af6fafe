import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import type { MountOptions } from "../../web/page/server/mount.mjs";
import type { Sandbox } from "../../web/page/server/sandbox.mjs";

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
  /** Warnings and errors in the console. */
  complaints: string[];
  /** What the Content Security Policy refused. */
  violations(): Promise<string[]>;
  close(): Promise<void>;
}

export interface VisitOptions extends BrowserContextOptions {
  /** The account that is signed in, by its id in the sandbox; empty: nobody. */
  as?: string;
}

interface People {
  /** The people of all hosts. */
  sandbox: Sandbox;
  /** Asks the interface at a host, outside of any page; with a body it posts: `ask(hosts.EU, "sandbox/faults", {})`. */
  ask(host: string, path: string, body?: object): Promise<unknown>;
  close(): Promise<void>;
}

export interface Site extends People {
  /** Where this machine answers all the names, over https. */
  port: number;
  /** By which Chromium trusts the certificate. */
  fingerprint: string;
}

export interface Theatre extends People {
  visit(url: string, options?: VisitOptions): Promise<Visit>;
}

export interface TheatreOptions extends MountOptions {
  /** The folder of the page. Default: the settings page. */
  builtPage?: string;
}

export function openTheatre(options?: TheatreOptions): Promise<Theatre>;

/** Starts Chromium without a word to anybody outside. */
export function launchBrowser(...flags: string[]): Promise<Browser>;
export function openSite(options?: TheatreOptions): Promise<Site>;
/** Starts Chromium where all the names lead to this port of this machine, and no other name leads anywhere. */
export function launchBrowserFor(site: Pick<Site, "port" | "fingerprint">): Promise<Browser>;

import type { Settings, Usher } from "../../module/types.js";
import type { Database } from "./database.mjs";

export interface Sandbox {
  /** Answers a request to a path under `/api/`. */
  fetch(request: Request): Promise<Response>;
  /** Everybody as at first, and no faults. */
  reset(): Promise<void>;
  /** All mails that are due have been tried. */
  settled(): Promise<void>;
  /** Ends what works in the background; the database stays open. */
  close(): Promise<void>;
}

/** What the server did: ids and codes, and neither names nor addresses. */
export type LogEvent = Record<string, string | number | null>;

export interface SandboxOptions {
  usher: Usher;
  database: Database;
  settings?: Settings;
  scheme?: "http" | "https";
  /** Hosts that serve an instance of its own, of no region. */
  selfHosted?: readonly string[];
  acceptance?: "faq" | "upstream";
  /** Milliseconds since 1970. */
  now?: () => number;
  log?: (event: LogEvent) => void;
}

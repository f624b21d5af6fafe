import type { Agent, IncomingHttpHeaders } from "node:http";
import type { Plugin } from "esbuild";

export interface WorkerModule {
  name: string;
  contents: Uint8Array;
}

/** What wrangler would upload: the Worker as one module, and each `.wasm` it imports beside it. */
export function bundleWorker(
  entry: string,
  options?: { plugins?: Plugin[]; minify?: boolean },
): Promise<WorkerModule[]>;

export interface Worker {
  port: number;
  /** Everything it printed. */
  said(): string;
  stop(): Promise<void>;
}

/** Starts a Worker; what it asks goes to the server at `outbound`, whatever the host. */
export function startWorker(options: {
  modules: WorkerModule[];
  variables?: Record<string, string>;
  outbound?: number;
  port?: number;
}): Promise<Worker>;

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** Asks the Worker at `port` for a page under its real name, as a browser behind TLS does. */
export function askAt(
  port: number,
  url: string,
  options?: { method?: string; headers?: Record<string, string>; body?: string | Uint8Array; agent?: Agent },
): Promise<Answer>;

/** The servers of the four regions behind the zone, as one that goes by the host, on this machine. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export const hosts = {
  EU: "cloud.langfuse.com",
  US: "us.cloud.langfuse.com",
  JP: "jp.cloud.langfuse.com",
  HIPAA: "hipaa.cloud.langfuse.com",
} as const;
export type Region = keyof typeof hosts;
export const regions = Object.keys(hosts) as Region[];

export interface Seen {
  method: string;
  host: string;
  path: string;
  headers: IncomingMessage["headers"];
  body: Buffer;
}

/** Answers in place of a region's server. */
export type Standin = (response: ServerResponse, seen: Seen) => void;

export interface Regions {
  port: number;
  /** Every request, in the order in which they arrived. */
  seen: Seen[];
  /** Where organisations are. */
  homes: Map<string, Region>;
  /** What the directory of a region does in place of answering. */
  faults: Map<Region, Standin>;
  /** What servers answer to everything else. */
  serve: Standin;
  /** Nothing seen, nobody at home, no faults. */
  reset(): void;
  close(): Promise<void>;
}

const served: Standin = (response, { host, path }) => {
  response.writeHead(200, { "content-type": "text/plain" }).end(`${host} ${path}`);
};

// On this machine they are called `jp.cloud.langfuse.localhost` and so on, with a port.
export const nameIn = (host: string) => host.split(".langfuse.")[0];
const regionAt = (host: string) => regions.find((region) => nameIn(hosts[region]) === nameIn(host));

/** `asked` tells the host a request was for. */
export async function openRegions(
  asked = ({ headers }: IncomingMessage) => headers.host ?? "",
): Promise<Regions> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("error", () => {});
    request.on("end", () => {
      const { method = "", url: path = "", headers } = request;
      const seen = { method, host: asked(request), path, headers, body: Buffer.concat(chunks) };
      all.seen.push(seen);
      const id = /^\/api\/organizations\/([^/]+)\/region$/.exec(path)?.[1];
      const here = regionAt(seen.host);
      if (id === undefined || here === undefined) return all.serve(response, seen);
      const fault = all.faults.get(here);
      if (fault) return fault(response, seen);
      const region = all.homes.get(decodeURIComponent(id)) === here ? here : null;
      response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify({ region }));
    });
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const all: Regions = {
    port: (server.address() as AddressInfo).port,
    seen: [],
    homes: new Map(),
    faults: new Map(),
    serve: served,
    reset() {
      all.seen.length = 0;
      all.homes.clear();
      all.faults.clear();
      all.serve = served;
    },
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
  return all;
}

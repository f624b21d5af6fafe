import { statusOf } from "../page/server/statuses.mjs";
import type { Origins } from "./origins.js";

/** Answers a request, by asking whoever should. */
export type Forward = (request: Request) => Promise<Response>;

/** To the server behind the zone: a Worker on a route stands in front of it. */
export const toItsHost: Forward = (request) => fetch(request);

/** To the origin listed for the host, which learns by `x-forwarded-host` whom it was asked as. */
export function toOrigins(origins: Origins): Forward {
  const refuse = (reasonCode: string, status: number) => Response.json({ reasonCode }, { status });
  return async (request) => {
    const { host, origin, protocol } = new URL(request.url);
    const listed = origins.get(host);
    if (listed === undefined) return refuse("unknown-region-host", statusOf("unknown-region-host"));
    const forwarded = new Request(listed + request.url.slice(origin.length), request);
    forwarded.headers.set("x-forwarded-host", host);
    forwarded.headers.set("x-forwarded-proto", protocol.slice(0, -1));
    return fetch(forwarded).catch(() => refuse("unavailable", 503));
  };
}

import type { Context, MiddlewareHandler } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";

export function refuse(context: Context, status: ContentfulStatusCode, reasonCode: string): Response;
/** What a call must pass; the edge in front of a server asks the same. */
export const checks: [MiddlewareHandler, MiddlewareHandler, MiddlewareHandler];
export const guard: MiddlewareHandler[];

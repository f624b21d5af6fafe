import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";

/** The HTTP status that fits a reason. */
export function statusOf(reasonCode: string): ContentfulStatusCode;

/** Says no, with a reason and the status that fits it. */
export function refuse(context: Context, reasonCode: string): Response;

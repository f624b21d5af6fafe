import type { ContentfulStatusCode } from "hono/utils/http-status";

/** The HTTP status that fits a reason. */
export function statusOf(reasonCode: string): ContentfulStatusCode;

import type { Gateway } from "./gateways.mjs";

type Rewriting = Pick<Gateway, "rewrite">;

/** A text with each of its links as the gateway rewrites it. */
export function rewriteText(text: string, gateway: Rewriting): string;

/** The same for HTML: links in attributes, and those that are shown. */
export function rewriteHtml(html: string, gateway: Rewriting): string;

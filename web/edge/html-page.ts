import { html, raw } from "hono/html";
import { styles } from "./html-page.styles.js";

type Html = ReturnType<typeof html>;

let styleHash: string | undefined;

/** The policy of a page that has its one style sheet and nothing else. */
async function contentSecurityPolicy(): Promise<string> {
  if (styleHash === undefined) {
    const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(styles));
    styleHash = btoa(String.fromCharCode(...new Uint8Array(hash)));
  }
  return `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
}

/** A page of the edge's own: no script, nothing to fetch, kept nowhere, and its address told to nobody. */
export async function htmlPage({
  status,
  locale,
  direction,
  title,
  body,
  headers = {},
}: {
  status: number;
  locale: string;
  direction: "ltr" | "rtl";
  title: string;
  body: Html;
  headers?: Record<string, string>;
}): Promise<Response> {
  const page = await html`<!doctype html>
<html lang="${locale}" dir="${direction}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${title} · Neural Inverse</title>
    <style>${raw(styles)}</style>
  </head>
  <body>
    <header>Neural Inverse</header>
    <main>
      <h1>${title}</h1>
      ${body}
    </main>
  </body>
</html>
`;
  return new Response(String(page), {
    status,
    headers: {
      ...headers,
      "content-type": "text/html; charset=utf-8",
      "content-language": locale,
      "content-security-policy": await contentSecurityPolicy(),
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "cache-control": "no-store",
    },
  });
}

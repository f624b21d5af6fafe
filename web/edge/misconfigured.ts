import { html } from "hono/html";
import { reasonCodes } from "../module/generated/catalog.js";
import type { Problem } from "./deployment.js";
import { htmlPage } from "./html-page.js";
import { isNavigation } from "./navigation.js";

const advice = "Correct the variables of this Worker (wrangler.toml, or its settings) and deploy it again.";

/** Says what is wrong with the variables, to who deployed them: what is half right is not used. */
export async function misconfigured(request: Request, problems: readonly Problem[]): Promise<Response> {
  const status = 500;
  if (!isNavigation(request)) {
    const reasonCode = problems[0]?.code;
    return Response.json(
      { reasonCode, problems, advice },
      { status, headers: { "cache-control": "no-store" } },
    );
  }
  return htmlPage({
    status,
    locale: "en",
    direction: "ltr",
    title: "This Worker is not set up",
    body: html`<p>${advice}</p>
      <ul>
        ${problems.map(
          ({ variable, code, pointer }) =>
            html`<li><code>${variable}${pointer}</code>: ${reasonCodes[code]} (<code>${code}</code>)</li>`,
        )}
      </ul>`,
  });
}

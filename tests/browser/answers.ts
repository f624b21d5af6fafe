import type { Page, Request } from "playwright-core";

/** A body with status 200, or a status and a body. */
export type Told = object | readonly [number, object];
/** By the path behind `/api/`, without the query. */
export type Answers = Record<string, Told | ((request: Request) => Told)>;

/** Answers these calls of a page in its server's stead; all others go on to the server. */
export async function answering(page: Page, answers: Answers): Promise<void> {
  await page.route("**/api/**", (route) => {
    const path = new URL(route.request().url()).pathname.slice("/api/".length);
    const answer = answers[path];
    if (answer === undefined) return route.fallback();
    const told = typeof answer === "function" ? answer(route.request()) : answer;
    const [status, body] = Array.isArray(told) ? told : [200, told];
    return route.fulfill({ status, json: body });
  });
}

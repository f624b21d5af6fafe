/** One question to a server, and what came of it. Nothing here throws or rejects. */
import type { Answer } from "./transport.js";

/** What a server answered, whatever its status. */
export interface Reply {
  status: number;
  /** The parsed JSON; `undefined` when it is none. */
  body: unknown;
}

export interface Server {
  /** The root that paths follow, such as `/` or `https://host/base/`. */
  base: string;
  /** In place of the global one. */
  fetch?: typeof globalThis.fetch;
  /** After so many milliseconds the server counts as silent. 30 seconds unless said. */
  timeout?: number;
}

export interface Question {
  method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  headers?: Record<string, string>;
  /** Sent as JSON. */
  body?: unknown;
}

export type Ask = (path: string, question: Question, signal?: AbortSignal) => Promise<Answer<Reply>>;

/** No answer is read further: 500 of the longest rows are shorter. */
const mostBytes = 16 * 1024 * 1024;

const unavailable = { ok: false, reasonCode: "unavailable" } as const;

/** Asks of one server, in the name of whoever is signed in there. */
export function asking({ base, fetch, timeout = 30_000 }: Server): Ask {
  const root = base.endsWith("/") ? base : `${base}/`;

  return async (path, { method = "GET", headers, body }, signal) => {
    if (signal?.aborted) return unavailable;
    // Asked before, because "nothing was sent" is only true then.
    const offline = globalThis.navigator?.onLine === false;
    const ending = new AbortController();
    const end = () => ending.abort();
    const timer = setTimeout(end, timeout);
    signal?.addEventListener("abort", end);

    // A fetch that does not listen to its signal is not waited for.
    const ended = new Promise<Answer<Reply>>((resolve) => {
      ending.signal.addEventListener("abort", () => resolve(unavailable));
    });
    const exchanged = exchange(fetch ?? globalThis.fetch, `${root}${path}`, {
      method,
      headers: {
        accept: "application/json",
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      credentials: "same-origin",
      // To a sign-in page on another host, say; that is no answer.
      redirect: "manual",
      cache: "no-store",
      signal: ending.signal,
    });
    const answer = await Promise.race([exchanged, ended]);
    clearTimeout(timer);
    signal?.removeEventListener("abort", end);
    return !answer.ok && offline ? { ok: false, reasonCode: "offline" } : answer;
  };
}

async function exchange(
  fetch: typeof globalThis.fetch,
  url: string,
  init: RequestInit,
): Promise<Answer<Reply>> {
  try {
    const response = await fetch(url, init);
    return { ok: true, value: { status: response.status, body: parsed(await textOf(response)) } };
  } catch {
    return unavailable;
  }
}

/** Reads in parts, so that an endless answer ends. */
async function textOf(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let [text, size] = ["", 0];
  for (;;) {
    const part = await reader?.read();
    if (!part?.value) return text + decoder.decode();
    size += part.value.length;
    if (size > mostBytes) {
      await reader?.cancel();
      return "";
    }
    text += decoder.decode(part.value, { stream: true });
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

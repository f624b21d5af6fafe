/** A sandbox with a clock of its own, and people who ask it without a page. */
import type { Request as Asked } from "../../web/elements/people.js";
import { openDatabase } from "../../web/page/server/database.mjs";
import { type MountOptions, mountSandbox } from "../../web/page/server/mount.mjs";
import type { LogEvent, Sandbox } from "../../web/page/server/sandbox.mjs";
import { restTransport } from "../../web/transport/rest.js";

export const day = 86_400_000;
export const eu = "https://cloud.langfuse.com";
export const us = "https://us.cloud.langfuse.com";

const own = { "usher-request": "1", "content-type": "application/json" };

export interface Where {
  orgId?: string;
  projectId?: string;
}

/** The status of an answer and its code, `ok` when it has none. */
export async function codeOf(answer: Response | Promise<Response>): Promise<string> {
  const response = await answer;
  const { reasonCode = "ok" } = (await response.json()) as { reasonCode?: string };
  return `${response.status} ${reasonCode}`;
}

export const invitation = (email: string, more: object = {}): Asked => ({
  action: { type: "createInvite", email, orgRole: "MEMBER", ...more },
});

/** Opens a sandbox: in a database of its own, or in the one of a server. */
export async function openVisitors({ url, ...options }: { url?: string } & MountOptions = {}) {
  const start = Date.UTC(2026, 5, 1);
  const state: { time: number; log: LogEvent[] } = { time: start, log: [] };
  const database = url === undefined ? undefined : await openDatabase({ url });
  const { sandbox, close } = await mountSandbox({
    now: () => state.time,
    selfHosted: ["usher.example.org"],
    log: (event) => state.log.push(event),
    ...(database ? { database } : {}),
    ...options,
  });

  const send = (address: string, init: RequestInit = {}) =>
    sandbox.fetch(new Request(address, { ...init, headers: { ...own, ...init.headers } }));
  const post = (address: string, body: unknown, headers: Record<string, string> = {}) =>
    send(address, { method: "POST", body: JSON.stringify(body), headers });
  const seenBy = (userId: string, where: Where, origin = eu) =>
    restTransport({
      base: `${origin}/`,
      ...where,
      fetch: (address, init) => {
        const request = new Request(address, init);
        request.headers.set("cookie", `usher-as=${userId}`);
        return sandbox.fetch(request);
      },
    });

  return {
    sandbox: sandbox as Sandbox,
    state,
    own,
    send,
    post,
    seenBy,
    async placeOf(userId: string, where: Where, origin = eu) {
      const answer = await seenBy(userId, where, origin).place();
      if (!answer.ok) throw new Error(answer.reasonCode);
      return answer.value;
    },
    /** Asks as somebody; with a body it posts. */
    async ask(
      userId: string,
      address: string,
      body?: unknown,
    ): Promise<{ status: number; body: Record<string, unknown> }> {
      const headers = { cookie: `usher-as=${userId}` };
      const answer = await (body === undefined ? send(address, { headers }) : post(address, body, headers));
      return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
    },
    async reset() {
      state.time = start;
      await sandbox.reset();
      state.log = [];
    },
    async close() {
      await close();
      await database?.close();
    },
  };
}
export type Visitors = Awaited<ReturnType<typeof openVisitors>>;

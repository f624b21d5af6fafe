import type { Hono } from "hono";
import type { Mailbox } from "./mailbox.mjs";

/** What shows the mailbox: to be mounted at `api/sandbox`. */
export function mailboxRoutes(options: { mailbox: Pick<Mailbox, "list" | "read"> }): Hono;

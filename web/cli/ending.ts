import process from "node:process";
import { exits } from "./command.js";
import { unwritable } from "./failure.js";
import type { Leftovers } from "./leftovers.js";

// 128 and the number of the signal, as a shell has it.
const signals = [
  ["SIGHUP", 129],
  ["SIGINT", exits.interrupted],
  ["SIGTERM", 143],
] as const;

/** Leaves nothing half-written behind when interrupted, and ends quietly when nobody reads any more. */
export function endWell(leftovers: Leftovers, complain: (error: unknown) => Promise<void>): void {
  const end = (status: number) => {
    leftovers.removeAll();
    process.exit(status);
  };
  for (const [signal, status] of signals) process.once(signal, () => end(status));
  process.stderr.on("error", () => end(exits.notJudged));
  process.stdout.on("error", async (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") return end(exits.unread);
    await complain(unwritable("stdout", error));
    end(exits.notJudged);
  });
}

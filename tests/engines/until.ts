import { setTimeout as pause } from "node:timers/promises";

/** Tries until there is something, and no longer than a person would wait. */
export async function until<Value>(
  attempt: () => Promise<Value | null | undefined | false>,
  failure: () => Promise<string>,
  patience = 10_000,
): Promise<Value> {
  const deadline = performance.now() + patience;
  for (;;) {
    let reason: unknown;
    try {
      const value = await attempt();
      if (value !== null && value !== undefined && value !== false) return value;
    } catch (error) {
      // A page that is just being left cannot be asked.
      reason = error;
    }
    if (performance.now() > deadline) {
      throw new Error(`${await failure()} (within ${patience / 1000} s)`, { cause: reason });
    }
    await pause(80);
  }
}

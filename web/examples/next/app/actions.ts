"use server";
import type { Outcome, Request } from "@neural-inverse/usher/elements";
import { place, rules } from "./rules";

/** What the page asked before, the server asks again: the page advises, this decides. */
export async function perform({ action }: Request): Promise<Outcome> {
  const { allowed, reasonCode } = (await rules).decide({
    actor: place.self.actor,
    org: place.organization,
    action,
  });
  // Here the invitation would be written and mailed.
  return allowed ? { ok: true } : { ok: false, reasonCode };
}

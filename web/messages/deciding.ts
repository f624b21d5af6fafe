import type { Decision } from "../module/types.js";
import type { Messages } from "./messages.js";
import { roleName } from "./naming.js";

/** What is in the way, in words: of a decision, or of what became of a request. */
export function reasonSentence(
  messages: Messages,
  { reasonCode, params = {} }: { reasonCode: string; params?: Decision["params"] },
): string {
  const { reasons, failures, other } = messages.decisions;
  if (Object.hasOwn(failures, reasonCode)) return failures[reasonCode as keyof typeof failures];
  if (!Object.hasOwn(reasons, reasonCode)) return other(reasonCode);
  const role = (name: string) => (typeof params[name] === "string" ? roleName(messages, params[name]) : "");
  return reasons[reasonCode as keyof typeof reasons]({
    role: role("role"),
    ownRole: role("ownRole"),
    minimumRole: role("minimumRole"),
    seatLimit: typeof params.seatLimit === "number" ? params.seatLimit : null,
  });
}

/** What only the sandbox of `npm start` has: being somebody else, how invitations are accepted, and starting anew. */
import type { Outcome } from "../elements/people.js";
import { address, id, name } from "../transport/arrivals.js";
import { list, orNull, type Reader, shape } from "../transport/shapes.js";
import { read, send } from "./calls.js";

/** How an invitation becomes a membership: by its link, as the FAQ says, or as the upstream server does it. */
export type Acceptance = "faq" | "upstream";

export interface Sandbox {
  accounts: { userId: string; name: string | null; email: string }[];
  /** `null`: signed out. */
  self: string | null;
  acceptance: Acceptance | null;
}

const acceptance: Reader<Acceptance> = (arrived) =>
  arrived === "faq" || arrived === "upstream" ? arrived : undefined;

const sandbox = shape<Sandbox>({
  accounts: list(
    shape<Sandbox["accounts"][number]>({ userId: id, name: orNull(name), email: address }),
    1000,
  ),
  self: orNull(id),
  acceptance: orNull(acceptance),
});

/** Who one can be; `null` where the server is no sandbox. */
export async function readSandbox(): Promise<Sandbox | null> {
  const answer = await read("sandbox", sandbox);
  return answer.ok ? answer.value : null;
}

export const becomePerson = (userId: string): Promise<Outcome> =>
  send("sandbox/self", { userId: userId || null });
export const acceptAs = (mode: Acceptance): Promise<Outcome> => send("sandbox/acceptance", { mode });
export const resetSandbox = (): Promise<Outcome> => send("sandbox/reset", {});

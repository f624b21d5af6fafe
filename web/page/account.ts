/** Who is signed in at this server, and which data region it is. */
import type { Self } from "../elements/people.js";
import type { RegionId, Settings } from "../module/types.js";
import { address, id, name } from "../transport/arrivals.js";
import { orNull, type Reader, shape, text } from "../transport/shapes.js";
import { read } from "./calls.js";

export interface Account {
  /** `null`: nobody is signed in. */
  self: Omit<Self, "actor"> | null;
  /** `null`: of no region, such as a self-hosted one. */
  region: RegionId | null;
}

export const region: Reader<RegionId> = text(64, 1);

const account = shape<Account>({
  self: orNull(shape<NonNullable<Account["self"]>>({ userId: id, name: orNull(name), email: address })),
  region: orNull(region),
});

/** `undefined`: the server does not say. */
export async function readAccount(): Promise<Account | undefined> {
  const answer = await read("self", account);
  return answer.ok ? answer.value : undefined;
}

/** The rules check them; here it only matters that they are some. */
const settings: Reader<Settings> = (arrived) =>
  typeof arrived === "object" && arrived !== null && !Array.isArray(arrived) ? arrived : undefined;

/** The rules of this deployment, such as the hosts of its regions; none where the server has none to tell. */
export async function readSettings(): Promise<Settings> {
  const answer = await read("settings", settings);
  return answer.ok ? answer.value : {};
}

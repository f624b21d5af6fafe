/** What arrives about people, checked field by field into the plain types of the elements. */
import type { Member, PendingInvite, Place } from "../elements/people.js";
import type { ReasonCode } from "../module/generated/catalog.js";
import { reasonCodes } from "../module/generated/catalog.js";
import type { Actor, RegionId, Role } from "../module/types.js";
import { beginning, count, flag, matching, orNull, type Reader, shape, text } from "./shapes.js";

/** No list of people is read further. */
export const mostRows = 100_000;

export const id = text(200, 1);
export const name = beginning(500);
/** Longer than any address, as it is only shown. */
export const address = text(1000, 1);
export const role: Reader<Role> = text(64, 1);
const region: Reader<RegionId> = text(64, 1);

const iso8601 = matching(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/, 40);
/** A point in time that exists. */
export const moment: Reader<string> = (arrived) => {
  const found = iso8601(arrived);
  return found === undefined || Number.isNaN(Date.parse(found)) ? undefined : found;
};

export const member = shape<Member>({
  id,
  userId: id,
  name: orNull(name),
  email: orNull(address),
  orgRole: role,
  projectRole: orNull(role),
  since: orNull(moment),
});

export const pendingInvite = shape<PendingInvite>({
  id,
  email: address,
  orgRole: role,
  projectId: orNull(id),
  projectRole: orNull(role),
  sentAt: orNull(moment),
  sentBy: orNull(name),
  expiresAt: orNull(moment),
  // To be copied and sent on, so nothing that runs.
  url: orNull(matching(/^https?:\/\/[^\s]+$/, 4000)),
});

const actor = shape<Actor>({
  admin: (arrived) => flag(arrived ?? false),
  orgRole: orNull(role),
  projectRole: orNull(role),
});

export const project = shape<NonNullable<Place["project"]>>({ id, name });

export const place = shape<Place>({
  self: shape<Place["self"]>({ userId: id, name: orNull(name), email: address, actor }),
  organization: shape<Place["organization"]>({
    id,
    name,
    plan: text(100, 1),
    members: count,
    pendingInvites: count,
    owners: count,
  }),
  project: orNull(project),
  region: orNull(region),
});

/** Why not, in a word of the catalog; anything else is none. */
export const refusalCode: Reader<ReasonCode> = (arrived) =>
  typeof arrived === "string" &&
  Object.hasOwn(reasonCodes, arrived) &&
  arrived !== "ok" &&
  arrived !== "granted"
    ? (arrived as ReasonCode)
    : undefined;

import type { RegionId, Role } from "../module/types.js";
import type { Messages, NamedRegion, NamedRole } from "./messages.js";

/** The region in words; a deployment's own region is called by its id. */
export function regionName(messages: Messages, id: RegionId): string {
  return Object.hasOwn(messages.regions, id) ? messages.regions[id as NamedRegion] : id;
}

/** The role in words; a deployment's own role is called by its id. */
export function roleName(messages: Messages, role: Role): string {
  return Object.hasOwn(messages.roles, role) ? messages.roles[role as NamedRole].name : role;
}

/** What the role is for; nothing is known about a deployment's own role. */
export function roleDescription(messages: Messages, role: Role): string | null {
  return Object.hasOwn(messages.roles, role) ? messages.roles[role as NamedRole].description : null;
}

/**
 * What the elements are told about people and invitations, and what they ask for. Plain data, as a server sends it:
 * texts may be hostile, and are only ever shown as text.
 */
import type { ReasonCode } from "../module/generated/catalog.js";
import type { Actor, DecisionAction, DecisionRequest, RegionId, Role } from "../module/types.js";

/** Somebody who belongs to the organisation. */
export interface Member {
  /** Of the membership. */
  id: string;
  userId: string;
  name: string | null;
  email: string | null;
  orgRole: Role;
  /** The role stored on the project itself; `null`: none. */
  projectRole: Role | null;
  /** ISO 8601. */
  since: string | null;
}

/** An invitation nobody has accepted yet. */
export interface PendingInvite {
  id: string;
  email: string;
  orgRole: Role;
  /** `null`: to the organisation alone. */
  projectId: string | null;
  projectRole: Role | null;
  /** ISO 8601. */
  sentAt: string | null;
  /** Name of the inviter. */
  sentBy: string | null;
  /** ISO 8601; `null`: never. */
  expiresAt: string | null;
  /** The acceptance link, for people to copy; `null` when the server does not tell it. */
  url: string | null;
}

/** The person at the page. */
export interface Self {
  userId: string;
  name: string | null;
  email: string;
  actor: Actor;
}

/** The organisation, with the counts the rules ask for. */
export interface Organization {
  id: string;
  name: string;
  plan: string;
  members: number;
  pendingInvites: number;
  owners: number;
}

export interface Project {
  id: string;
  name: string;
}

/** Where the page is and who looks at it. */
export interface Place {
  self: Self;
  organization: Organization;
  /** `null`: the settings of the organisation itself. */
  project: Project | null;
  /** `null`: self-hosted. */
  region: RegionId | null;
}

/** Something a person asks for, and whom it is about. */
export interface Request {
  action: DecisionAction;
  /** Of `changeOrgRole`, `changeProjectRole`, `removeMember` and `leave`. */
  member?: Member;
  /** Of `cancelInvite`. */
  invite?: PendingInvite;
}

/**
 * Why there is no reason of the rules: the machine is offline, the server did not answer, it answered something else,
 * or it said no and not why.
 */
export type TransportFailure = "offline" | "unavailable" | "unexpected" | "refused";

/** What became of a request. Whatever the reason, nothing was half done. */
export type Outcome = { ok: true } | { ok: false; reasonCode: ReasonCode | TransportFailure };

/**
 * Does what a person asks for and tells what became of it. The elements take it as a property, because an event has
 * no way to answer.
 */
export type Perform = (request: Request, signal?: AbortSignal) => Promise<Outcome>;

/** The part of the organisation that decisions are about. */
export function countsOf({ plan, members, pendingInvites, owners }: Organization): DecisionRequest["org"] {
  return { plan, members, pendingInvites, owners };
}

/** Asks the host; one that throws has not answered. */
export async function carryOut(
  perform: Perform | undefined,
  request: Request,
  signal?: AbortSignal,
): Promise<Outcome> {
  try {
    return (await perform?.(request, signal)) ?? { ok: false, reasonCode: "unexpected" };
  } catch {
    return { ok: false, reasonCode: "unexpected" };
  }
}

import type { ReasonCode } from "../../module/generated/catalog.js";

/** What the server may answer to something done with members and invitations. */
export type DecisionReason = Extract<
  ReasonCode,
  | "not-authenticated"
  | "not-org-member"
  | "not-project-member"
  | "no-members-read"
  | "invalid-email"
  | "invalid-role"
  | "no-org-members-cud"
  | "no-project-members-cud"
  | "no-members-cud"
  | "role-above-own"
  | "no-entitlement"
  | "seat-limit"
  | "unknown-plan"
  | "already-member"
  | "already-project-member"
  | "duplicate-invite"
  | "not-found"
  | "project-not-in-org"
  | "user-mismatch"
  | "last-owner"
  | "no-invite-delete-right"
  | "project-role-required"
>;

/** What a sentence about a decision can mention; roles in words. What is not known is empty or `null`. */
export interface DecisionFacts {
  role: string;
  ownRole: string;
  minimumRole: string;
  seatLimit: number | null;
}

export interface DecisionMessages {
  /** What is in the way, and what to do about it. */
  reasons: Readonly<Record<DecisionReason, (facts: DecisionFacts) => string>>;
  /** The machine is offline, the server did not answer, answered something else, or said no and not why. */
  failures: Readonly<Record<"offline" | "unavailable" | "unexpected" | "refused", string>>;
  /** Any other code. */
  other: (code: string) => string;
  /** What a change does to somebody; the roles in words. */
  lowersAccess: (from: string, to: string) => string;
}

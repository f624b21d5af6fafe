/** Why the upstream server says no. Its codes are coarse, and what sets them apart is only in its sentences. */
import type { Outcome, Request } from "../elements/people.js";
import type { ReasonCode } from "../module/generated/catalog.js";
import type { DecisionAction } from "../module/types.js";
import type { Reply } from "./asking.js";
import { shape, text } from "./shapes.js";

type Refusal = Extract<Outcome, { ok: false }>;

// The part of each sentence that no other has; `web/src/features/rbac/server/membersRouter.ts` and `trpc.ts` there.
const sentences: readonly (readonly [part: string, reasonCode: ReasonCode])[] = [
  ["role higher than your own", "role-above-own"],
  ["entitlement to set project roles", "no-entitlement"],
  ["exceeds the limit", "seat-limit"],
  ["already a member of this organization", "already-member"],
  ["already a member of this project", "already-project-member"],
  ["pending membership invitation", "duplicate-invite"],
  ["remove the last owner", "last-owner"],
  ["not a member of this organization", "not-org-member"],
  ["not a member of this project", "not-project-member"],
  ["rights to delete this invitation", "no-invite-delete-right"],
  ["project not found", "project-not-in-org"],
];

const fields: Readonly<Record<string, ReasonCode>> = {
  email: "invalid-email",
  orgRole: "invalid-role",
  projectRole: "invalid-role",
  role: "invalid-role",
};

const failed = shape({
  error: shape({
    json: shape({
      message: (arrived) => text(10_000)(arrived ?? ""),
      data: shape({ code: text(100, 1) }),
    }),
  }),
});

/** Reads an error of tRPC; `asked` is what it answers to, `undefined` for a list. */
export function refusalOf({ status, body }: Reply, asked?: Request): Refusal {
  const error = failed(body)?.error.json;
  return { ok: false, reasonCode: reasonOf(status, error?.data.code, error?.message ?? "", asked?.action) };
}

function reasonOf(
  status: number,
  code: string | undefined,
  message: string,
  action: DecisionAction | undefined,
): Refusal["reasonCode"] {
  if (status >= 500) return "unavailable";
  const said = message.toLowerCase();
  const known = code && sentences.find(([part]) => said.includes(part));
  if (known) return known[1];
  switch (code) {
    case "UNAUTHORIZED":
      return "not-authenticated";
    case "FORBIDDEN":
      // Every sentence about a missing right says so, and what was asked for tells which.
      return said.includes("access") ? missingRight(action) : "refused";
    case "NOT_FOUND":
      return "not-found";
    case "BAD_REQUEST":
      return fields[fieldIn(message)] ?? "refused";
    default:
      return status === 401 ? "not-authenticated" : code ? "refused" : "unexpected";
  }
}

function missingRight(action: DecisionAction | undefined): Refusal["reasonCode"] {
  switch (action?.type) {
    case undefined:
      return "no-members-read";
    case "createInvite":
      return action.projectId && action.orgRole === "NONE" ? "no-project-members-cud" : "no-org-members-cud";
    case "changeProjectRole":
      return "no-members-cud";
    default:
      return "no-org-members-cud";
  }
}

/** A schema's complaint is a list of issues as JSON, each with the path to the field. */
function fieldIn(message: string): string {
  try {
    const field: unknown = JSON.parse(message)?.[0]?.path?.[0];
    return typeof field === "string" && Object.hasOwn(fields, field) ? field : "";
  } catch {
    return "";
  }
}

/** The calls of the upstream server's own page: one procedure of tRPC a request, its values as superjson writes them. */
import type { Request } from "../elements/people.js";
import type { Ask } from "./asking.js";
import { type Reader, shape } from "./shapes.js";
import type { Answer } from "./transport.js";
import { refusalOf } from "./upstream-refusals.js";

/** A procedure that changes something, and its input. */
export interface Mutation {
  procedure: string;
  input: Record<string, unknown>;
}

// The dates of superjson are ISO texts in `json`; its `meta` only says that they are dates.
const answered = <Value>(read: Reader<Value>) =>
  shape({ result: shape({ data: shape<{ json: Value }>({ json: read }) }) });
const succeeded = shape({ result: shape({}) });

const unexpected = { ok: false, reasonCode: "unexpected" } as const;

export async function query<Value>(
  ask: Ask,
  procedure: string,
  input: Record<string, unknown>,
  read: Reader<Value>,
  signal?: AbortSignal,
): Promise<Answer<Value>> {
  const asked = new URLSearchParams({ input: JSON.stringify({ json: input }) });
  const answer = await ask(`api/trpc/${procedure}?${asked}`, {}, signal);
  if (!answer.ok) return answer;
  if (answer.value.status !== 200) return refusalOf(answer.value);
  const found = answered(read)(answer.value.body);
  return found ? { ok: true, value: found.result.data.json } : unexpected;
}

export async function mutate(
  ask: Ask,
  { procedure, input }: Mutation,
  asked: Request,
  signal?: AbortSignal,
): Promise<Answer<null>> {
  const question = { method: "POST", body: { json: input } } as const;
  const answer = await ask(`api/trpc/${procedure}`, question, signal);
  if (!answer.ok) return answer;
  if (answer.value.status !== 200) return refusalOf(answer.value, asked);
  return succeeded(answer.value.body) ? { ok: true, value: null } : unexpected;
}

/** NONE on a project means "no role of its own" to the server's page, and a refusal to its plan check. */
const roleOnProject = (role: string | null | undefined) =>
  role === "NONE" || role === undefined ? null : role;

/** What to call for a request; or why there is nothing to call. */
export function mutationFor(
  { action, member, invite }: Request,
  orgId: string,
): Mutation | "not-found" | "unknown-action" {
  switch (action.type) {
    case "createInvite": {
      const { email, orgRole, projectId } = action;
      const projectRole = roleOnProject(action.projectRole);
      const onProject = projectId === undefined ? {} : { projectId, ...(projectRole && { projectRole }) };
      return { procedure: "members.create", input: { orgId, email, orgRole, ...onProject } };
    }
    case "cancelInvite":
      if (!invite) return "not-found";
      return { procedure: "members.deleteInvite", input: { orgId, inviteId: invite.id } };
    default:
  }
  if (!["changeOrgRole", "changeProjectRole", "removeMember", "leave"].includes(action.type))
    return "unknown-action";
  if (!member) return "not-found";
  const input = { orgId, orgMembershipId: member.id };
  switch (action.type) {
    case "changeOrgRole":
      return { procedure: "members.updateOrgMembership", input: { ...input, role: action.role } };
    case "changeProjectRole": {
      const { projectId, role } = action;
      const more = { userId: member.userId, projectId, projectRole: roleOnProject(role) };
      return { procedure: "members.updateProjectRole", input: { ...input, ...more } };
    }
    default:
      return { procedure: "members.deleteMembership", input };
  }
}

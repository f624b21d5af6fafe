/** Speaks the plain interface that `web/page/API.md` describes. */
import type { Request } from "../elements/people.js";
import { member, pendingInvite, place } from "./arrivals.js";
import { asking, type Question, type Server } from "./asking.js";
import { type Page, pageOf, readPages } from "./paging.js";
import { get, headers, outcomeOf } from "./replies.js";
import type { Reader } from "./shapes.js";
import type { Transport } from "./transport.js";

export interface RestOptions extends Server {
  /** The settings of this organisation; without a project, of the organisation itself. */
  orgId?: string | null;
  /** The settings of this project. Without either the server chooses. */
  projectId?: string | null;
}

/** Rows a page. A server may give fewer. */
const limit = 500;

const memberPage = pageOf({ rows: "members", total: "total" }, member, limit);
const invitePage = pageOf({ rows: "invites", total: "total" }, pendingInvite, limit);

export function restTransport({ orgId, projectId, ...server }: RestOptions): Transport {
  const ask = asking(server);
  const where = {
    ...(orgId == null ? {} : { organization: orgId }),
    ...(projectId == null ? {} : { project: projectId }),
  };
  const at = (path: string, more: Record<string, string> = {}) =>
    `api/${path}?${new URLSearchParams({ ...where, ...more })}`;

  const rows =
    <Row extends { id: string }>(path: string, read: Reader<Page<Row>>) =>
    (signal?: AbortSignal, progress?: Parameters<Transport["members"]>[1]) =>
      readPages(
        (page) => get(ask, at(path, { page: String(page), limit: String(limit) }), read, signal),
        progress,
      );

  return {
    place: (signal) => get(ask, at("place"), place, signal),
    members: rows("members", memberPage),
    invites: rows("invites", invitePage),
    async perform(request, signal) {
      const call = callFor(request);
      if (typeof call === "string") return { ok: false, reasonCode: call };
      const answer = await ask(at(call.path), { headers, ...call.question }, signal);
      return answer.ok ? outcomeOf(answer.value) : answer;
    },
  };
}

/** The call that does what is asked for, or the reason why there is none. */
function callFor({ action, member, invite }: Request): { path: string; question: Question } | Refused {
  const person = segment(member?.id);
  switch (action.type) {
    case "createInvite": {
      const { email, orgRole, projectId = null, projectRole = null } = action;
      return {
        path: "invites",
        question: { method: "POST", body: { email, orgRole, projectId, projectRole } },
      };
    }
    case "cancelInvite": {
      const taken = segment(invite?.id);
      return taken === null ? "not-found" : { path: `invites/${taken}`, question: { method: "DELETE" } };
    }
    case "changeOrgRole":
      if (person === null) return "not-found";
      return { path: `members/${person}`, question: { method: "PATCH", body: { orgRole: action.role } } };
    case "changeProjectRole": {
      if (person === null) return "not-found";
      const body = { projectId: action.projectId, userId: member?.userId, role: action.role };
      return { path: `members/${person}/project-role`, question: { method: "PUT", body } };
    }
    case "removeMember":
      return person === null ? "not-found" : { path: `members/${person}`, question: { method: "DELETE" } };
    case "leave": {
      // Who may not see the members leaves without knowing the membership.
      const own = member === undefined ? "self" : person;
      return own === null ? "not-found" : { path: `members/${own}`, question: { method: "DELETE" } };
    }
    default:
      return "unknown-action";
  }
}

type Refused = "not-found" | "unknown-action";

/** An id as one segment of a path; `null` when no path can name it. */
function segment(id: string | undefined): string | null {
  // Dots lead to other folders, however they are encoded.
  if (!id || id === "." || id === "..") return null;
  try {
    return encodeURIComponent(id);
  } catch {
    return null;
  }
}

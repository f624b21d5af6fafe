/** Speaks to the upstream server as its own page does, so that the settings page runs beside it unchanged. */
import type { Member, PendingInvite, Place } from "../elements/people.js";
import type { RegionId, Role } from "../module/types.js";
import { address, id, moment, name, role } from "./arrivals.js";
import { type Ask, asking, type Server } from "./asking.js";
import { type Page, pageOf, readPages } from "./paging.js";
import { flag, list, made, orNull, type Reader, shape, text } from "./shapes.js";
import { type Read, sharing } from "./sharing.js";
import type { Answer, Transport } from "./transport.js";
import { mutate, mutationFor, query } from "./upstream-calls.js";

export interface UpstreamOptions extends Server {
  orgId: string;
  /** `null`: the settings of the organisation itself. */
  projectId: string | null;
  /** Which region this server is; `null`: self-hosted. */
  region?: RegionId | null;
}

/** The server refuses longer pages. */
const limit = 100;
const most = 10_000;

const sessionOrganization = shape({
  id,
  name,
  plan: text(100, 1),
  role,
  projects: list(shape({ id, name, role }), most),
});
const user = shape({
  id,
  name: orNull(name),
  email: address,
  admin: orNull(flag),
  organizations: list(sessionOrganization, most),
});
/** Nobody is signed in where there is no user. */
const session = shape({ user: orNull(user) });

const membership = shape({
  id,
  userId: id,
  role,
  createdAt: orNull(moment),
  user: shape({ name: orNull(name), email: orNull(address) }),
  projectRole: orNull(role),
});
const invitation = shape({
  id,
  email: address,
  orgRole: role,
  projectId: orNull(id),
  projectRole: orNull(role),
  createdAt: orNull(moment),
  invitedByUser: orNull(shape({ name: orNull(name) })),
});

const member = made(membership, ({ user, role, createdAt, ...rest }): Member => {
  return { ...rest, ...user, orgRole: role, since: createdAt };
});
const pendingInvite = made(invitation, ({ createdAt, invitedByUser, ...rest }): PendingInvite => {
  return { ...rest, sentAt: createdAt, sentBy: invitedByUser?.name ?? null, expiresAt: null, url: null };
});
const memberPage = pageOf({ rows: "memberships", total: "totalCount" }, member, limit);
const invitePage = pageOf({ rows: "invitations", total: "totalCount" }, pendingInvite, limit);

export function upstreamTransport(options: UpstreamOptions): Transport {
  const { orgId, projectId, region = null, ...server } = options;
  const ask = asking(server);
  const [where, from] = projectId === null ? [{ orgId }, "Org"] : [{ projectId }, "Project"];
  // Counted over the whole organisation, whoever may see which of them.
  let invitesInAll = 0;
  // To leave, the server wants the membership, which not everybody's page lists.
  let self: Member | undefined;

  const pages =
    <Row extends { id: string }>(
      procedure: string,
      read: Reader<Page<Row>>,
      total?: (all: number) => void,
    ): Read<Row[]> =>
    (signal, progress) =>
      readPages(
        async (page) => {
          const answer = await query(ask, `members.${procedure}`, { ...where, page, limit }, read, signal);
          if (answer.ok) total?.(answer.value.total);
          return answer;
        },
        progress,
        limit,
      );

  const members = sharing(pages(`allFrom${from}`, memberPage));
  const invites = sharing(
    pages(`allInvitesFrom${from}`, invitePage, (all) => {
      invitesInAll = all;
    }),
  );

  async function place(signal?: AbortSignal): Promise<Answer<Place>> {
    const [who, everybody, invited] = await Promise.all([
      sessionOf(ask, signal),
      members.as("place")(signal),
      invites.as("place")(signal),
    ]);
    if (!who.ok) return who;
    const { organizations, ...person } = who.value;
    const admin = person.admin === true;
    const organization = organizations.find((each) => each.id === orgId);
    if (!organization && !admin) return { ok: false, reasonCode: "not-org-member" };
    const project = organization?.projects.find((each) => each.id === projectId);
    if (projectId !== null && !project && !admin) return { ok: false, reasonCode: "not-project-member" };
    // Who may not see the lists is still somewhere; any other failure leaves the counts unknown.
    for (const answer of [everybody, invited])
      if (!answer.ok && answer.reasonCode !== "no-members-read") return answer;

    const rows = everybody.ok ? everybody.value : null;
    const own = rows?.find(({ userId }) => userId === person.id);
    self = own;
    return {
      ok: true,
      value: {
        self: {
          userId: person.id,
          name: person.name,
          email: person.email,
          actor: {
            admin,
            orgRole: organization?.role ?? null,
            projectRole: own ? own.projectRole : storedRole(organization?.role, project?.role),
          },
        },
        organization: {
          id: orgId,
          name: organization?.name ?? orgId,
          // As the server takes an organisation that is not in the session.
          plan: organization?.plan ?? "oss",
          members: rows?.length ?? 0,
          pendingInvites: invited.ok ? invitesInAll : 0,
          owners: rows?.filter(({ orgRole }) => orgRole === "OWNER").length ?? 0,
        },
        project: projectId === null ? null : { id: projectId, name: project?.name ?? projectId },
        region,
      },
    };
  }

  return {
    place,
    members: members.as("list"),
    invites: invites.as("list"),
    async perform(request, signal) {
      const leaving = request.action.type === "leave" && self ? { member: self, ...request } : request;
      const mutation = mutationFor(leaving, orgId);
      if (typeof mutation === "string") return { ok: false, reasonCode: mutation };
      const answer = await mutate(ask, mutation, request, signal);
      // Without an answer it may have happened.
      members.forget();
      invites.forget();
      return answer.ok ? { ok: true } : answer;
    },
  };
}

async function sessionOf(ask: Ask, signal?: AbortSignal) {
  type User = NonNullable<ReturnType<typeof user>>;
  const answer = await ask("api/auth/session", {}, signal);
  if (!answer.ok) return answer;
  const { status, body } = answer.value;
  const refused = (reasonCode: "unavailable" | "not-authenticated" | "unexpected"): Answer<User> => {
    return { ok: false, reasonCode };
  };
  if (status >= 500) return refused("unavailable");
  if (status === 401) return refused("not-authenticated");
  const found = status === 200 ? session(body) : undefined;
  if (!found) return refused("unexpected");
  return found.user ? ({ ok: true, value: found.user } as const) : refused("not-authenticated");
}

/** The session tells the effective role; only a stored one makes it differ from the organisation's. */
function storedRole(ofOrganization: Role | undefined, effective: Role | undefined): Role | null {
  return effective === undefined || effective === ofOrganization ? null : effective;
}

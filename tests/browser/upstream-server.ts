/** A stand-in for the upstream server: a router of the same procedures, inputs and page limit. Tests decide what it answers. */
import { initTRPC, TRPCError } from "@trpc/server";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import superjson from "superjson";
import { z } from "zod";

type Fetch = typeof globalThis.fetch;
/** What a call is refused with. */
export type Code = ConstructorParameters<typeof TRPCError>[0]["code"];

const { router, procedure } = initTRPC.create({ transformer: superjson });
const role = z.enum(["OWNER", "ADMIN", "MEMBER", "VIEWER", "NONE"]);
const paging = { page: z.number(), limit: z.number().lte(100) };
const inOrg = { orgId: z.string() };

interface Row {
  id: string;
  userId: string;
  role: string;
  createdAt: Date;
  user: { id: string; name: string | null; email: string | null; image: null };
  projectRole?: string | undefined;
}

/** What the server knows and has been asked. */
export const upstream = {
  members: [] as Row[],
  invitations: [] as object[],
  /** Procedures called, with their input. */
  calls: [] as [name: string, input: unknown][],
  refusal: null as { of: string; code: Code; message?: string } | null,
  session: undefined as unknown,
};

function note(name: string, input: unknown): void {
  upstream.calls.push([name, input]);
  const { refusal } = upstream;
  if (refusal && name.startsWith(refusal.of)) throw new TRPCError(refusal);
}

const memberPage = (input: { page: number; limit: number }) => {
  const { members } = upstream;
  const from = input.page * input.limit;
  return { memberships: members.slice(from, from + input.limit), totalCount: members.length };
};
const invitePage = ({ page, limit }: { page: number; limit: number }) => {
  const { invitations } = upstream;
  // As the server counts: those of the whole organisation.
  return {
    invitations: invitations.slice(page * limit, (page + 1) * limit),
    totalCount: invitations.length + 3,
  };
};
const mutation = <Input extends z.ZodRawShape>(name: string, input: Input, answer: unknown = { id: "x" }) =>
  procedure.input(z.object({ ...inOrg, ...input })).mutation((call) => {
    note(name, call.input);
    return answer;
  });
const query = <Input extends z.ZodRawShape, Output>(
  name: string,
  input: Input,
  answer: (input: { page: number; limit: number }) => Output,
) =>
  procedure
    .input(z.object({ ...input, ...paging, searchQuery: z.string().optional() }))
    .query(({ input: asked }) => {
      note(name, asked);
      return answer(asked as unknown as { page: number; limit: number });
    });

const app = router({
  members: router({
    allFromOrg: query("allFromOrg", inOrg, memberPage),
    allFromProject: query("allFromProject", { projectId: z.string() }, memberPage),
    allInvitesFromOrg: query("allInvitesFromOrg", inOrg, invitePage),
    allInvitesFromProject: query("allInvitesFromProject", { projectId: z.string() }, invitePage),
    create: mutation(
      "create",
      { email: z.email(), orgRole: role, projectId: z.string().optional(), projectRole: role.optional() },
      undefined,
    ),
    deleteMembership: mutation("deleteMembership", { orgMembershipId: z.string() }),
    deleteInvite: mutation("deleteInvite", { inviteId: z.string() }),
    updateOrgMembership: mutation("updateOrgMembership", { orgMembershipId: z.string(), role }),
    updateProjectRole: mutation("updateProjectRole", {
      orgMembershipId: z.string(),
      userId: z.string(),
      projectId: z.string(),
      projectRole: role.nullable(),
    }),
  }),
});

export const server: Fetch = async (url, init) => {
  const request = new Request(url, init);
  const { pathname } = new URL(request.url);
  if (pathname === "/base/api/auth/session") return Response.json(upstream.session);
  return fetchRequestHandler({ endpoint: "/base/api/trpc", req: request, router: app });
};

export const row = (n: number, more: Partial<Row> = {}): Row => ({
  id: `m${n}`,
  userId: `u${n}`,
  role: "MEMBER",
  createdAt: new Date(Date.UTC(2026, 0, 1)),
  user: { id: `u${n}`, name: `Name ${n}`, email: `n${n}@x.com`, image: null },
  ...more,
});

export const signedIn = (more: object = {}, orgRole = "ADMIN", onProject = orgRole) => ({
  expires: "2027-01-01T00:00:00.000Z",
  user: {
    id: "u1",
    name: "Ada",
    email: "ada@x.com",
    admin: false,
    organizations: [
      {
        id: "o1",
        name: "Acme",
        plan: "cloud:team",
        role: orgRole,
        projects: [{ id: "p1", name: "Search", role: onProject, createdAt: "2026-01-01T00:00:00.000Z" }],
      },
    ],
    ...more,
  },
});

/** The same people each time. */
export function begin(): void {
  upstream.members = [row(1, { role: "ADMIN", projectRole: "VIEWER" }), row(2, { role: "OWNER" }), row(3)];
  upstream.invitations = [
    {
      id: "i1",
      email: "jo@x.com",
      orgRole: "NONE",
      projectId: "p1",
      projectRole: "VIEWER",
      createdAt: new Date(Date.UTC(2026, 1, 1)),
      invitedByUser: { name: "Ada", image: null },
      invitedByUserId: "u1",
    },
  ];
  upstream.calls = [];
  upstream.refusal = null;
  upstream.session = signedIn({}, "ADMIN", "VIEWER");
}

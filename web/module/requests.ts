import { count, flag, list, object, own, text, type Unknown, word } from "./argument.js";
import type { Names } from "./names.js";
import type { Actor, DecisionRequest, DecisionTarget } from "./types.js";

// No role, and a name that no role has: as in include/usher/decision.hpp.
const NO_ROLE = 0xff;
const UNNAMED_ROLE = 0xfe;
const UNKNOWN_PLAN = -1;

const NOTHING = {};
const NONE: number[] = [];
const OWNER_COUNTS = "ownerCountsOfOrgsOwned";

type Project = NonNullable<DecisionRequest["project"]>;
/** Every member that some action has. */
type AnyAction = Record<
  "type" | "role" | "orgRole" | "projectRole" | "projectId" | "email" | "invite" | typeof OWNER_COUNTS,
  unknown
>;

/** An action as it crosses: its five numbers, and what only some actions have. */
interface Action {
  numbers: number[];
  ownerCounts: number[];
  email: string;
}

const places = (names: readonly string[]) => new Map(names.map((name, place) => [name, place]));

/** Translates requests to numbers, in the order of wasm/decision_bindings.cpp. */
export type Requests = ReturnType<typeof requests>;

export function requests(names: Names) {
  const roleNumbers = places(names.role);
  const planNumbers = places(names.plan);
  const actionNumbers = places(names.actions);

  function role(from: object, key: string, value: unknown, name: string): number {
    const called = word(from, key, value, name);
    return called === undefined ? NO_ROLE : (roleNumbers.get(called) ?? UNNAMED_ROLE);
  }

  // Signed in, an admin of the server, and the two roles.
  function actor(value: unknown, name: string): [number, number, number, number] {
    const from = object<Actor>(value, name);
    const signedIn = own(from, "signedIn", from.signedIn) === undefined;
    return [
      Number(signedIn || flag(from, "signedIn", from.signedIn, name)),
      Number(flag(from, "admin", from.admin, name)),
      role(from, "orgRole", from.orgRole, name),
      role(from, "projectRole", from.projectRole, name),
    ];
  }

  // Everything but the person acted on and the action.
  function circumstances(request: Unknown<DecisionRequest>): number[] {
    const who = actor(own(request, "actor", request.actor), "actor");
    const org = object<DecisionRequest["org"]>(own(request, "org", request.org), "org");
    const plan = word(org, "plan", org.plan, "org") ?? "";
    const project = object<Project>(own(request, "project", request.project) ?? NOTHING, "project");
    const inOrg = own(project, "inOrg", project.inOrg) === undefined;
    return [
      ...who,
      planNumbers.get(plan) ?? UNKNOWN_PLAN,
      count(org, "members", org.members, "org"),
      count(org, "pendingInvites", org.pendingInvites, "org"),
      count(org, "owners", org.owners, "org"),
      Number(inOrg || flag(project, "inOrg", project.inOrg, "project")),
      role(project, "actorRoleThere", project.actorRoleThere, "project"),
    ];
  }

  function target(value: unknown, name: string): number {
    const from = object<DecisionTarget>(value ?? NOTHING, name);
    return (
      role(from, "orgRole", from.orgRole, name) |
      (role(from, "projectRole", from.projectRole, name) << 8) |
      (Number(flag(from, "accountExists", from.accountExists, name)) << 16) |
      (Number(flag(from, "isActor", from.isActor, name)) << 17) |
      (Number(flag(from, "pendingInviteForEmail", from.pendingInviteForEmail, name)) << 18) |
      (Number(flag(from, "userIdMismatch", from.userIdMismatch, name)) << 19)
    );
  }

  function action(value: unknown, name: string): Action {
    const from = object<AnyAction>(value, name);
    const type = text(own(from, "type", from.type), `${name}.type`);
    const taken = type === "cancelInvite" ? (own(from, "invite", from.invite) ?? null) : null;
    const about = taken === null ? from : object<AnyAction>(taken, `${name}.invite`);
    const changed = role(from, "role", from.role, name);
    const orgRole = type === "changeOrgRole" ? changed : role(about, "orgRole", about.orgRole, name);
    let projectRole = role(about, "projectRole", about.projectRole, name);
    if (type === "changeProjectRole")
      projectRole = own(from, "role", from.role) === undefined ? UNNAMED_ROLE : changed;
    const project = word(about, "projectId", about.projectId, name) ?? "";
    const email = type === "createInvite" ? text(own(from, "email", from.email), `${name}.email`) : "";
    return {
      numbers: [
        actionNumbers.get(type) ?? names.actions.length,
        orgRole,
        projectRole,
        Number(project !== ""),
        Number(taken !== null),
      ],
      ownerCounts:
        type === "deleteAccount" ? owners(own(from, OWNER_COUNTS, from[OWNER_COUNTS]), name) : NONE,
      email,
    };
  }

  function owners(value: unknown, name: string): number[] {
    const counts = list(value, `${name}.${OWNER_COUNTS}`);
    return Array.from(counts, (owned, n) => count(counts, String(n), owned, `${name}.${OWNER_COUNTS}`));
  }

  return { actor, circumstances, target, action };
}

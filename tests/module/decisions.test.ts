import { beforeAll, expect, test } from "vitest";
import {
  type Actor,
  createUsher,
  type DecisionAction,
  type DecisionRequest,
  type DecisionTarget,
  type Usher,
} from "../../dist/index.js";
import { readCases } from "./case_file.js";

type Answer = { expected: string; reasonCode: string };
type Case = DecisionRequest & Answer & { id: string; upstream?: Answer };

let usher: Usher;
beforeAll(async () => {
  usher = await createUsher();
});

const org = { plan: "cloud:team", members: 5, pendingInvites: 0, owners: 2 };
const invite: DecisionAction = { type: "createInvite", email: "new@acme.com", orgRole: "MEMBER" };
const owner: Actor = { orgRole: "OWNER" };
const ask = (changes: object = {}) => ({ actor: owner, org, action: invite, ...changes }) as DecisionRequest;
const reason = (changes: object) => usher.decide(ask(changes)).reasonCode;

test("every case, in both modes", async () => {
  const upstream = await createUsher({ settings: { decisions: "upstream" } });
  for (const c of readCases<Case>("decisions.jsonl")) {
    const { actor, org, project, target, action } = c;
    const request = { actor, org, project, target, action } as DecisionRequest;
    const strict = usher.decide(request);
    expect(strict.allowed, c.id).toBe(c.expected !== "denied");
    const warns = c.expected === "allowed-with-warning";
    expect(warns ? strict.warnings : strict.reasonCode, c.id).toEqual(warns ? [c.reasonCode] : c.reasonCode);
    const theirs = c.upstream ?? c;
    expect(upstream.decide(request), c.id).toMatchObject({
      allowed: theirs.expected === "allowed",
      reasonCode: theirs.reasonCode,
      warnings: [],
    });
  }
});

test("what a sentence needs comes along", () => {
  expect(usher.decide(ask())).toEqual({
    allowed: true,
    reasonCode: "ok",
    warnings: [],
    params: { creates: "invite", projectRole: null },
  });
  expect(usher.decide(ask({ actor: { orgRole: "MEMBER" } })).params).toEqual({
    scope: "organizationMembers:CUD",
    role: "MEMBER",
    minimumRole: "ADMIN",
  });
  expect(
    usher.decide(ask({ org: { ...org, plan: "cloud:hobby", members: 1, pendingInvites: 4 } })).params,
  ).toEqual({
    plan: "cloud:hobby",
    seatLimit: 2,
    seatsUsed: 5,
    seatsLeft: 0,
  });
  expect(usher.decide(ask({ action: { ...invite, projectId: "p1", projectRole: "VIEWER" } }))).toMatchObject({
    warnings: ["lowers-access"],
    params: { fromRole: "MEMBER", toRole: "VIEWER", projectRole: "VIEWER" },
  });
  const admin: Actor = { orgRole: "ADMIN" };
  expect(usher.decide(ask({ actor: admin, action: { ...invite, orgRole: "OWNER" } })).params).toEqual({
    role: "OWNER",
    ownRole: "ADMIN",
    minimumRole: "OWNER",
  });
});

test("answers are plain data", () => {
  const answers = [usher.decide(ask()), usher.effectiveRole(owner), usher.grantableRoles("project", owner)];
  for (const answer of answers) {
    expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
    expect(structuredClone(answer)).toEqual(answer);
  }
});

test("inherited properties do not count", () => {
  const request = (actor: object) => usher.decide(ask({ actor }));
  expect(request(Object.create({ orgRole: "OWNER" })).reasonCode).toBe("not-org-member");
  expect(request(Object.assign(Object.create({ admin: true }), { orgRole: "NONE" })).allowed).toBe(false);
  expect(() => usher.decide(Object.create(ask()))).toThrow("actor must be an object");
  expect(reason({ org: Object.create(org) })).toBe("out-of-range");
  expect(usher.effectiveRole(Object.create({ orgRole: "OWNER" })).role).toBe("NONE");
  const target = Object.create({ orgRole: "VIEWER", isActor: true });
  expect(reason({ target, action: { type: "removeMember" } })).toBe("not-found");
  const polluted = Object.prototype as { admin?: boolean; orgRole?: string };
  try {
    polluted.admin = true;
    polluted.orgRole = "OWNER";
    expect(usher.decide(ask({ actor: {} })).reasonCode).toBe("not-org-member");
  } finally {
    delete polluted.admin;
    delete polluted.orgRole;
  }
});

test("numbers that count nothing are denied", () => {
  for (const bad of [Number.NaN, -1, -0.5, 1.5, Infinity, -Infinity, 2 ** 53, 1e308, undefined, null]) {
    for (const plan of ["cloud:hobby", "cloud:team"]) {
      expect(reason({ org: { ...org, plan, members: bad } }), String(bad)).toBe("out-of-range");
      expect(reason({ org: { ...org, plan, pendingInvites: bad } }), String(bad)).toBe("out-of-range");
    }
    const target = { orgRole: "VIEWER" };
    for (const action of [
      { type: "removeMember" },
      { type: "leave" },
      { type: "changeOrgRole", role: "VIEWER" },
    ]) {
      expect(reason({ org: { ...org, owners: bad }, target, action }), String(bad)).toBe("out-of-range");
    }
    const action = { type: "deleteAccount", ownerCountsOfOrgsOwned: [2, bad, 2] };
    expect(reason({ action }), String(bad)).toBe("out-of-range");
  }
  const huge = Number.MAX_SAFE_INTEGER;
  expect(reason({ org: { ...org, plan: "cloud:hobby", members: huge, pendingInvites: huge } })).toBe(
    "seat-limit",
  );
  expect(reason({ org: { ...org, members: huge, pendingInvites: huge } })).toBe("ok");
  expect(reason({ org: { ...org, members: -0 } })).toBe("ok");
});

test("unknown names are denied", () => {
  for (const name of [
    "",
    "owner",
    "OWNER ",
    "constructor",
    "__proto__",
    "toString",
    "\ud800",
    "x".repeat(1e6),
  ]) {
    expect(reason({ actor: { orgRole: name } }), name.slice(0, 20)).toBe("not-org-member");
    expect(reason({ action: { ...invite, orgRole: name } }), name.slice(0, 20)).toBe("invalid-role");
    expect(reason({ target: { orgRole: name } }), name.slice(0, 20)).toBe("invalid-role");
    expect(reason({ action: { type: name } }), name.slice(0, 20)).toBe("unknown-action");
    expect(reason({ org: { ...org, plan: name } }), name.slice(0, 20)).toBe("unknown-plan");
    expect(usher.effectiveRole({ orgRole: "OWNER", projectRole: name }).role, name.slice(0, 20)).toBe("NONE");
    expect(usher.grantableRoles("organization", { orgRole: name }).some((role) => role.grantable)).toBe(
      false,
    );
    expect(usher.grantableRoles(name as "project", owner), name.slice(0, 20)).toEqual([]);
  }
  expect(
    reason({ action: { type: "changeProjectRole", projectId: "p1" }, target: { orgRole: "NONE" } }),
  ).toBe("invalid-role");
  expect(reason({ action: { ...invite, email: ` ${"a".repeat(1e6)}@b.co` } })).toBe("invalid-email");
});

test("misuse throws and names the argument", () => {
  const cyclic: Record<string, unknown> = {};
  cyclic.actor = cyclic.org = cyclic.action = cyclic.target = cyclic;
  const wrong: [unknown, string][] = [
    [undefined, "request"],
    [null, "request"],
    ["decide", "request"],
    [{}, "actor"],
    [cyclic, "action.type"],
    [ask({ actor: null }), "actor"],
    [ask({ org: 5 }), "org"],
    [ask({ project: "p1" }), "project"],
    [ask({ target: true }), "target"],
    [ask({ action: undefined }), "action"],
    [ask({ action: {} }), "action.type"],
    [ask({ action: { ...invite, email: undefined } }), "action.email"],
    [ask({ action: { ...invite, email: { toString: () => "a@b.co" } } }), "action.email"],
    [ask({ action: { ...invite, projectId: 7 } }), "action.projectId"],
    [ask({ action: { type: "cancelInvite", invite: "i1" } }), "action.invite"],
    [ask({ action: { type: "deleteAccount" } }), "action.ownerCountsOfOrgsOwned"],
    [
      ask({ action: { type: "deleteAccount", ownerCountsOfOrgsOwned: ["2"] } }),
      "action.ownerCountsOfOrgsOwned.0",
    ],
    [ask({ actor: { orgRole: "OWNER", admin: "yes" } }), "actor.admin"],
    [ask({ actor: { orgRole: "OWNER", signedIn: 1 } }), "actor.signedIn"],
    [ask({ actor: { orgRole: 4 } }), "actor.orgRole"],
    [ask({ org: { ...org, members: "5" } }), "org.members"],
    [ask({ org: { ...org, members: 5n } }), "org.members"],
    [ask({ org: { ...org, plan: {} } }), "org.plan"],
    [ask({ target: { isActor: 1 } }), "target.isActor"],
  ];
  for (const [request, name] of wrong) {
    expect(() => usher.decide(request as DecisionRequest), name).toThrow(TypeError);
    expect(() => usher.decide(request as DecisionRequest), name).toThrow(new RegExp(`^${name} must be`));
  }
  const members = (changes: object) => () =>
    usher.decideMembers({ ...ask(), members: [], actions: [], ...changes });
  expect(members({ members: {} })).toThrow("members must be an array");
  expect(members({ actions: undefined })).toThrow("actions must be an array");
  expect(members({ members: [{}, { orgRole: 1 }] })).toThrow("members[1].orgRole must be a string");
  expect(() => usher.effectiveRole(null as unknown as Actor)).toThrow("member must be an object");
  expect(() => usher.grantableRoles(1 as unknown as "project", owner)).toThrow("level must be a string");
  expect(usher.decide(ask()).allowed).toBe(true);
});

test("a table of members is answered as one by one", () => {
  const roles = ["OWNER", "ADMIN", "MEMBER", "VIEWER", "NONE", null, "ROOT"];
  const members = roles.flatMap((orgRole) =>
    roles.map((projectRole): DecisionTarget => ({ orgRole, projectRole, accountExists: orgRole !== null })),
  );
  const actions: DecisionAction[] = [
    { type: "removeMember" },
    { type: "changeOrgRole", role: "ADMIN" },
    { type: "changeProjectRole", role: "MEMBER", projectId: "p1" },
    { type: "changeProjectRole", role: null, projectId: "p1" },
    { type: "cancelInvite", invite: { orgRole: "NONE", projectId: "p1" } },
    { type: "deleteAccount", ownerCountsOfOrgsOwned: [2, 1] },
    { ...invite, email: "no" },
    invite,
  ];
  for (const actor of [
    owner,
    { orgRole: "ADMIN" },
    { orgRole: "NONE", projectRole: "ADMIN" },
    { orgRole: null },
  ]) {
    const table = usher.decideMembers({ actor, org, members, actions });
    expect(table).toEqual(
      members.map((target) =>
        actions.map((action) => {
          const { allowed, reasonCode } = usher.decide({ actor, org, target, action });
          return { allowed, reasonCode };
        }),
      ),
    );
  }
  expect(usher.decideMembers({ actor: owner, org, members: [], actions })).toEqual([]);
  expect(usher.decideMembers({ actor: owner, org, members: [{}], actions: [] })).toEqual([[]]);
});

test("a call within a call changes neither", () => {
  const inner = ask({ actor: { orgRole: "NONE" } });
  const outer = ask({
    action: {
      ...invite,
      get email() {
        expect(usher.decide(inner).reasonCode).toBe("no-org-members-cud");
        return "new@acme.com";
      },
    },
  });
  expect(usher.decide(outer).reasonCode).toBe("ok");
});

test("10,000 members and 4 actions are decided in one call", () => {
  const roles = ["OWNER", "ADMIN", "MEMBER", "VIEWER", "NONE"];
  const members = Array.from({ length: 10_000 }, (_, n) => ({ orgRole: roles[n % 5] as string }));
  const actions: DecisionAction[] = [
    { type: "removeMember" },
    { type: "changeOrgRole", role: "MEMBER" },
    { type: "changeOrgRole", role: "OWNER" },
    { type: "changeProjectRole", role: "VIEWER", projectId: "p1" },
  ];
  const request = { actor: { orgRole: "ADMIN" }, org, members, actions };
  let best = Infinity;
  for (let n = 0; n < 5; n++) {
    const start = performance.now();
    expect(usher.decideMembers(request)).toHaveLength(10_000);
    best = Math.min(best, performance.now() - start);
  }
  expect(best).toBeLessThan(25);
  expect(usher.decideMembers(request)[1]).toEqual([
    { allowed: true, reasonCode: "ok" },
    { allowed: true, reasonCode: "ok" },
    { allowed: false, reasonCode: "role-above-own" },
    { allowed: true, reasonCode: "ok" },
  ]);
});

test("effective roles are the project's, and else the organisation's", () => {
  expect(usher.effectiveRole({ orgRole: "MEMBER" })).toEqual({
    role: "MEMBER",
    source: "organization",
    lowered: false,
    lost: [],
  });
  const hidden = usher.effectiveRole({ orgRole: "OWNER", projectRole: "NONE" });
  expect(hidden).toMatchObject({ role: "NONE", source: "project", lowered: true });
  expect(hidden.lost).toEqual(usher.compareRoles("project", "OWNER", "NONE").lost);
  hidden.lost.pop();
  expect(usher.effectiveRole({ orgRole: "OWNER", projectRole: "NONE" }).lost).toHaveLength(56);
  expect(usher.effectiveRole({ orgRole: "NONE", projectRole: "ADMIN" })).toMatchObject({ lowered: false });
  expect(usher.effectiveRole({ orgRole: null, admin: true })).toMatchObject({
    role: "OWNER",
    source: "admin",
  });
});

test("the roles one can hand out are those that decide allows", () => {
  const roles = ["OWNER", "ADMIN", "MEMBER", "VIEWER", "NONE"];
  for (const orgRole of [...roles, null]) {
    for (const projectRole of [...roles, null]) {
      const actor = { orgRole, projectRole };
      const given = usher.grantableRoles("organization", actor);
      expect(given.map(({ role }) => role)).toEqual(roles);
      for (const { role, grantable, reasonCode } of given) {
        const decision = usher.decide(ask({ actor, action: { ...invite, orgRole: role } }));
        expect({ allowed: grantable, reasonCode }).toEqual({
          allowed: decision.allowed,
          reasonCode: decision.reasonCode,
        });
      }
      for (const { role, grantable, reasonCode } of usher.grantableRoles("project", actor)) {
        const action = { type: "changeProjectRole", role, projectId: "p1" };
        const decision = usher.decide(ask({ actor, action, target: { orgRole: "NONE" } }));
        expect({ allowed: grantable, reasonCode }).toEqual({
          allowed: decision.allowed,
          reasonCode: decision.reasonCode,
        });
      }
    }
  }
});

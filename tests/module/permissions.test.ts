import { beforeAll, expect, test } from "vitest";
import { createUsher, type Level, type Usher } from "../../dist/index.js";
import { readFacts } from "./case_file.js";

type Table = Record<string, string[]>;
const facts = readFacts<{ roles: string[]; organization: Table; project: Table }>("access-rights.json");
const levels: Level[] = ["organization", "project"];

let usher: Usher;
beforeAll(async () => {
  usher = await createUsher();
});

test("all 325 answers are the access table's, asked twice", () => {
  let triples = 0;
  for (const level of levels) {
    for (const role of facts.roles) {
      for (const scope of facts[level].OWNER ?? []) {
        triples += 1;
        const held = facts[level][role]?.includes(scope);
        expect(usher.can(level, role, scope), `${level} ${role} ${scope}`).toBe(held);
        expect(usher.can(level, role, scope), `${level} ${role} ${scope}, kept`).toBe(held);
      }
    }
  }
  expect(triples).toBe(325);
});

test("what is unknown is denied, before and after known questions", () => {
  const scopes = [
    "",
    "*",
    "project:*",
    "constructor",
    "__proto__",
    "toString",
    "hasOwnProperty",
    "read ",
    "project:read ",
  ];
  const roles = ["", "owner", "OWNER ", "constructor", "__proto__", "toString", "ROOT"];
  for (let round = 0; round < 2; round++) {
    for (const level of [...levels, "__proto__", "constructor", "Project", ""] as string[] as Level[]) {
      for (const scope of scopes) expect(usher.can(level, "OWNER", scope), scope).toBe(false);
      for (const role of roles) expect(usher.can(level, role, "project:read"), role).toBe(false);
    }
    expect(usher.can("project", "OWNER", "project:read")).toBe(true);
  }
  for (const level of ["__proto__", "constructor", ""] as string[] as Level[]) {
    expect(usher.can(level, "OWNER", "project:read")).toBe(false);
  }
});

test("an answer for one role or level is never another's", () => {
  for (const [level, role, scope, allowed] of [
    ["project", "ADMIN", "apiKeys:CUD", true],
    ["project", "MEMBER", "apiKeys:CUD", false],
    ["organization", "MEMBER", "apiKeys:CUD", false],
    ["project", "nobody", "apiKeys:CUD", false],
    ["project", "ADMIN", "apiKeys:CUD", true],
    ["organization", "ADMIN", "organization:update", true],
    ["project", "ADMIN", "organization:update", false],
  ] as const) {
    expect(usher.can(level, role, scope), `${level} ${role} ${scope}`).toBe(allowed);
  }
});

test("older and newer spellings agree", () => {
  for (const role of facts.roles) {
    for (const action of ["CUD", "read"]) {
      expect(usher.can("project", role, `evaluator:${action}`)).toBe(
        usher.can("project", role, `evalTemplate:${action}`),
      );
      expect(usher.can("project", role, `evaluationRule:${action}`)).toBe(
        usher.can("project", role, `evalJob:${action}`),
      );
    }
  }
  expect(usher.explain("project", "NONE", "evaluator:CUD").scope).toBe("evalTemplate:CUD");
});

test("explain says why, and which role would do", () => {
  expect(usher.explain("project", "MEMBER", "apiKeys:CUD")).toEqual({
    allowed: false,
    reasonCode: "role-lacks-scope",
    scope: "apiKeys:CUD",
    minimumRole: "ADMIN",
  });
  expect(usher.explain("project", "?", "project:read").reasonCode).toBe("unknown-role");
  expect(usher.explain("project", "OWNER", "?")).toEqual({
    allowed: false,
    reasonCode: "unknown-scope",
    scope: null,
    minimumRole: null,
  });
  expect(usher.explain("nowhere" as Level, "OWNER", "project:read").reasonCode).toBe("unknown-scope");
});

test("the matrix, who can, and the comparison are the same table", () => {
  for (const level of levels) {
    const { roles, scopes, granted } = usher.matrix(level);
    expect(roles).toEqual(facts.roles);
    expect([...scopes].sort()).toEqual([...(facts[level].OWNER ?? [])].sort());
    scopes.forEach((scope, s) => {
      expect(granted[s]).toEqual(roles.map((role) => usher.can(level, role, scope)));
      expect(usher.rolesWith(level, scope)).toEqual(roles.filter((_, r) => granted[s]?.[r]));
    });
  }
  expect(usher.compareRoles("project", "ADMIN", "OWNER")).toEqual({ gained: ["project:delete"], lost: [] });
  expect(usher.matrix("nowhere" as Level).scopes).toEqual([]);
  expect(usher.rolesWith("project", "*")).toEqual([]);
});

test("a wrong type is misuse, and named", () => {
  const misuse = usher as unknown as Record<string, (...args: unknown[]) => unknown>;
  expect(() => misuse.can?.("project", "OWNER", 1)).toThrow(
    new TypeError("scope must be a string, got number"),
  );
  expect(() => misuse.can?.("project", { role: "OWNER" }, "project:read")).toThrow(
    /^role must be a string, got object/,
  );
  expect(() => misuse.can?.(undefined, "OWNER", "project:read")).toThrow(
    /^level must be a string, got undefined/,
  );
  expect(() => misuse.explain?.("project", null, "a:b")).toThrow(/^role must be a string, got null/);
  expect(() => misuse.matrix?.(0)).toThrow(TypeError);
  expect(() => misuse.compareRoles?.("project", "OWNER")).toThrow(/^to must be a string/);
  expect(usher.can("project", "OWNER", "project:read")).toBe(true);
});

test("answers are plain data of their own", () => {
  const first = usher.matrix("project");
  expect(structuredClone(first)).toEqual(first);
  (first.granted[0] as boolean[])[0] = false;
  first.roles.length = 0;
  expect(usher.matrix("project").roles.length).toBe(5);
});

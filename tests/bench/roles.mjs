/** May this role do that: `can`, and the same table in what people keep such tables in. */
import { createMongoAbility } from "@casl/ability";
import * as cedar from "@cedar-policy/cedar-wasm/nodejs";
import { newEnforcer, newModelFromString } from "casbin";
import { triples } from "./material.mjs";

const LEVELS = ["organization", "project"];

/** `apiKeys:CUD` is the action `CUD` on the subject `apiKeys`. */
const split = (scope) => scope.split(":");

const eachRole = (table, make) =>
  Object.fromEntries(
    LEVELS.map((level) => [level, Object.fromEntries(table.roles.map((role) => [role, make(level, role)]))]),
  );

function includes(table) {
  return {
    name: "Array.includes",
    bar: 1.5,
    answer: ([level, role, scope]) => table[level][role].includes(scope),
    pass: (items) => {
      let count = 0;
      for (const [level, role, scope] of items) if (table[level][role].includes(scope)) count += 1;
      return count;
    },
  };
}

function sets(table) {
  const held = eachRole(table, (level, role) => new Set(table[level][role]));
  return {
    name: "Set.has",
    answer: ([level, role, scope]) => held[level][role].has(scope),
    pass: (items) => {
      let count = 0;
      for (const [level, role, scope] of items) if (held[level][role].has(scope)) count += 1;
      return count;
    },
  };
}

function casl(table) {
  const abilities = eachRole(table, (level, role) =>
    createMongoAbility(
      table[level][role].map((scope) => {
        const [subject, action] = split(scope);
        return { action, subject };
      }),
    ),
  );
  const can = ([level, role, scope]) => {
    const [subject, action] = split(scope);
    return abilities[level][role].can(action, subject);
  };
  return { name: "CASL", package: "@casl/ability", bar: 4, answer: can, pass: (items) => count(items, can) };
}

const MODEL = `[request_definition]
r = sub, obj, act
[policy_definition]
p = sub, obj, act
[policy_effect]
e = some(where (p.eft == allow))
[matchers]
m = r.sub == p.sub && r.obj == p.obj && r.act == p.act`;

async function casbin(table) {
  const enforcers = {};
  for (const level of LEVELS) {
    enforcers[level] = await newEnforcer(newModelFromString(MODEL));
    const rules = table.roles.flatMap((role) => table[level][role].map((scope) => [role, ...split(scope)]));
    await enforcers[level].addPolicies(rules);
  }
  const can = ([level, role, scope]) => enforcers[level].enforceSync(role, ...split(scope));
  return { name: "casbin", package: "casbin", answer: can, pass: (items) => count(items, can) };
}

/** Parsed once beforehand, which is how Cedar is fastest. */
async function cedarWasm(table) {
  // In a page its module is fetched; in Node it is there already.
  if (typeof cedar.default === "function") await cedar.default();
  const uid = (type, id) => ({ type, id });
  const principal = uid("User", "u");
  for (const level of LEVELS) {
    const rules = table.roles.map((role) => {
      const actions = table[level][role].map((scope) => `Action::"${scope}"`);
      return actions.length > 0
        ? `permit(principal in Role::"${role}", action in [${actions}], resource);`
        : "";
    });
    const { type } = cedar.preparsePolicySet(level, { staticPolicies: rules.join("\n") });
    if (type !== "success") throw new Error("Cedar does not take the access table");
  }
  const entities = eachRole(table, (_, role) => [
    { uid: principal, attrs: {}, parents: [uid("Role", role)] },
    { uid: uid("Role", role), attrs: {}, parents: [] },
  ]);
  const can = ([level, role, scope]) =>
    cedar.statefulIsAuthorized({
      principal,
      action: uid("Action", scope),
      resource: uid("Project", "p"),
      context: {},
      preparsedPolicySetId: level,
      entities: entities[level][role],
    }).response.decision === "allow";
  return {
    name: "Cedar",
    package: "@cedar-policy/cedar-wasm",
    bar: 1000,
    answer: can,
    pass: (items) => count(items, can),
  };
}

function count(items, can) {
  let allowed = 0;
  for (const item of items) if (can(item)) allowed += 1;
  return allowed;
}

export async function roles(usher, table) {
  return [
    {
      subject: "roles",
      what: "can()",
      items: triples(table),
      usher: {
        name: "Usher",
        answer: ([level, role, scope]) => usher.can(level, role, scope),
        pass: (items) => {
          let count = 0;
          for (const [level, role, scope] of items) if (usher.can(level, role, scope)) count += 1;
          return count;
        },
      },
      peers: [includes(table), sets(table), casl(table), await casbin(table), await cedarWasm(table)],
    },
  ];
}

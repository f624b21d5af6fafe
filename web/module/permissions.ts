import type { Core } from "usher:glue";
import { text } from "./argument.js";
import type { Exchange } from "./exchange.js";
import type { Names } from "./names.js";
import type { AccessExplanation, Level, Role, Usher } from "./types.js";

type Permissions = Pick<Usher, "can" | "explain" | "matrix" | "rolesWith" | "compareRoles">;

// The module's numbers for its levels; any other name is a level where nothing applies.
const ORGANIZATION = 0;
const PROJECT = 1;
const NOWHERE = 2;

// What `lookUp` says, as in wasm/bindings.cpp.
const UNKNOWN = 0;
const GRANTED = 2;

/** The module's number of a level. */
export function numberOf(level: unknown): number {
  if (level === "project") return PROJECT;
  return text(level, "level") === "organization" ? ORGANIZATION : NOWHERE;
}

/** Scope to an answer that the module gave before. Only what its tables know is kept: no growth. */
type Kept = Map<string, boolean>;

export function permissions(core: Core, exchange: Exchange, names: Names): Permissions {
  const kept: Map<string, Kept>[] = [new Map(), new Map(), new Map()];
  // A page asks for one role again and again: its answers are at hand.
  let lastLevel: Level | undefined;
  let lastRole: Role | undefined;
  let answers: Kept = new Map();

  function turnTo(level: Level, role: Role): void {
    const ofLevel = kept[numberOf(level)] as Map<string, Kept>;
    answers = ofLevel.get(text(role, "role")) ?? new Map();
    lastLevel = level;
    lastRole = role;
  }

  function ask(level: Level, role: Role, scope: string): boolean {
    const at = numberOf(level);
    const found = core.lookUp(at, ...exchange.write(role, text(scope, "scope")));
    if (found === UNKNOWN) return false;
    kept[at]?.set(role, answers.set(scope, found === GRANTED));
    return found === GRANTED;
  }

  return {
    can(level, role, scope) {
      if (role !== lastRole || level !== lastLevel) turnTo(level, role);
      return answers.get(scope) ?? ask(level, role, scope);
    },

    explain(level, role, scope) {
      const at = numberOf(level);
      const sizes = exchange.write(text(role, "role"), text(scope, "scope"));
      const reply = exchange.open(core.explain(at, ...sizes));
      return {
        allowed: reply.flag(),
        reasonCode: reply.word(names.codes) as AccessExplanation["reasonCode"],
        scope: reply.textIfAny(),
        minimumRole: reply.textIfAny(),
      };
    },

    matrix(level) {
      const reply = exchange.open(core.matrix(numberOf(level)));
      const at: Level = reply.text();
      const roles = reply.list<Role>();
      const scopes = reply.list();
      const granted = scopes.map(() => {
        const holders = reply.number();
        return roles.map((_, role) => ((holders >>> role) & 1) === 1);
      });
      return { level: at, roles, scopes, granted };
    },

    rolesWith(level, scope) {
      const at = numberOf(level);
      return exchange.open(core.rolesWith(at, exchange.writeOne(text(scope, "scope")))).list();
    },

    compareRoles(level, from, to) {
      const at = numberOf(level);
      const sizes = exchange.write(text(from, "from"), text(to, "to"));
      const reply = exchange.open(core.compareRoles(at, ...sizes));
      return { gained: reply.list(), lost: reply.list() };
    },
  };
}

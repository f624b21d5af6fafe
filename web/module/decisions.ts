import type { Core } from "usher:glue";
import { list, object, own } from "./argument.js";
import type { Exchange } from "./exchange.js";
import type { ReasonCode } from "./generated/catalog.js";
import type { Names } from "./names.js";
import { numberOf } from "./permissions.js";
import type { Requests } from "./requests.js";
import type {
  Decision,
  DecisionRequest,
  EffectiveRole,
  MemberDecision,
  MembersRequest,
  Usher,
} from "./types.js";

type Decisions = Pick<Usher, "decide" | "decideMembers" | "effectiveRole" | "grantableRoles">;

/** Passes requests on as numbers, and translates the answers back. */
export function decisions(core: Core, exchange: Exchange, names: Names, requests: Requests): Decisions {
  const { actor, circumstances, target, action } = requests;
  const namesOfParam = names.units.map((unit) => (unit === "number" ? undefined : names[unit]));
  // There are no more answers than pairs of roles.
  const effective = new Map<number, EffectiveRole>();
  const verdicts = names.codes.map((reasonCode): MemberDecision => {
    return Object.freeze({ allowed: reasonCode === "ok", reasonCode });
  });

  function readParams(size: number): Decision["params"] {
    const params: Decision["params"] = {};
    if (size === 0) return params;
    const read = exchange.readNumbers(2 * size);
    for (let n = 0; n < read.length; n += 2) {
      const param = read[n] as number;
      const value = read[n + 1] as number;
      const named = namesOfParam[param];
      params[names.params[param] as string] = named ? (named[value] ?? null) : value;
    }
    return params;
  }

  return {
    decide(request) {
      const asked = object<DecisionRequest>(request, "request");
      const shared = circumstances(asked);
      const person = target(own(asked, "target", asked.target), "target");
      const { numbers, ownerCounts, email } = action(own(asked, "action", asked.action), "action");
      for (const number of numbers) shared.push(number);
      shared.push(person);
      const size = exchange.writeNumbers(shared, ownerCounts, email);
      const packed = core.decide(ownerCounts.length, size);
      const warning = (packed >> 8) & 0xff;
      const { allowed, reasonCode } = verdicts[packed & 0xff] as MemberDecision;
      return {
        allowed,
        reasonCode,
        warnings: warning ? [names.codes[warning] as ReasonCode] : [],
        params: readParams(packed >> 16),
      };
    },

    decideMembers(request) {
      const asked = object<MembersRequest>(request, "request");
      const shared = circumstances(asked);
      const members = list(own(asked, "members", asked.members), "members").map((member, n) =>
        target(member, `members[${n}]`),
      );
      const actions = list(own(asked, "actions", asked.actions), "actions").map((each, n) =>
        action(each, `actions[${n}]`),
      );
      const columns = actions.map(({ numbers, ownerCounts, email }) => {
        const more = ownerCounts.length > 0 ? members.concat(ownerCounts) : members;
        const size = exchange.writeNumbers([...shared, ...numbers], more, email);
        const reply = exchange.open(core.decideMembers(members.length, ownerCounts.length, size));
        return members.map(() => reply.word(verdicts));
      });
      return members.map((_, row) => columns.map((column) => column[row] as MemberDecision));
    },

    effectiveRole(member) {
      const [, admin, orgRole, projectRole] = actor(member, "member");
      const place = (admin << 16) | (orgRole << 8) | projectRole;
      let kept = effective.get(place);
      if (kept === undefined) {
        const reply = exchange.open(core.effectiveRole(admin, orgRole, projectRole));
        kept = {
          role: reply.text(),
          source: reply.word(names.sources),
          lowered: reply.flag(),
          lost: reply.list(),
        };
        effective.set(place, kept);
      }
      return { ...kept, lost: kept.lost.slice() };
    },

    grantableRoles(level, who) {
      const at = numberOf(level);
      const reply = exchange.open(core.grantableRoles(at, ...actor(who, "actor")));
      const roles: ReturnType<Decisions["grantableRoles"]> = [];
      while (!reply.ended) {
        const { allowed, reasonCode } = reply.word(verdicts);
        roles.push({ role: names.role[roles.length] as string, grantable: allowed, reasonCode });
      }
      return roles;
    },
  };
}

import type { Level, Role } from "../../module/types.js";
import type { Member } from "../people.js";
import type { MemberStanding } from "./member-standing.js";

export type MemberSort = "name" | "email" | "orgRole" | "effective" | "since";

/** The members in the order of a column; those without a value come last either way. */
export function ordered(
  members: readonly Member[],
  sort: MemberSort,
  descending: boolean,
  standing: MemberStanding,
  locale: string,
): readonly Member[] {
  const rank = (level: Level, role: Role) => standing.roles(level).indexOf(role);
  const keys: Record<MemberSort, (member: Member) => string | number | null> = {
    name: ({ name }) => name,
    email: ({ email }) => email,
    orgRole: ({ orgRole }) => rank("organization", orgRole),
    effective: (member) => rank("project", standing.effective(member).role),
    since: ({ since }) => Date.parse(since ?? "") || null,
  };
  const keyOf = Object.hasOwn(keys, sort) ? keys[sort] : keys.name;
  const { compare } = new Intl.Collator(locale);
  const sign = descending ? -1 : 1;
  return members
    .map((member) => ({ member, key: keyOf(member) }))
    .sort(({ key: a }, { key: b }) => {
      if (a === null || b === null) return Number(a === null) - Number(b === null);
      return sign * (typeof a === "string" ? compare(a, String(b)) : a - Number(b));
    })
    .map(({ member }) => member);
}

/** Those whose name or address contains the text and who have the role here. */
export function matching(
  members: readonly Member[],
  search: string,
  role: Role,
  standing: MemberStanding,
): readonly Member[] {
  const wanted = search.trim().toLowerCase();
  if (!wanted && !role) return members;
  return members.filter(
    (member) =>
      `${member.name ?? ""}\n${member.email ?? ""}`.toLowerCase().includes(wanted) &&
      (!role || standing.roleHere(member) === role),
  );
}

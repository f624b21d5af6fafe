import type { Role } from "../../module/types.js";
import type { Member } from "../people.js";
import type { MemberStanding } from "./member-standing.js";

export type MemberSort = "name" | "email" | "orgRole" | "effective" | "since";

type Compare = (a: Member, b: Member) => number;

/** The members in the order of a column; those without a value come last either way. */
export function ordered(
  members: readonly Member[],
  sort: MemberSort,
  descending: boolean,
  standing: MemberStanding,
  locale: string,
): readonly Member[] {
  const sign = descending ? -1 : 1;
  const collator = new Intl.Collator(locale);
  const by =
    <Key>(key: (member: Member) => Key | null, compare: (a: Key, b: Key) => number): Compare =>
    (a, b) => {
      const [left, right] = [key(a), key(b)];
      if (left === null || right === null) return Number(left === null) - Number(right === null);
      return sign * compare(left, right);
    };
  const byRank = (roles: readonly Role[], role: (member: Member) => Role) =>
    by<number>(
      (member) => roles.indexOf(role(member)),
      (a, b) => a - b,
    );
  const compares: Record<MemberSort, () => Compare> = {
    name: () => by((member) => member.name, collator.compare),
    email: () => by((member) => member.email, collator.compare),
    orgRole: () => byRank(standing.roles("organization"), (member) => member.orgRole),
    effective: () => byRank(standing.roles("project"), (member) => standing.effective(member).role),
    since: () =>
      by<number>(
        ({ since }) => (since === null ? null : Date.parse(since) || null),
        (a, b) => a - b,
      ),
  };
  return [...members].sort((Object.hasOwn(compares, sort) ? compares[sort] : compares.name)());
}

const haystacks = new WeakMap<Member, string>();

function haystackOf(member: Member): string {
  let text = haystacks.get(member);
  if (text === undefined) {
    text = `${member.name ?? ""}\n${member.email ?? ""}`.toLowerCase();
    haystacks.set(member, text);
  }
  return text;
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
    (member) => haystackOf(member).includes(wanted) && (!role || standing.roleHere(member) === role),
  );
}

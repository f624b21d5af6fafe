import type { EffectiveRole, Level } from "../../module/types.js";

/** A sentence around a person's name, which stands in a direction of its own. */
export type About = <Name>(name: Name) => readonly (string | Name)[];

export interface MembersMessages {
  titles: Readonly<Record<Level, string>>;
  search: string;
  role: string;
  anyRole: string;
  invite: string;
  seats(members: number, limit: number, invited: number): string;
  columns: Readonly<
    Record<"name" | "email" | "orgRole" | "projectRole" | "effective" | "since" | "actions", string>
  >;
  you: string;
  sources: Readonly<Record<EffectiveRole["source"], string>>;
  shown(count: number, total: number): string;
  nothingFound: string;
  clear: string;
  onlyYou: string;
  /** `roles`: who can help. */
  denied(scope: string, minimumRole: string, roles: readonly string[]): string;

  /** Names of controls, with the person they are about. */
  orgRoleOf(name: string): string;
  projectRoleOf(name: string): string;
  whyOf(name: string): string;
  removeOf(name: string): string;
  remove: string;
  leave: string;

  /** Where the role in the project comes from. */
  trace: Readonly<{
    admin: string;
    organization(role: string): string;
    lowered(orgRole: string, projectRole: string): string;
    project(orgRole: string, projectRole: string): string;
    cannot(scope: string, more: number): string;
    takes(role: string): string;
  }>;

  askOrgRole<Name>(name: Name, from: string, to: string): readonly (string | Name)[];
  askProjectRole<Name>(name: Name, from: string, to: string): readonly (string | Name)[];
  /** Instead of a role: the one of the organisation. */
  noProjectRole: string;
  askRemove: About;
  askLeave: string;
  loses<Name>(name: Name, count: number, scopes: readonly string[]): readonly (string | Name)[];
  gains<Name>(name: Name, count: number, scopes: readonly string[]): readonly (string | Name)[];
  sameAccess: string;
  showAll: string;
  removal: string;
  leaving: string;
  yourself: string;
  change: string;
  cancel: string;
  saving: string;
  changed(name: string, role: string): string;
  removed(name: string): string;
  left: string;
}

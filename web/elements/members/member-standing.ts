import type {
  Decision,
  DecisionAction,
  DecisionTarget,
  EffectiveRole,
  MemberDecision,
  Role,
} from "../../module/types.js";
import type { Member } from "../people.js";
import { Standing } from "../standing.js";

/** What may be done with one member. */
export interface MemberRights {
  orgRole: boolean;
  projectRole: boolean;
  /** Removing, or leaving for oneself. */
  removal: boolean;
}

export type RoleChange = Extract<DecisionAction, { type: "changeOrgRole" | "changeProjectRole" }>;
export type Change = RoleChange | Extract<DecisionAction, { type: "removeMember" | "leave" }>;

/** What the person may do with the members. */
export class MemberStanding extends Standing {
  #removing: boolean | undefined;
  readonly #effective = new Map<string, EffectiveRole>();

  isSelf({ userId }: Member): boolean {
    return userId === this.place.self.userId;
  }

  target(member: Member): DecisionTarget {
    const { orgRole, projectRole } = member;
    return { accountExists: true, orgRole, projectRole, isActor: this.isSelf(member) };
  }

  decideOn(action: DecisionAction, member: Member): Decision {
    return this.decide(action, { target: this.target(member) });
  }

  /** Could the person remove anybody? Otherwise there is no button, rather than one on every row that is refused. */
  get removing(): boolean {
    const target = { accountExists: true, orgRole: this.lowest("organization") };
    this.#removing ??= this.decide({ type: "removeMember" }, { target }).allowed;
    return this.#removing;
  }

  /** For a whole chunk in one call. The lowest roles are asked about: where they may not be given, none may. */
  rightsOver(members: readonly Member[]): MemberRights[] {
    const actions = [
      { type: "removeMember" } as const,
      { type: "leave" } as const,
      this.changeTo("changeOrgRole", this.lowest("organization")),
      this.changeTo("changeProjectRole", ""),
      this.changeTo("changeProjectRole", this.least("project")),
    ];
    const targets = members.map((member) => this.target(member));
    const cells = this.usher.decideMembers({ ...this.circumstances, members: targets, actions });
    return members.map((member, index) => {
      const [remove, leave, org, clear, give] = (cells[index] as MemberDecision[]).map(
        ({ allowed }) => allowed,
      );
      return {
        removal: Boolean(this.isSelf(member) ? leave : remove),
        orgRole: Boolean(org),
        // Nothing can be cleared where nothing is set.
        projectRole: Boolean(member.projectRole === null ? give : clear),
      };
    });
  }

  /** `value`: as in a menu, where no role is empty. */
  changeTo(type: RoleChange["type"], value: string): RoleChange {
    return type === "changeOrgRole"
      ? { type, role: value }
      : { type, role: value || null, projectId: this.place.project?.id ?? "" };
  }

  /** The role inside the project; the same two roles are only asked about once. */
  effective(member: Member): EffectiveRole {
    const { orgRole } = member;
    const projectRole = this.place.project ? member.projectRole : null;
    const admin = this.isSelf(member) && this.place.self.actor.admin === true;
    const key = JSON.stringify([orgRole, projectRole, admin]);
    const role = this.#effective.get(key) ?? this.usher.effectiveRole({ orgRole, projectRole, admin });
    this.#effective.set(key, role);
    return role;
  }

  /** The role a member is known by here. */
  roleHere(member: Member): Role {
    return this.level === "project" ? this.effective(member).role : member.orgRole;
  }

  /** What a change takes away and adds. */
  effectOf({ type, role }: RoleChange, member: Member): { lost: string[]; gained: string[] } {
    const isOrg = type === "changeOrgRole";
    const after = { ...member, [isOrg ? "orgRole" : "projectRole"]: role };
    const compared = [
      this.usher.compareRoles("project", this.effective(member).role, this.effective(after).role),
    ];
    if (isOrg) compared.unshift(this.usher.compareRoles("organization", member.orgRole, role));
    const all = (part: "lost" | "gained") => [...new Set(compared.flatMap((one) => one[part]))];
    return { lost: all("lost"), gained: all("gained") };
  }
}

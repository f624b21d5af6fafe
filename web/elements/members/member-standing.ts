import type {
  Decision,
  DecisionAction,
  DecisionTarget,
  EffectiveRole,
  Level,
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
  removal: MemberDecision;
}

export type Change = Extract<
  DecisionAction,
  { type: "changeOrgRole" | "changeProjectRole" | "removeMember" | "leave" }
>;

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
    const orgRole = this.roles("organization").at(-1) ?? null;
    const target = { accountExists: true, orgRole };
    this.#removing ??= this.decide({ type: "removeMember" }, { target }).allowed;
    return this.#removing;
  }

  /** For a whole chunk in one call. The lowest roles are asked about: where they may not be given, none may. */
  rightsOver(members: readonly Member[]): MemberRights[] {
    const projectId = this.place.project?.id ?? "";
    const actions: DecisionAction[] = [
      { type: "removeMember" },
      { type: "leave" },
      { type: "changeOrgRole", role: this.roles("organization").at(-1) ?? "" },
      { type: "changeProjectRole", projectId, role: null },
      { type: "changeProjectRole", projectId, role: this.least("project") },
    ];
    const targets = members.map((member) => this.target(member));
    const cells = this.usher.decideMembers({ ...this.circumstances, members: targets, actions });
    return members.map((member, index) => {
      const [remove, leave, org, clear, give] = cells[index] as MemberDecision[];
      return {
        removal: (this.isSelf(member) ? leave : remove) as MemberDecision,
        orgRole: org?.allowed ?? false,
        // Nothing can be cleared where nothing is set.
        projectRole: (member.projectRole === null ? give : clear)?.allowed ?? false,
      };
    });
  }

  /** The role inside the project; the same two roles are only asked about once. */
  effective(member: Pick<Member, "orgRole" | "projectRole" | "userId">): EffectiveRole {
    const { orgRole } = member;
    const projectRole = this.place.project ? member.projectRole : null;
    const { self } = this.place;
    const admin = member.userId === self.userId && self.actor.admin === true;
    const key = JSON.stringify([orgRole, projectRole, admin]);
    let role = this.#effective.get(key);
    if (!role) {
      role = this.usher.effectiveRole({ orgRole, projectRole, admin });
      this.#effective.set(key, role);
    }
    return role;
  }

  /** The role a member is known by here. */
  roleHere(member: Member): Role {
    return this.level === "project" ? this.effective(member).role : member.orgRole;
  }

  /** What a change takes away and adds. */
  effectOf(change: Change, member: Member): { lost: string[]; gained: string[] } {
    if (change.type !== "changeOrgRole" && change.type !== "changeProjectRole")
      return { lost: [], gained: [] };
    const org = change.type === "changeOrgRole";
    const after = { ...member, [org ? "orgRole" : "projectRole"]: change.role };
    const compared = [
      ...(org ? [["organization", member.orgRole, change.role] as const] : []),
      ["project", this.effective(member).role, this.effective(after).role] as const,
    ].map(([level, from, to]: readonly [Level, Role, Role | null]) =>
      this.usher.compareRoles(level, from, to ?? ""),
    );
    const all = (part: "lost" | "gained") => [...new Set(compared.flatMap((one) => one[part]))];
    return { lost: all("lost"), gained: all("gained") };
  }
}

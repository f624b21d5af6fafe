import type { Decision, DecisionAction } from "../../module/types.js";
import { countsOf, type PendingInvite } from "../people.js";
import { Standing } from "../standing.js";

export function cancelling({ orgRole, projectId }: PendingInvite): DecisionAction {
  return { type: "cancelInvite", invite: { orgRole, projectId } };
}

/** The same invitation once more. */
export function inviting({ email, orgRole, projectId, projectRole }: PendingInvite): DecisionAction {
  const invitation = { type: "createInvite", email, orgRole } as const;
  return projectId === null ? invitation : { ...invitation, projectId, projectRole };
}

/** What the person may do with pending invitations. */
export class InviteStanding extends Standing {
  /** Sending again counts the seat that the old invitation gives back; `waiting`: it has not been taken back yet. */
  sendingAgain(invite: PendingInvite, waiting: boolean): Decision {
    const org = countsOf(this.place.organization);
    const pendingInvites = Math.max(0, org.pendingInvites - Number(waiting));
    return this.decide(inviting(invite), { org: { ...org, pendingInvites } });
  }

  /** Taking back, then sending again: the first that is in the way. */
  resending(invite: PendingInvite): Decision {
    const taking = this.decide(cancelling(invite));
    return taking.allowed ? this.sendingAgain(invite, true) : taking;
  }

  /** The link to hand on, written anew; `null` unless it leads to where the page is. */
  linkOf({ url }: PendingInvite): string | null {
    if (url === null) return null;
    const link = this.usher.readInviteLink(url);
    if (link.status !== "ok" && link.status !== "fixed") return null;
    const here = link.host?.kind === "region" && link.region === this.place.region;
    return here || link.host?.kind === "self-hosted" ? link.url : null;
  }
}

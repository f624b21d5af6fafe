import type { Decision, DecisionAction } from "../../module/types.js";
import type { PendingInvite } from "../people.js";
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
  taking(invite: PendingInvite): Decision {
    return this.decide(cancelling(invite));
  }

  /** Taking back, then sending again: the first that is in the way. The old invitation gives its seat back. */
  resending(invite: PendingInvite): Decision {
    const taking = this.taking(invite);
    return taking.allowed ? this.decideAfter(-1, inviting(invite)) : taking;
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

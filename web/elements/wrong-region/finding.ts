import type { HostVerdict, RegionId, Usher } from "../../module/types.js";

/** What is wrong between an invitation and the page it was opened on. */
export type Finding =
  | {
      kind: "wrong-region";
      /** The invitation's. */
      region: RegionId;
      host: string | null;
      page: HostVerdict;
      /** The one link to open, in the invitation's own region; `null`: there is none. */
      url: string | null;
    }
  | {
      /** An address that imitates ours, or one that is not ours. */
      kind: "lookalike" | "unsafe";
      of: "page" | "link";
      verdict: HostVerdict | null;
    };

export interface Situation {
  page: string;
  /** What the invitation says; left out: the page is the invitation. */
  link?: string | undefined;
  /** The invitation's region, where somebody knows it better than the link. */
  region?: RegionId | undefined;
}

/** Asks the rules; `null`: nothing is wrong. */
export function findingOf(usher: Usher, { page, link, region }: Situation): Finding | null {
  const here = usher.detectRegion(page);
  if (here.kind === "lookalike") return { kind: "lookalike", of: "page", verdict: here };
  const of = link ? "link" : "page";
  const { host } = usher.readInviteLink(link || page);
  if (host?.kind === "lookalike") return { kind: "lookalike", of, verdict: host };
  const check = usher.checkInvite({ link: link || null, page });
  if (check.verdict === "unsafe-link") return { kind: "unsafe", of, verdict: host };

  const wrong = (wanted: RegionId, url: string | null): Finding => ({
    kind: "wrong-region",
    region: wanted,
    host: usher.regions().find(({ id }) => id === wanted)?.host ?? null,
    page: here,
    url,
  });
  const told = check.inviteRegion;
  if (check.verdict === "wrong-region" && told && (region ?? told) === told)
    return wrong(told, check.openUrl);
  if (region && here.region && region !== here.region) return wrong(region, usher.switchRegion(page, region));
  return null;
}

import type { Region, RegionId, Usher } from "../module/types.js";

type Here = Pick<Location, "href" | "protocol" | "pathname" | "search" | "hash">;

export interface RegionLink {
  region: Region;
  isHere: boolean;
  /** The same page there; `null`: there is none. */
  url: string | null;
}

/**
 * The regions people can choose from, each with the same page there. A developer's machine is in none by its address:
 * there its server says which one it is, and the region's own host is put in.
 */
export function regionLinks(usher: Usher, here: Here, served: RegionId | null | undefined): RegionLink[] {
  const { kind, region: named } = usher.detectRegion(here.href);
  const from = (host: string | null) =>
    kind === "development" && host !== null
      ? `${here.protocol}//${host}${here.pathname}${here.search}${here.hash}`
      : here.href;
  return usher
    .regions()
    .filter(({ production }) => production)
    .map((region) => ({
      region,
      isHere: region.id === (named ?? served),
      url: usher.switchRegion(from(region.host), region.id),
    }));
}

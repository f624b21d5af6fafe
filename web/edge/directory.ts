import type { RegionId, Usher } from "../module/types.js";
import type { Forward } from "./forwarding.js";
import { readStart } from "./read-start.js";

/** Where an organisation is. */
export interface Whereabouts {
  /** `null`: no region said that it has it. */
  region: RegionId | null;
  /** Every region answered, or one said that it has it. */
  sure: boolean;
}

export interface Directory {
  /** Asks from a page of a region, whose scheme and port the others share. Never fails. */
  find(page: string, organizationId: string): Promise<Whereabouts>;
}

/** An answer is some thirty bytes. */
const mostBytes = 1024;

/**
 * Asks the servers of all regions at once, and the first that says it has the organisation is right: an id is in one
 * region only. What a server says of another region is no answer. Regions are remembered for a while, as far as a
 * Worker lives; that nobody knew is not, since an organisation may be made at any time.
 */
export function createDirectory({
  usher,
  ask,
  now = Date.now,
  patience = 1000,
  lifetime = 5 * 60_000,
  room = 1000,
}: {
  usher: Usher;
  ask: Forward;
  now?: () => number;
  /** Milliseconds to wait for answers. */
  patience?: number;
  /** Milliseconds to remember one. */
  lifetime?: number;
  /** How many to remember. */
  room?: number;
}): Directory {
  const regions = usher.regions().filter(({ host, production }) => host !== null && production);
  const known = new Map<string, { region: RegionId; until: number }>();

  function remember(organizationId: string, region: RegionId) {
    known.delete(organizationId);
    known.set(organizationId, { region, until: now() + lifetime });
    if (known.size > room) for (const oldest of known.keys()) return known.delete(oldest);
  }

  /** The region itself when it has the organisation, `null` when not; rejects when it does not say. */
  async function askRegion(page: string, organizationId: string, region: RegionId, signal: AbortSignal) {
    const there = usher.switchRegion(page, region);
    if (there === null) throw new Error("no address");
    const url = new URL(`/api/organizations/${encodeURIComponent(organizationId)}/region`, there);
    const headers = { accept: "application/json" };
    const response = await ask(new Request(url, { headers, signal, redirect: "manual" }));
    const { region: told } = JSON.parse(response.ok ? await readStart(response, mostBytes) : "");
    if (told !== null && told !== region) throw new Error("no answer");
    return told as RegionId | null;
  }

  return {
    async find(page, organizationId) {
      const remembered = known.get(organizationId);
      if (remembered && remembered.until > now()) return { region: remembered.region, sure: true };
      const enough = new AbortController();
      const timer = setTimeout(() => enough.abort(), patience);
      const answers = regions.map(({ id }) => askRegion(page, organizationId, id, enough.signal));
      try {
        const region = await Promise.any(
          answers.map(async (answer) => (await answer) ?? Promise.reject(new Error("not here"))),
        );
        remember(organizationId, region);
        return { region, sure: true };
      } catch {
        const settled = await Promise.allSettled(answers);
        return { region: null, sure: settled.every(({ status }) => status === "fulfilled") };
      } finally {
        clearTimeout(timer);
        enough.abort();
      }
    },
  };
}

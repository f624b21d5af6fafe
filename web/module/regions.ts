import type { Core } from "usher:glue";
import { text } from "./argument.js";
import type { Exchange, Lines } from "./exchange.js";
import type { HostVerdict, Region, Usher } from "./types.js";

type Regions = Pick<Usher, "detectRegion" | "switchRegion" | "regions">;

export function regions(core: Core, exchange: Exchange): Regions {
  return {
    detectRegion: (hostOrUrl) =>
      hostVerdict(exchange.readLines(core.detectRegion(exchange.write(text(hostOrUrl, "hostOrUrl"))))),

    switchRegion(url, to) {
      const sizes = exchange.writeTwo(text(url, "url"), text(to, "to"));
      const switched = exchange.readLines(core.switchRegion(...sizes)).text();
      return switched !== null && agrees(switched) ? switched : null;
    },

    regions() {
      const lines = exchange.readLines(core.regions());
      const regions: Region[] = [];
      while (!lines.ended) regions.push({ id: lines.word(), host: lines.text(), production: lines.flag() });
      return regions;
    },
  };
}

/** What an answer says of a host. */
export function hostVerdict(lines: Lines): HostVerdict {
  return { kind: lines.word(), region: lines.text(), host: lines.text(), resembles: lines.text() };
}

/** A second opinion before a link is shown: this very browser must read the host that the module meant. */
export function agrees(link: string): boolean {
  const { host, protocol } = new URL(link);
  return link.startsWith(`${protocol}//${host}/`);
}

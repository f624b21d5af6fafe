import type { Core } from "usher:glue";
import { text } from "./argument.js";
import type { Exchange, Lines } from "./exchange.js";
import type { HostVerdict, Usher } from "./types.js";

type Regions = Pick<Usher, "detectRegion" | "switchRegion" | "regions">;

export function regions(core: Core, exchange: Exchange): Regions {
  return {
    detectRegion: (hostOrUrl) =>
      hostVerdict(exchange.readLines(core.detectRegion(exchange.write(text(hostOrUrl, "hostOrUrl"))))),

    switchRegion(url, to) {
      const sizes = exchange.writeTwo(text(url, "url"), text(to, "to"));
      const switched: string | null = exchange.read(core.switchRegion(...sizes));
      return switched !== null && agrees(switched) ? switched : null;
    },

    regions: () => exchange.read(core.regions()),
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

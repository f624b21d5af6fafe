import type { Core } from "usher:glue";
import { text } from "./argument.js";
import type { Exchange } from "./exchange.js";
import type { Names } from "./names.js";
import type { Reply } from "./reply.js";
import type { HostVerdict, Region, Usher } from "./types.js";

type Regions = Pick<Usher, "detectRegion" | "switchRegion" | "regions">;

export function regions(core: Core, exchange: Exchange, names: Names): Regions {
  return {
    detectRegion: (hostOrUrl) =>
      hostVerdict(exchange.open(core.detectRegion(exchange.writeOne(text(hostOrUrl, "hostOrUrl")))), names),

    switchRegion(url, to) {
      const sizes = exchange.write(text(url, "url"), text(to, "to"));
      const switched = exchange.open(core.switchRegion(...sizes)).textIfAny();
      return switched !== null && agrees(switched) ? switched : null;
    },

    regions() {
      const reply = exchange.open(core.regions());
      const regions: Region[] = [];
      while (!reply.ended)
        regions.push({ id: reply.text(), host: reply.textIfAny(), production: reply.flag() });
      return regions;
    },
  };
}

/** What an answer says of a host. */
export function hostVerdict(reply: Reply, names: Names): HostVerdict {
  return {
    kind: reply.word(names.hostKinds),
    region: reply.textIfAny(),
    host: reply.textIfAny(),
    resembles: reply.textIfAny(),
  };
}

/**
 * A second opinion before a link is shown: this very browser must read the host that the module meant. One that it
 * would write in the same letters, and without an @, says its host itself: `origin` takes as long as `new URL` does.
 */
export function agrees(link: string): boolean {
  const url = new URL(link);
  return (url.href === link && !link.includes("@")) || link.startsWith(`${url.origin}/`);
}

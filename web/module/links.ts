import type { Core } from "usher:glue";
import { text } from "./argument.js";
import type { Exchange } from "./exchange.js";
import { agrees } from "./regions.js";
import type { InviteLink, Usher } from "./types.js";

type Links = Pick<Usher, "readInviteLink">;

export function links(core: Core, exchange: Exchange): Links {
  return {
    readInviteLink(pasted) {
      const link = exchange.read<InviteLink>(core.readInviteLink(exchange.write(text(pasted, "text"))));
      const { url, urls } = link;
      if ((url === null || agrees(url)) && urls.every(agrees)) return link;
      return { ...link, status: "reject", reasonCode: "browser-disagrees", url: null, urls: [] };
    },
  };
}

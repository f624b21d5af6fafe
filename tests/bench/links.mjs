/** Whose page a host is, and where a link leads: whole and as a gateway rewrites it. */
import { getHostname, parse } from "tldts";
import { floor } from "./floor.mjs";
import { invites, otherPages, regionPages, rewrittenInvites } from "./material.mjs";
import { reading } from "./race.mjs";

/** Host, target and address: what there is to compare with what `new URL` finds. */
const told = (host, target, email) => `${host} ${target} ${email}`;

/** The peers stop at the host and two parameters of the link as it is: they find, mend, unwrap and judge nothing. */
function linkPeers(bar) {
  return [
    reading(
      "new URL and two gets",
      (link) => {
        const { hostname, searchParams } = new URL(link);
        return told(hostname, searchParams.get("targetPath"), searchParams.get("email"));
      },
      { bar },
    ),
    reading(
      "tldts, new URL and two gets",
      (link) => {
        const { searchParams } = new URL(link);
        return told(parse(link).hostname, searchParams.get("targetPath"), searchParams.get("email"));
      },
      { package: "tldts" },
    ),
  ];
}

export function links(usher) {
  const regions = new Map(usher.regions().map(({ id, host }) => [host, id]));
  const readLink = (text) => {
    const { host, organizationId, email } = usher.readInviteLink(text);
    return told(host?.host, `/organization/${organizationId}`, email);
  };
  const hosts = (what, items) => ({
    subject: "hosts",
    what,
    items,
    floor: floor(),
    usher: reading("Usher", (page) => usher.detectRegion(page).region),
    peers: [
      reading("Map and new URL", (page) => regions.get(new URL(page).hostname) ?? null),
      reading("Map and tldts", (page) => regions.get(getHostname(page)) ?? null, { package: "tldts" }),
    ],
  });
  const [{ answer: readWhole }] = linkPeers();
  return [
    hosts("detectRegion()", regionPages),
    hosts("detectRegion(), of others' pages", otherPages),
    {
      subject: "links",
      what: "readInviteLink()",
      items: invites,
      floor: floor(),
      usher: reading("Usher", readLink),
      peers: linkPeers(0.25),
    },
    {
      subject: "links",
      what: "readInviteLink(), rewritten",
      items: rewrittenInvites,
      floor: floor(),
      truth: (link) => readWhole(invites[rewrittenInvites.indexOf(link)]),
      usher: reading("Usher", readLink),
      peers: linkPeers(),
    },
  ];
}

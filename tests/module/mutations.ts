import type { Usher } from "../../web/module/types.js";

const HOSTS = [
  "cloud.langfuse.com",
  "us.cloud.langfuse.com",
  "jp.cloud.langfuse.com",
  "hipaa.cloud.langfuse.com",
];
const TAILS = [
  "/organization/cm1usq7x0000abcd1234efgh5",
  "/auth/sign-up?targetPath=%2Forganization%2Fcm1usq7x0000abcd1234efgh5&email=a%2Bb%40x.com",
  "/project/p1/settings?tab=members#top",
  "",
];
const PIECES = [
  ..."@\\/?#:%.[]|^&=+~ \t\n\r\0-_",
  "//",
  ":443",
  ":80",
  ":8443",
  ":0443",
  "%2e",
  "%40",
  "%00",
  "evil.example",
  "@evil.example",
  ".evil.example",
  "xn--",
  "\u3002",
  "\uFF0E",
  "\u00AD",
  "\u200B",
  "\u00DF",
  "\uFF43",
  "\u0430",
  "\uD800",
  "..",
  "/../",
  "0x7f",
  "127.1",
  "HTTPS://",
  "http:",
  "javascript:",
  "user:pass@",
];

/** Seeded, so that a failure can be repeated: the same seed makes the same choices. */
export function choices(seed: number) {
  let state = seed >>> 0;
  const random = (below: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const pick = (list: readonly string[]): string => list[random(list.length)] as string;
  return { random, pick };
}

export function* mutations(count: number, seed: number): Generator<string> {
  const { random, pick } = choices(seed);
  for (let i = 0; i < count; i++) {
    let text = `${pick(["https://", "https://", "http://", "HTTPS://"])}${pick(HOSTS)}${pick(TAILS)}`;
    for (let edits = random(4); edits > 0; edits--) {
      const at = random(text.length + 1);
      const cut = random(4) === 0 ? 1 + random(3) : 0;
      text = text.slice(0, at) + (cut > 0 ? "" : pick(PIECES)) + text.slice(at + cut);
    }
    yield text;
  }
}

/**
 * Reads mutated links as invitations, and holds what would be opened against the runtime's own URL: a region's host and
 * no other, over https, and for a link taken as it is the host that the runtime reads in it.
 */
export function openMutations(
  usher: Usher,
  count: number,
  seed: number,
): { opened: number; wrong: string[] } {
  const hosts = new Set(usher.regions().map(({ host }) => host));
  const wrong: string[] = [];
  let opened = 0;
  for (const text of mutations(count, seed)) {
    const { status, url, host } = usher.readInviteLink(text);
    if (url === null) continue;
    opened += 1;
    const { hostname, protocol } = new URL(url);
    const read = status === "ok" && URL.canParse(text) ? new URL(text).hostname : hostname;
    if (hostname !== host?.host || !hosts.has(hostname) || protocol !== "https:" || read !== hostname)
      wrong.push(text);
  }
  return { opened, wrong };
}

import type { SettingsProblem, Usher } from "../module/types.js";

export type Origins = ReadonlyMap<string, string>;

/** Where each host is served; or everything that is wrong with the list. `undefined` is no JSON. */
export function readOrigins(
  usher: Usher,
  given: unknown,
): { origins: Origins } | { problems: SettingsProblem[] } {
  if (given === undefined) return { problems: [{ code: "not-json", pointer: "" }] };
  if (typeof given !== "object" || given === null || Array.isArray(given))
    return { problems: [{ code: "wrong-type", pointer: "" }] };
  const problems: SettingsProblem[] = [];
  const origins = new Map<string, string>();
  for (const [host, origin] of Object.entries(given)) {
    const pointer = `/${host.replaceAll("~", "~0").replaceAll("/", "~1")}`;
    const { kind, host: read } = usher.detectRegion(host);
    if (kind !== "region" && kind !== "self-hosted") problems.push({ code: "unknown-region-host", pointer });
    else if (typeof origin !== "string") problems.push({ code: "wrong-type", pointer });
    else if (!isOrigin(origin)) problems.push({ code: "invalid-host", pointer });
    else if (read) origins.set(read, origin);
  }
  if (origins.size === 0 && problems.length === 0) problems.push({ code: "empty", pointer: "" });
  return problems.length > 0 ? { problems } : { origins };
}

function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, origin } = new URL(text);
  return origin === text && ["http:", "https:"].includes(protocol);
}

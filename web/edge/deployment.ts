import { createUsher, UsherSettingsError } from "@neural-inverse/usher";
import type { ReasonCode } from "../module/generated/catalog.js";
import type { Usher } from "../module/types.js";
import { openPageWith } from "./acceptance.js";
import { createDirectory } from "./directory.js";
import { type Forward, toItsHost, toOrigins } from "./forwarding.js";
import { checkInvitesWith } from "./invite-requests.js";
import { readOrigins } from "./origins.js";

/** What `wrangler.toml` may say, each as JSON. */
export interface Variables {
  /** The Settings of the module, for other regions than the built-in ones. */
  SETTINGS?: string;
  /** Host to origin, such as `{ "cloud.langfuse.com": "http://127.0.0.1:3000" }`, where there is no zone. */
  ORIGINS?: string;
}

/** One thing wrong with a variable. */
export interface Problem {
  variable: keyof Variables;
  code: ReasonCode;
  /** JSON Pointer (RFC 6901) to the value; `""` is the whole. */
  pointer: string;
}

export type Deployment =
  | { forward: Forward; openPage: Forward; checkInvites: Forward }
  /** One is enough, and nothing of the variables is in effect. */
  | { problems: Problem[] };

/** Makes what answers requests, from the variables. */
export async function deploy(variables: Variables): Promise<Deployment> {
  const ruled = await makeUsher(variables.SETTINGS);
  if ("problems" in ruled) return ruled;
  const { usher } = ruled;
  const routed = makeForward(usher, variables.ORIGINS);
  if ("problems" in routed) return routed;
  const { forward } = routed;
  const directory = createDirectory({ usher, ask: forward });
  return {
    forward,
    openPage: openPageWith({ usher, directory, forward }),
    checkInvites: checkInvitesWith({ usher, forward }),
  };
}

async function makeUsher(text: string | undefined): Promise<{ usher: Usher } | { problems: Problem[] }> {
  if (text === undefined) return { usher: await createUsher() };
  const variable = "SETTINGS";
  const settings = parse(text);
  if (settings === undefined) return { problems: [{ variable, code: "not-json", pointer: "" }] };
  try {
    return { usher: await createUsher({ settings }) };
  } catch (error) {
    if (!(error instanceof UsherSettingsError)) throw error;
    return { problems: error.problems.map((problem) => ({ variable, ...problem })) };
  }
}

function makeForward(usher: Usher, text: string | undefined): { forward: Forward } | { problems: Problem[] } {
  if (text === undefined) return { forward: toItsHost };
  const read = readOrigins(usher, parse(text));
  if ("origins" in read) return { forward: toOrigins(read.origins) };
  return { problems: read.problems.map((problem) => ({ variable: "ORIGINS", ...problem })) };
}

/** `undefined`: no JSON. */
function parse(text: string) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

import { regionName } from "../messages/naming.js";
import type { HostVerdict } from "../module/types.js";
import type { Call, Command } from "./command.js";
import { printJson } from "./json.js";
import type { Tone } from "./screen.js";

const tones: Readonly<Record<HostVerdict["kind"], Tone>> = {
  region: "good",
  "self-hosted": "good",
  official: "warn",
  development: "warn",
  lookalike: "bad",
  foreign: "bad",
  invalid: "bad",
};

/** Whether nobody should be on a page of this host. */
export const isStrange = ({ kind }: HostVerdict) => tones[kind] === "bad";

/** What a host is, and what that means. */
export async function describeHost({ kind, region, host, resembles }: HostVerdict, { speech, screen }: Call) {
  const { messages } = speech;
  const { kinds, meanings, imitates, beCareful } = messages.region;
  const name = kind === "region" ? regionName(messages, region ?? "") : kinds[kind];
  await screen.line({ tone: tones[kind], text: name }, host === null ? "" : `  ${host}`);
  if (kind !== "lookalike") return screen.line(meanings[kind]);
  await screen.line(...imitates({ tone: "strong", text: resembles ?? "" } as const));
  await screen.line(beCareful);
}

export const region: Command = {
  name: "region",
  operands: ["HOST|URL"],
  needed: 1,
  options: [],
  json: "HostVerdict",
  examples: ["usher region jp.cloud.langfuse.com", "usher region https://cloud.langfuse.com.evil.example/"],
  async run(call) {
    const { usher, operands, values, screen } = call;
    const verdict = usher.detectRegion(operands[0] ?? "");
    if (values.json) await printJson(screen, verdict);
    else await describeHost(verdict, call);
    return verdict.kind === "region" || verdict.kind === "self-hosted";
  },
};

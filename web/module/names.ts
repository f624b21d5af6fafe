import type { Core } from "usher:glue";
import type { Exchange } from "./exchange.js";
import type { ReasonCode } from "./generated/catalog.js";
import type {
  EffectiveRole,
  EmailComparison,
  HostVerdict,
  InviteLink,
  InviteRow,
  InviteVerdict,
  Role,
} from "./types.js";

type Step = InviteVerdict["steps"][number];

/** The lists that numbers are places in. */
export interface Names {
  codes: ReasonCode[];
  hostKinds: HostVerdict["kind"][];
  actions: string[];
  params: string[];
  /** What each parameter counts in: `"number"`, or the name of a list below. */
  units: ("number" | "role" | "scope" | "plan" | "outcome")[];
  scope: string[];
  outcome: string[];
  sources: EffectiveRole["source"][];
  statuses: InviteLink["status"][];
  linkKinds: InviteLink["kind"][];
  repairs: InviteLink["repairs"][number][];
  verdicts: InviteVerdict["verdict"][];
  steps: Step["step"][];
  stepStatuses: Step["status"][];
  emailRelations: EmailComparison["relation"][];
  emailDifferences: EmailComparison["differs"][number][];
  rowStatuses: InviteRow["status"][];
  rowFixes: InviteRow["fixes"][number][];
  rowKinds: NonNullable<InviteRow["with"]>["kind"][];
  role: Role[];
  plan: string[];
}

// In the order of wasm/names.cpp.
const LISTS = [
  "codes",
  "hostKinds",
  "actions",
  "params",
  "units",
  "scope",
  "outcome",
  "sources",
  "statuses",
  "linkKinds",
  "repairs",
  "verdicts",
  "steps",
  "stepStatuses",
  "emailRelations",
  "emailDifferences",
  "rowStatuses",
  "rowFixes",
  "rowKinds",
] as const;

export function readNames(core: Core, exchange: Exchange): Names {
  const reply = exchange.open(core.names());
  const lists = reply.text().split("\n\n");
  const words = LISTS.map((name, n) => [name, lists[n]?.split("\n")]);
  return { ...Object.fromEntries(words), role: reply.list(), plan: reply.list() };
}

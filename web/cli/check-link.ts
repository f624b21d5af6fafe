import process from "node:process";
import { regionName } from "../messages/naming.js";
import type { HostVerdict, InviteCheck, InviteLink, InviteVerdict, Usher } from "../module/types.js";
import { columnsOf, padded } from "./columns.js";
import type { Call, Command } from "./command.js";
import { misuse } from "./failure.js";
import { describeHost, isStrange } from "./hosts.js";
import { openInput, readWhole, standardInput } from "./input.js";
import { printJson } from "./json.js";
import type { Tone } from "./screen.js";

type Step = InviteVerdict["steps"][number];

const tones: Readonly<Record<Step["status"], Tone>> = { ok: "good", fail: "bad", unknown: "muted" };

export const checkLink: Command = {
  name: "check-link",
  operands: ["TEXT|-"],
  needed: 1,
  options: ["at", "as", "invited"],
  json: "{ link: InviteLink, check: InviteVerdict, page: HostVerdict | null }",
  examples: [
    "usher check-link 'https://us.cloud.langfuse.com/organization/o1' --at EU --as jane@acme.com",
    "usher check-link - --at cloud.langfuse.com < mail.eml",
    "pbpaste | usher check-link - --json",
  ],
  async run(call) {
    const { usher, values, screen } = call;
    const text = await readPaste(call);
    const page = values.at === undefined ? undefined : pageAt(values.at, usher);
    const link = usher.readInviteLink(text);
    const check = usher.checkInvite({
      link: text,
      now: Date.now(),
      ...(page !== undefined && { page }),
      ...(values.as !== undefined && { signedInAs: values.as === "" ? null : values.as }),
      ...(values.invited !== undefined && { invitedEmail: values.invited }),
    } satisfies InviteCheck);
    const host = page === undefined ? null : usher.detectRegion(page);
    if (values.json) await printJson(screen, { link, check, page: host });
    else await print(link, check, host, call);
    return isFine(check, host);
  },
};

const isFine = ({ openUrl, steps }: InviteVerdict, page: HostVerdict | null) =>
  openUrl !== null && steps.every(({ status }) => status !== "fail") && !(page && isStrange(page));

function toneOf(check: InviteVerdict, page: HostVerdict | null): Tone {
  if (isFine(check, page)) return "good";
  return check.openUrl === null ? "bad" : "warn";
}

function sentenceOf(link: InviteLink, check: InviteVerdict, call: Call): string {
  const { verdict, openUrl } = check;
  const { words, messages } = call.speech;
  const { joinCheck } = messages;
  if (verdict !== "unknown") return joinCheck.verdicts[verdict];
  if (openUrl !== null) return words.tellMore(untold(check, call));
  return link.status === "ambiguous" ? joinCheck.several : words.opaque;
}

/** The options that would say what is not known. */
function untold({ steps }: InviteVerdict, { values }: Call): string[] {
  const invited = steps.find(({ step }) => step === "account")?.params.invited;
  return [
    ...(values.at === undefined ? ["--at"] : []),
    ...(values.as === undefined ? ["--as"] : []),
    ...(invited === null ? ["--invited"] : []),
  ];
}

async function readPaste({ operands: [text = ""], aside, speech }: Call): Promise<string> {
  if (text !== standardInput) return text;
  if (process.stdin.isTTY) await aside.line(speech.words.pasteHere);
  return readWhole(openInput(text));
}

/** The page of a region's name, or the page itself. */
function pageAt(at: string, usher: Usher): string {
  const regions = usher.regions().filter(({ host }) => host !== null);
  const named = regions.find(({ id }) => id.toLowerCase() === at.toLowerCase());
  if (named) return `https://${named.host}/`;
  if (/[.:/]/.test(at)) return at;
  const known = regions.map(({ id }) => id);
  throw misuse(({ failures }) => failures.noSuchValue(at, "--at", known));
}

async function print(link: InviteLink, check: InviteVerdict, page: HostVerdict | null, call: Call) {
  const { speech, screen } = call;
  const { messages, words } = speech;
  const { joinCheck, wrongRegion } = messages;
  await screen.line({ tone: toneOf(check, page), text: sentenceOf(link, check, call) });
  for (const url of link.urls) await screen.line("  ", url);
  if (check.openUrl !== null) {
    const elsewhere = check.verdict === "wrong-region" && check.inviteRegion;
    const what = elsewhere ? wrongRegion.openOn(regionName(messages, elsewhere)) : joinCheck.open;
    await screen.line(`${what}: `, { tone: "strong", text: check.openUrl });
  }
  await screen.line();
  await printSteps(check.steps, call);
  await screen.line();
  if (link.region)
    await screen.line(...joinCheck.found(`${regionName(messages, link.region)} (${link.host?.host})`));
  else if (link.host) await describeHost(link.host, call);
  const invited = check.steps.find(({ step }) => step === "account")?.params.invited;
  if (typeof invited === "string")
    await screen.line(`${joinCheck.invited}: `, { tone: "strong", text: invited });
  if (link.wrappers.length > 0) await screen.line(words.rewrittenBy(link.wrappers));
  if (link.repairs.length > 0) await screen.line(words.repaired(link.repairs));
  if (page && page.kind !== "region") {
    await screen.line(words.pageIs(page.host ?? ""));
    await describeHost(page, call);
  }
}

/** The questions of the FAQ, with how each stands and its code. */
async function printSteps(steps: readonly Step[], { speech: { messages }, screen }: Call) {
  const { questions, status: standing } = messages.joinCheck;
  const asked = steps.flatMap(({ step, ...rest }) =>
    step === "state" ? [] : [{ question: questions[step], ...rest }],
  );
  const width = Math.max(...asked.map(({ question }) => columnsOf(question)));
  for (const { question, status, reasonCode } of asked) {
    await screen.line(
      `  ${padded(question, width)}  `,
      { tone: tones[status], text: standing[status] },
      ...(status === "ok" && reasonCode === "ok"
        ? []
        : [{ tone: "muted", text: `  [${reasonCode}]` } as const]),
    );
  }
}

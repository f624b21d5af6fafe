import { shorten } from "../elements/shorten.js";
import { addressSentence } from "../messages/addresses.js";
import type { EmailVerdict } from "../module/types.js";
import type { Call, Command } from "./command.js";
import { printJson } from "./json.js";

export const checkEmail: Command = {
  name: "check-email",
  operands: ["ADDRESS"],
  needed: 1,
  options: [],
  json: "EmailVerdict",
  examples: ["usher check-email jane@gmial.com"],
  async run(call) {
    const { usher, operands, values, screen } = call;
    const typed = operands[0] ?? "";
    const verdict = usher.checkEmail(typed);
    if (values.json) await printJson(screen, verdict);
    else await print(typed, verdict, call);
    return verdict.valid && verdict.warnings.length === 0 && verdict.suggestion === null;
  },
};

async function print(typed: string, verdict: EmailVerdict, { speech: { messages }, screen }: Call) {
  const { valid, reasonCode, at, address, warnings, suggestion } = verdict;
  const { addresses, inviteDialog } = messages;
  const code = (text: string) => ({ tone: "muted", text: `  [${text}]` }) as const;
  await screen.line({ tone: "strong", text: shorten(address ?? typed) });
  if (!valid) {
    // What stands where the problem is may be what nobody sees.
    const place =
      at === null || at >= typed.length
        ? []
        : [{ tone: "bad", text: `  … ${typed.slice(at, at + 12)}` } as const];
    await screen.line({ tone: "bad", text: addressSentence(messages, verdict) }, ...place, code(reasonCode));
  }
  for (const warning of warnings) {
    const sentence = addressSentence(messages, { reasonCode: warning });
    await screen.line({ tone: "warn", text: sentence }, code(warning));
  }
  if (suggestion !== null) {
    await screen.line(...addresses.suggestion({ tone: "strong", text: suggestion } as const));
  }
  if (valid && warnings.length === 0 && suggestion === null) {
    await screen.line({ tone: "good", text: inviteDialog.ready });
  }
}

import type { EmailVerdict, Usher } from "../../module/types.js";

/** What is asked about one address. */
export interface Question {
  value: string;
  required: boolean;
  /** With one of these lists the address is one to invite. */
  members: readonly string[] | undefined;
  invited: readonly string[] | undefined;
}

/** What the rules say about it. */
export interface Judgement extends Pick<EmailVerdict, "address" | "identity" | "suggestion" | "reasonCode"> {
  /** `null`: there is nothing to judge, or nobody to judge it. */
  status: "valid" | "warning" | "invalid" | null;
}

/** Asks the rules. Without them only what is missing can be told. */
export function judge(usher: Usher | undefined, { value, required, members, invited }: Question): Judgement {
  const verdict = usher?.checkEmail(value);
  const { address, identity, suggestion } = verdict ?? {
    address: value.trim() || null,
    identity: null,
    suggestion: null,
  };
  const answer = (status: Judgement["status"], reasonCode: EmailVerdict["reasonCode"]): Judgement => ({
    address,
    identity,
    suggestion,
    status,
    reasonCode,
  });
  if (address === null) return answer(required ? "invalid" : null, "empty");
  if (!usher || !verdict) return answer(null, "not-told");
  if (!verdict.valid) return answer("invalid", verdict.reasonCode);
  if (members || invited) {
    const [row] = usher.checkInviteList(address, { members: members ?? [], invited: invited ?? [] }).rows;
    if (row && row.status !== "ready") {
      const isRefused = row.status === "denied" || row.status === "invalid";
      return answer(isRefused ? "invalid" : "warning", row.reasonCode);
    }
  }
  const warning = verdict.warnings[0] ?? (suggestion === null ? undefined : "possible-typo");
  return warning ? answer("warning", warning) : answer("valid", "ok");
}

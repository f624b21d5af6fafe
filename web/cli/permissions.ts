import { roleName } from "../messages/naming.js";
import type { AccessExplanation, Level, Usher } from "../module/types.js";
import type { Call, Command } from "./command.js";
import { CommandFailure, misuse } from "./failure.js";
import { printJson } from "./json.js";

const levels: readonly Level[] = ["project", "organization"];
const mostSuggestions = 5;

/** The level of these letters. */
export function levelNamed(word: string, option: string): Level {
  const level = levels.find((name) => name === word);
  if (level) return level;
  throw misuse(({ failures }) => failures.noSuchValue(word, option, levels));
}

/** The role as the policy spells it; anything else is a mistake in the call. */
export function roleNamed(word: string, usher: Usher, option: string, level: Level): string {
  const { roles } = usher.matrix(level);
  if (roles.includes(word)) return word;
  throw misuse(({ failures }) => failures.noSuchValue(word, option, roles));
}

interface Answer {
  level: Level;
  explanation: AccessExplanation;
  rolesWith: string[];
}

function ask({ usher, operands, values }: Call): Answer {
  const [role = "", scope = ""] = operands;
  const knows = (level: Level) => usher.explain(level, role, scope).scope !== null;
  const level =
    values.level === undefined ? (levels.find(knows) ?? "project") : levelNamed(values.level, "--level");
  return {
    level,
    explanation: usher.explain(level, role, scope),
    rolesWith: usher.rolesWith(level, scope),
  };
}

/** Says what the explanation says. */
async function print({ level, explanation }: Answer, { operands, speech, screen }: Call) {
  const { messages } = speech;
  const { allowed, reasonCode } = explanation;
  const [role = "", scope = ""] = operands;
  const sentence = messages.reasons[reasonCode](roleName(messages, role), scope);
  const where = { tone: "muted", text: `  [${messages.matrix.levels[level]}]` } as const;
  await screen.line({ tone: allowed ? "good" : "bad", text: sentence }, where);
}

/** A name that nobody knows is a mistake in the call; what may have been meant is said with it. */
function expectKnown({ level, explanation }: Answer, { usher, operands, speech }: Call) {
  const { reasonCode } = explanation;
  if (reasonCode !== "unknown-role" && reasonCode !== "unknown-scope") return;
  const { messages, words } = speech;
  const [role = "", scope = ""] = operands;
  const { roles, scopes } = usher.matrix(level);
  const alike = reasonCode === "unknown-role" ? near(role, roles) : near(scope, scopes);
  const sentence = messages.reasons[reasonCode](role, scope);
  const advice = reasonCode === "unknown-role" ? words.rolesAre(roles) : words.seeMatrix;
  throw new CommandFailure(
    () => `${sentence} ${advice}`,
    alike.map((name) => messages.addresses.suggestion(name).join("")),
  );
}

/** The names that hold these letters, whatever their case: what may have been meant. */
function near(word: string, names: readonly string[]): string[] {
  const wanted = word.toLowerCase();
  return wanted === ""
    ? []
    : names.filter((name) => name.toLowerCase().includes(wanted)).slice(0, mostSuggestions);
}

export const can: Command = {
  name: "can",
  operands: ["ROLE", "SCOPE"],
  needed: 2,
  options: ["level"],
  json: "boolean",
  examples: ["usher can OWNER project:delete", "usher can ADMIN apiKeys:CUD --json && echo yes"],
  async run(call) {
    const { usher, operands, values, screen } = call;
    const [role = "", scope = ""] = operands;
    const answer = ask(call);
    const allowed = usher.can(answer.level, role, scope);
    if (values.json) await printJson(screen, allowed);
    expectKnown(answer, call);
    if (!values.json) await print(answer, call);
    return allowed;
  },
};

export const explain: Command = {
  name: "explain",
  operands: ["ROLE", "SCOPE"],
  needed: 2,
  options: ["level"],
  json: "{ level: Level, explanation: AccessExplanation, rolesWith: Role[] }",
  examples: ["usher explain MEMBER apiKeys:CUD", "usher explain MEMBER auditLogs:read --level organization"],
  async run(call) {
    const { values, screen, speech } = call;
    const answer = ask(call);
    const { allowed, minimumRole } = answer.explanation;
    if (values.json) await printJson(screen, answer);
    expectKnown(answer, call);
    if (values.json) return allowed;
    await print(answer, call);
    const { messages } = speech;
    const named = (role: string) => roleName(messages, role);
    const { matrix } = messages;
    await screen.line(minimumRole === null ? matrix.noRoleHolds : matrix.whoCan(answer.rolesWith.map(named)));
    if (minimumRole !== null) await screen.line(matrix.smallestRole(named(minimumRole)));
    return allowed;
  },
};

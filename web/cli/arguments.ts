import { parseArgs } from "node:util";
import type { OptionName } from "../messages/subjects/command-line/help.js";
import { misuse } from "./failure.js";

export interface Option {
  readonly type: "string" | "boolean";
  readonly short?: string;
  /** What its value is called; only those of type string have one. */
  readonly value?: string;
}

/** Every option there is; which of them a command takes, it says itself. */
export const options = {
  at: { type: "string", value: "REGION|URL" },
  as: { type: "string", value: "EMAIL" },
  invited: { type: "string", value: "EMAIL" },
  members: { type: "string", value: "FILE" },
  role: { type: "string", value: "ROLE" },
  "project-role": { type: "string", value: "ROLE" },
  "actor-role": { type: "string", value: "ROLE" },
  plan: { type: "string", value: "PLAN" },
  level: { type: "string", value: "LEVEL" },
  csv: { type: "boolean" },
  out: { type: "string", value: "FILE" },
  json: { type: "boolean" },
  settings: { type: "string", value: "FILE" },
  lang: { type: "string", value: "LANGUAGE" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean", short: "V" },
} as const satisfies Readonly<Record<OptionName, Option>>;

type Values = {
  readonly [name in OptionName]?: (typeof options)[name]["type"] extends "string" ? string : true;
};

export interface Arguments {
  readonly values: Values;
  /** What stands beside the options. */
  readonly operands: readonly string[];
}

/** The options and operands, as far as they can be told apart without knowing the command. */
export function readLoosely(given: readonly string[]) {
  const { values, positionals, tokens } = parseArgs({
    args: [...given],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  return { values: values as Values, positionals, tokens };
}

/** The same for a command that takes these options and at most so many operands, or what is wrong with it. */
export function readStrictly(
  given: readonly string[],
  command: string,
  taken: readonly OptionName[],
  operandNames: readonly string[],
  needed: number,
): Arguments {
  const { values, positionals, tokens } = readLoosely(given);
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const option = taken.find((name) => name === token.name);
    if (!option) throw misuse(({ failures }) => failures.unknownOption(token.rawName, command));
    if (options[option].type === "boolean") {
      if (token.value !== undefined) throw misuse(({ failures }) => failures.unwantedValue(token.rawName));
    } else if (token.value === undefined || (!token.inlineValue && /^-./.test(token.value))) {
      throw misuse(({ failures }) => failures.missingValue(token.rawName));
    }
  }
  const [missing] = operandNames.slice(positionals.length, needed);
  if (missing) throw misuse(({ failures }) => failures.missingOperand(missing));
  const extra = positionals[operandNames.length];
  if (extra !== undefined) throw misuse(({ failures }) => failures.tooMany(extra));
  return { values, operands: positionals };
}

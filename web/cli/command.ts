import type { CommandName, OptionName } from "../messages/subjects/command-line/help.js";
import type { Usher } from "../module/types.js";
import type { Arguments } from "./arguments.js";
import type { Leftovers } from "./leftovers.js";
import type { Screen } from "./screen.js";
import type { Speech } from "./speech.js";

/** What an exit status means. */
export const exits = { fine: 0, notFine: 1, notJudged: 2, interrupted: 130, unread: 141 } as const;

/** One call of a command. */
export interface Call extends Arguments {
  readonly usher: Usher;
  readonly speech: Speech;
  /** The standard output. */
  readonly screen: Screen;
  /** The standard error. */
  readonly aside: Screen;
  readonly leftovers: Leftovers;
}

export interface Command {
  readonly name: CommandName;
  /** What it takes beside options, and how many of them it needs. */
  readonly operands: readonly string[];
  readonly needed: number;
  readonly options: readonly OptionName[];
  /** The type of its answer in JSON. */
  readonly json: string;
  readonly examples: readonly string[];
  /** Answers, and says whether it is fine. */
  run(call: Call): Promise<boolean>;
}

/** What every command takes, beside its own options. */
export const everywhere = ["json", "settings", "lang", "help"] as const satisfies readonly OptionName[];

/** The commands of `usher`. */
export type CommandName =
  | "check-link"
  | "check-list"
  | "can"
  | "explain"
  | "matrix"
  | "region"
  | "check-email";

/** Their options. */
export type OptionName =
  | "at"
  | "as"
  | "invited"
  | "members"
  | "role"
  | "project-role"
  | "actor-role"
  | "plan"
  | "level"
  | "csv"
  | "out"
  | "json"
  | "settings"
  | "lang"
  | "help"
  | "version";

export interface CommandHelp {
  purpose: string;
  description: readonly string[];
  /** When it ends with 0. */
  fine: string;
}

export interface HelpMessages {
  /** What `usher` is for, in a line. */
  purpose: string;
  description: readonly string[];
  sections: Readonly<
    Record<
      | "name"
      | "synopsis"
      | "description"
      | "commands"
      | "options"
      | "json"
      | "exit"
      | "environment"
      | "examples",
      string
    >
  >;
  commands: Readonly<Record<CommandName, CommandHelp>>;
  options: Readonly<Record<OptionName, string>>;
  /** What the answer is in JSON, in front of its type. */
  json: string;
  /** What an exit status means; what is fine, each command says more exactly. */
  exit: Readonly<Record<0 | 1 | 2 | 130 | 141, string>>;
  environment: Readonly<Record<"LC_ALL, LC_MESSAGES, LANG" | "NO_COLOR" | "FORCE_COLOR", string>>;
}

import type { HelpMessages } from "./command-line/help.js";

/** Why a file could not be read or written, as far as somebody can do something about it. */
export type FileTrouble = "missing" | "forbidden" | "folder" | "full" | "other";

export interface CommandLineMessages {
  help: HelpMessages;
  /** In front of an error. */
  error: string;
  /** What a terminal says while it waits for a paste. */
  pasteHere: string;
  /** Nothing is in the way so far; with which options to say more. */
  tellMore(options: readonly string[]): string;
  /** A rewritten link whose target only the gateway knows. */
  opaque: string;
  /** What was undone in a link, and which gateways had rewritten it, by their names. */
  repaired(repairs: readonly string[]): string;
  rewrittenBy(gateways: readonly string[]): string;
  /** Where the page is that was named with --at, when it is no region. */
  pageIs(what: string): string;
  /** Rows of a list so far. */
  rows(count: number): string;
  written(file: string): string;
  /** Rows of the file of members that are no addresses. */
  membersLeftOut(count: number, file: string): string;
  /** What went wrong, and what to do. */
  failures: {
    unknownCommand(name: string): string;
    noCommand: string;
    unknownOption(option: string, command: string): string;
    missingValue(option: string): string;
    unwantedValue(option: string): string;
    missingOperand(operand: string): string;
    tooMany(extra: string): string;
    excluded(one: string, other: string): string;
    noSuchValue(value: string, option: string, known: readonly string[]): string;
    unreadable(file: string, trouble: FileTrouble, detail: string): string;
    unwritable(file: string, trouble: FileTrouble, detail: string): string;
    tooLong(megabytes: number): string;
    settingsNotJson(file: string): string;
    settingsInvalid(file: string): string;
    notLoaded(why: string): string;
    /** Nobody thought of it: `why` is what the machine says. */
    unexpected(why: string): string;
  };
  /** What to do next. */
  seeHelp(command: string): string;
  seeMatrix: string;
  rolesAre(roles: readonly string[]): string;
}

import type { CommandLineMessages, FileTrouble } from "../messages/subjects/command-line.js";

/** Something that keeps the command from judging: what happened, and what to do. */
export class CommandFailure extends Error {
  override readonly name = "CommandFailure";

  constructor(
    readonly tell: (words: CommandLineMessages) => string,
    /** More to say, each on a line of its own: what there is to choose from, or where it is wrong. */
    readonly more: readonly string[] = [],
    /** Whether the way the command is used is at fault. */
    readonly isMisuse = false,
  ) {
    super("the command cannot judge");
  }
}

export const misuse = (tell: (words: CommandLineMessages) => string) => new CommandFailure(tell, [], true);

const troubles: Readonly<Record<string, FileTrouble>> = {
  ENOENT: "missing",
  ENOTDIR: "missing",
  EACCES: "forbidden",
  EPERM: "forbidden",
  EROFS: "forbidden",
  EISDIR: "folder",
  ENOSPC: "full",
  EDQUOT: "full",
  EFBIG: "full",
};

/** What a failed system call says; anything else is nobody's fault but ours, and is thrown on. */
function codeOf(error: unknown): string {
  if (error instanceof Error && "syscall" in error && "code" in error) return String(error.code);
  throw error;
}

const troubleOf = (code: string): FileTrouble =>
  Object.hasOwn(troubles, code) ? (troubles[code] as FileTrouble) : "other";

export function unreadable(file: string, error: unknown): CommandFailure {
  const code = codeOf(error);
  return new CommandFailure(({ failures }) => failures.unreadable(file, troubleOf(code), code));
}

export function unwritable(file: string, error: unknown): CommandFailure {
  const code = codeOf(error);
  return new CommandFailure(({ failures }) => failures.unwritable(file, troubleOf(code), code));
}

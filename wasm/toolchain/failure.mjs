/**
 * What went wrong, said for a person: a stable code, what happened, and the one thing to do about it.
 * Everything expected to go wrong is one of these; any other error is a defect and keeps its stack trace.
 */
export class Failure extends Error {
  /**
   * @param {string} code kebab-case, stable
   * @param {string} happened one sentence
   * @param {string} remedy the one thing to do
   * @param {{ exitCode?: number, cause?: unknown }} [options]
   */
  constructor(code, happened, remedy, { exitCode = 1, cause } = {}) {
    super(happened, { cause });
    this.name = "Failure";
    this.code = code;
    this.remedy = remedy;
    this.exitCode = exitCode;
  }

  /** The text a command prints. */
  toString() {
    return `usher: ${this.message} [${this.code}]\n  -> ${this.remedy.replaceAll("\n", "\n     ")}`;
  }
}

const noRights = new Set(["EACCES", "EPERM", "EROFS"]);
const diskFull = new Set(["ENOSPC", "EDQUOT"]);

/** The disk has no room for what is about to be written to `folder`. */
export function noSpace(folder, detail = "") {
  return new Failure(
    "no-space",
    `the disk that holds ${folder} is full${detail}`,
    "free some space, or set USHER_CACHE to a folder on another disk",
  );
}

/** The folder cannot be made or written to. */
export function notWritable(error, folder) {
  return new Failure(
    "cache-not-writable",
    `cannot write to ${error.path ?? folder} (${error.code})`,
    "make that folder writable for you, or set USHER_CACHE to one that is",
    { cause: error },
  );
}

/**
 * Turns an error of the file system, met while working in `folder`, into a Failure; returns any other error as it is.
 * @param {unknown} error
 * @param {string} folder
 */
export function explain(error, folder) {
  if (error instanceof Failure) return error;
  if (diskFull.has(error?.code)) return noSpace(folder);
  return noRights.has(error?.code) ? notWritable(error, folder) : error;
}

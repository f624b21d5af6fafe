import { closeSync, openSync, realpathSync, renameSync, rmSync, statSync, writeSync } from "node:fs";
import process from "node:process";
import { unwritable } from "./failure.js";
import type { Leftovers } from "./leftovers.js";

/** A file that is there when it is complete, and not before. */
export class OutputFile {
  readonly #name: string;
  /** Where it is written until then; a device or a pipe is written to as it is. */
  readonly #path: string;
  readonly #target: string;
  readonly #descriptor: number;
  readonly #kept: () => void;

  constructor(name: string, leftovers: Leftovers) {
    this.#name = name;
    try {
      const there = statSync(name, { throwIfNoEntry: false });
      this.#target = there ? realpathSync(name) : name;
      const isSpecial = there !== undefined && !there.isFile();
      this.#path = isSpecial ? this.#target : `${this.#target}.${process.pid}.part`;
      // Whom a new file may be read by, the old one says.
      this.#descriptor = openSync(this.#path, isSpecial ? "w" : "wx", there?.isFile() ? there.mode : 0o666);
    } catch (error) {
      throw unwritable(name, error);
    }
    this.#kept = leftovers.add(() => this.#discard());
  }

  write(text: string): void {
    const bytes = Buffer.from(text);
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(this.#descriptor, bytes, at);
    } catch (error) {
      throw unwritable(this.#name, error);
    }
  }

  /** Puts it in its place. */
  finish(): void {
    try {
      closeSync(this.#descriptor);
      if (this.#path !== this.#target) renameSync(this.#path, this.#target);
    } catch (error) {
      throw unwritable(this.#name, error);
    }
    this.#kept();
  }

  #discard(): void {
    if (this.#path !== this.#target) rmSync(this.#path, { force: true });
  }
}

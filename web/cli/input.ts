import { createReadStream, statSync } from "node:fs";
import process from "node:process";
import { CommandFailure, unreadable } from "./failure.js";

const megabytes = 32;

/** What stands for the standard input. */
export const standardInput = "-";

export interface Input {
  /** As it is called in sentences. */
  readonly name: string;
  /** What is in it. The standard input can be read once, a file again and again. */
  chunks(): AsyncIterable<Uint8Array>;
  /** In bytes; `null` where nobody knows before it has ended, as in a pipe. */
  readonly size: number | null;
}

/** A file, or the standard input for `-`. What cannot be read fails with what to do about it. */
export function openInput(file: string): Input {
  return file === standardInput
    ? { name: "stdin", chunks: () => explained("stdin", () => process.stdin), size: null }
    : { name: file, chunks: () => explained(file, () => createReadStream(file)), size: sizeOf(file) };
}

// Opened when it is read: until then nobody would hear that it cannot be.
async function* explained(name: string, open: () => AsyncIterable<Uint8Array>) {
  try {
    yield* open();
  } catch (error) {
    throw unreadable(name, error);
  }
}

function sizeOf(file: string): number | null {
  try {
    const found = statSync(file);
    return found.isFile() ? found.size : null;
  } catch (error) {
    throw unreadable(file, error);
  }
}

/** All of a text, unless it is longer than anybody pastes. */
export async function readWhole(input: Input): Promise<string> {
  const decoder = new TextDecoder();
  let [text, size] = ["", 0];
  for await (const chunk of input.chunks()) {
    size += chunk.length;
    if (size > megabytes * 2 ** 20) throw new CommandFailure(({ failures }) => failures.tooLong(megabytes));
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

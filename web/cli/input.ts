import { createReadStream, type ReadStream, statSync } from "node:fs";
import process from "node:process";
import { Readable } from "node:stream";
import { CommandFailure, unreadable } from "./failure.js";

const megabytes = 32;

/** What stands for the standard input. */
export const standardInput = "-";

export interface Input {
  /** As it is called in sentences. */
  readonly name: string;
  readonly chunks: AsyncIterable<Uint8Array>;
  /** In bytes; `null` where nobody knows before it has ended. */
  readonly size: number | null;
}

/** A file, or the standard input for `-`. What cannot be read fails with what to do about it. */
export function openInput(file: string): Input {
  if (file === standardInput) return { name: "stdin", chunks: explained("stdin", process.stdin), size: null };
  return { name: file, chunks: explained(file, createReadStream(file)), size: sizeOf(file) };
}

async function* explained(name: string, stream: ReadStream | NodeJS.ReadStream) {
  try {
    for await (const chunk of stream) yield chunk as Uint8Array;
  } catch (error) {
    throw unreadable(name, error);
  }
}

function sizeOf(file: string): number | null {
  const found = statSync(file, { throwIfNoEntry: false });
  return found?.isFile() ? found.size : null;
}

/** All of a text, unless it is longer than anybody pastes. */
export async function readWhole({ chunks }: Input): Promise<string> {
  const decoder = new TextDecoder();
  let [text, size] = ["", 0];
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > megabytes * 2 ** 20) throw new CommandFailure(({ failures }) => failures.tooLong(megabytes));
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

/** A list as the module reads it, part by part. A workbook or a picture is no list. */
export function asStream({ name, chunks }: Input, notText: string): ReadableStream<Uint8Array> {
  async function* texts() {
    let isFirst = true;
    for await (const chunk of chunks) {
      if (isFirst && isBinary(chunk)) throw new CommandFailure(() => `${name}: ${notText}`);
      isFirst = false;
      yield chunk;
    }
  }
  return Readable.toWeb(Readable.from(texts(), { highWaterMark: 1 })) as ReadableStream<Uint8Array>;
}

// Text of spreadsheets in UTF-16 begins with its mark, and every other byte of it is 0.
const isBinary = (chunk: Uint8Array) => !(chunk[0] === 0xff && chunk[1] === 0xfe) && chunk.includes(0);

import { Readable } from "node:stream";
import { CommandFailure } from "./failure.js";
import type { Input } from "./input.js";

type Chunk = Uint8Array | string;

/**
 * A list as the module reads it, part by part. It reads UTF-8 and UTF-16 as it is written here; what else spreadsheets
 * write is decoded for it. A workbook or a picture is no list: `notText` says so.
 */
export function listStream(input: Input, notText: string): ReadableStream<Chunk> {
  async function* chunks(): AsyncGenerator<Chunk> {
    let decoder: TextDecoder | null = null;
    let isFirst = true;
    for await (const chunk of input.chunks()) {
      if (isFirst) decoder = await decoderOf(chunk, input, notText);
      isFirst = false;
      yield decoder ? decoder.decode(chunk, { stream: true }) : chunk;
    }
  }
  return Readable.toWeb(Readable.from(chunks(), { highWaterMark: 1 })) as ReadableStream<Chunk>;
}

/** What the module has to be helped with, by how the list begins; `null`: nothing. */
async function decoderOf(first: Uint8Array, input: Input, notText: string): Promise<TextDecoder | null> {
  const mark = first.subarray(0, 2).join();
  if (mark === "255,254") return null;
  if (mark === "254,255") return new TextDecoder("utf-16be");
  if (first.includes(0)) throw new CommandFailure(() => `${input.name}: ${notText}`);
  // A pipe cannot be read again: there it has to be UTF-8.
  return input.size === null || (await isUtf8(input)) ? null : new TextDecoder("windows-1252");
}

async function isUtf8(input: Input): Promise<boolean> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    for await (const chunk of input.chunks()) decoder.decode(chunk, { stream: true });
    decoder.decode();
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

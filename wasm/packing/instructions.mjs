// The code of a module, taken apart: what its bytes are, and which of them are numbers.
import { Failure } from "../toolchain/failure.mjs";

/**
 * The kinds of numbers, each in a stream of its own: what is done with a number tells which others are like it. The
 * first two are locals, and the last is for single bytes of what is rare.
 */
export const KINDS = [
  ...["local read", "local set"],
  ...["offset", "addend", "operand", "compared", "constant", "long"],
  ...["function", "jump", "branch"],
  "byte",
];

/**
 * A number in the code: a LEB128, or a single byte.
 * @typedef {{ kind: string, bytes: number[] }} Numeral
 * @typedef {(number | Numeral)[]} Instruction bytes as they are, and numbers
 */

/** So many locals have numbers of one byte. */
const RECENT = 0x80;

const CODE_SECTION = 10;
const I32_CONST = 0x41;
const I32_ADD = 0x6a;
const isComparison = (code) => code >= 0x45 && code <= 0x4f;
const isArithmetic = (code) => code >= I32_ADD && code <= 0x78;

/**
 * A module as the bytes before the bodies of its functions, the bodies, and the bytes behind them.
 * @param {Uint8Array} bytes
 * @returns {{ before: Uint8Array, bodies: Instruction[][], after: Uint8Array }}
 */
export function readModule(bytes) {
  const reader = new Reader(bytes, 8);
  while (reader.at < bytes.length) {
    const section = reader.byte();
    const end = reader.size() + reader.at;
    if (section === CODE_SECTION) {
      const count = reader.size();
      const before = bytes.subarray(0, reader.at);
      const bodies = Array.from({ length: count }, () => readBody(reader));
      if (reader.at !== end) refuse(reader.at, "the code section does not end with a function");
      return { before, bodies, after: bytes.subarray(end) };
    }
    reader.at = end;
  }
  return refuse(bytes.length, "there is no code section");
}

function readBody(reader) {
  const end = reader.size() + reader.at;
  const declared = reader.size();
  const locals = [declared];
  for (let group = 0; group < declared; group++) locals.push(...reader.singles(), reader.byte());
  const body = [locals];
  reader.recent = Array.from({ length: RECENT }, (_, local) => local);
  while (reader.at < end) body.push(...readInstruction(reader));
  if (reader.at !== end) refuse(reader.at, "an instruction goes over the end of its function");
  return body;
}

function readInstruction(reader) {
  const at = reader.at;
  const code = reader.byte();
  if (code === 0x0e) return readTable(reader);
  if (code === I32_CONST) {
    const kind = kindOfConstant(reader.peekBehindNumber());
    return [[code, reader.number(kind), ...(kind === "constant" ? [] : [reader.byte()])]];
  }
  const rest =
    immediatesOf(code, reader) ?? refuse(at, `the opcode 0x${code.toString(16)} is not known here`);
  return [[code, ...rest]];
}

function kindOfConstant(next) {
  if (next === I32_ADD) return "addend";
  if (isArithmetic(next)) return "operand";
  return isComparison(next) ? "compared" : "constant";
}

// A table of branches has any length: each of its labels is an instruction here.
function readTable(reader) {
  const from = reader.at;
  const labels = reader.size() + 1;
  reader.at = from;
  const table = [[0x0e, ...reader.singles()]];
  for (let n = 0; n < labels; n++) table.push(reader.singles());
  return table;
}

/** What follows an opcode; undefined for an unknown one. */
function immediatesOf(code, reader) {
  if (code <= 0x01 || code === 0x05 || code === 0x0b || code === 0x0f) return [];
  if (code <= 0x04) return reader.literal();
  if (code === 0x0c) return [reader.number("jump")];
  if (code === 0x0d) return [reader.number("branch")];
  if (code === 0x10) return [reader.number("function")];
  if (code === 0x11) return [...reader.singles(), ...reader.literal()];
  if (code === 0x1a || code === 0x1b) return [];
  if (code === 0x1c) return Array.from({ length: 1 + reader.peek() }, () => reader.literal()).flat();
  if (code === 0x20) return [reader.local("local read")];
  if (code === 0x21 || code === 0x22) return [reader.local("local set")];
  // The stack pointer, as good as always.
  if (code >= 0x23 && code <= 0x26) return reader.literal();
  if (code >= 0x28 && code <= 0x3e) return readMemoryPlace(reader);
  if (code === 0x3f || code === 0x40) return reader.literal();
  if (code === 0x42) return [reader.number("long")];
  if (code === 0x43) return reader.singles(4);
  if (code === 0x44) return reader.singles(8);
  if (code >= 0x45 && code <= 0xc4) return [];
  if (code === 0xd0) return reader.literal();
  if (code === 0xd1) return [];
  if (code === 0xd2) return [reader.number("function")];
  return code === 0xfc ? readPrefixed(reader) : undefined;
}

function readMemoryPlace(reader) {
  if (reader.peek() >= 0x40) return undefined;
  return [reader.byte(), reader.number("offset")];
}

/** Conversions that saturate, and what is done to whole memories and tables: how many indices each of them has. */
const INDICES = [0, 0, 0, 0, 0, 0, 0, 0, 2, 1, 2, 1, 2, 1, 2, 1, 1, 1];

function readPrefixed(reader) {
  const indices = INDICES[reader.peek()];
  if (indices === undefined) return undefined;
  return Array.from({ length: 1 + indices }, () => reader.literal()).flat();
}

class Reader {
  constructor(bytes, at) {
    this.bytes = bytes;
    this.at = at;
  }

  peek() {
    return this.bytes[this.at];
  }

  byte() {
    if (this.at >= this.bytes.length) refuse(this.at, "the module ends too early");
    return this.bytes[this.at++];
  }

  /** The bytes of a LEB128, which are taken as they are. */
  literal() {
    const from = this.at;
    while (this.byte() >= 0x80);
    return [...this.bytes.subarray(from, this.at)];
  }

  /** @returns {Numeral} */
  number(kind) {
    return { kind, bytes: this.literal() };
  }

  /** A local as how many different ones were named since: most often few. One of two bytes stays as it is. */
  local(kind) {
    const { bytes } = this.number(kind);
    if (bytes.length > 1) return { kind, bytes };
    const rank = this.recent.indexOf(bytes[0]);
    this.recent.unshift(...this.recent.splice(rank, 1));
    return { kind, bytes: [rank] };
  }

  /** A LEB128, or so many bytes, each by itself. */
  singles(count) {
    const bytes = count === undefined ? this.literal() : Array.from({ length: count }, () => this.byte());
    return bytes.map((byte) => ({ kind: "byte", bytes: [byte] }));
  }

  /** The value of an unsigned LEB128; the sizes of bodies are written anew, and so have to be as short as can be. */
  size() {
    const at = this.at;
    const bytes = this.literal();
    if (bytes.length > 1 && bytes.at(-1) === 0) refuse(at, "a number is longer than it needs to be");
    return bytes.reduceRight((value, byte) => value * 0x80 + (byte & 0x7f), 0);
  }

  peekBehindNumber() {
    let at = this.at;
    while (this.bytes[at] >= 0x80) at++;
    return this.bytes[at + 1];
  }
}

function refuse(at, happened) {
  throw new Failure(
    "packing",
    `usher.wasm cannot be packed: ${happened} (byte ${at})`,
    "teach it to wasm/packing/instructions.mjs, or leave out the flag that brings it",
  );
}

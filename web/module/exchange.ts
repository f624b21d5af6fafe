import type { Core } from "usher:glue";
import { Reply } from "./reply.js";

/** The inbox is allocated, and so aligned to this. */
const BYTES_PER_NUMBER = 8;

/** Up to here a loop over ASCII takes less than the call of an encoder. */
const SHORT = 128;

/** Most bytes of UTF-8 that one UTF-16 code unit can become. */
const BYTES_PER_UNIT = 3;

/** From here on, room for the text as it is costs more than encoding it twice over. */
const LONG = 1 << 16;

/**
 * One unit more than is read: see `longest_text` in include/usher/texts.hpp. Of a text that long nothing counts, and so
 * nothing of it crosses but the length.
 */
const TOO_LONG = 2 ** 25 + 1;
const read = (text: string) => (text.length < TOO_LONG ? text : "a".repeat(TOO_LONG));

/** As in wasm/exchange.hpp. */
const USUAL_ROOM = 4096;

export type Exchange = ReturnType<typeof makeExchange>;

/**
 * The texts of a call, in and out of the module's memory.
 *
 * `write` puts texts behind one another into the inbox and gives their sizes in bytes; `open` gives the reply of a
 * call. Both look at the memory anew each time, because it moves when it grows.
 */
export function makeExchange(core: Core) {
  const encoder = new TextEncoder();
  const reply = new Reply();
  let inbox = core.inbox(USUAL_ROOM);
  let room = core.inboxRoom();
  let bytes = new Uint8Array(core.wasmMemory.buffer);
  let numbers = new Float64Array(core.wasmMemory.buffer);

  // A long text gets its room, and the next short one gives it back.
  function makeRoom(size: number): void {
    if (size <= room && room <= USUAL_ROOM) return;
    inbox = core.inbox(size);
    room = core.inboxRoom();
  }

  // Memory that has grown leaves views of no length behind; asking for its buffer each time would cost 80 ns.
  function lookAnew(): void {
    if (bytes.length > 0) return;
    bytes = new Uint8Array(core.wasmMemory.buffer);
    numbers = new Float64Array(core.wasmMemory.buffer);
  }

  function append(text: string, offset: number): number {
    const from = inbox + offset;
    const units = text.length;
    lookAnew();
    if (units <= SHORT) {
      let at = 0;
      for (let unit = 0; at < units; at++) {
        unit = text.charCodeAt(at);
        if (unit >= 0x80) break;
        bytes[from + at] = unit;
      }
      if (at === units) return units;
    }
    return encoder.encodeInto(text, bytes.subarray(from, inbox + room)).written;
  }

  return {
    core,

    /** Size in bytes of one text; a context may be of any length. */
    writeOne(text: string, isContext = false): number {
      if (text.length > LONG) {
        const encoded = encoder.encode(isContext ? text : read(text));
        makeRoom(encoded.length);
        lookAnew();
        bytes.set(encoded, inbox);
        return encoded.length;
      }
      makeRoom(text.length * BYTES_PER_UNIT);
      return append(text, 0);
    },

    /** Sizes in bytes of texts, written one behind the other. */
    write<Texts extends readonly string[]>(...given: Texts): { [Place in keyof Texts]: number } {
      const texts = given.map(read);
      let units = 0;
      for (const text of texts) units += text.length;
      makeRoom(units * BYTES_PER_UNIT);
      let offset = 0;
      const sizes = texts.map((text) => {
        const size = append(text, offset);
        offset += size;
        return size;
      });
      return sizes as { [Place in keyof Texts]: number };
    },

    /** Size in bytes of a text, written behind numbers of eight bytes each. */
    writeNumbers(first: readonly number[], more: readonly number[], text: string): number {
      const count = first.length + more.length;
      makeRoom(count * BYTES_PER_NUMBER + text.length * BYTES_PER_UNIT);
      lookAnew();
      const from = inbox / BYTES_PER_NUMBER;
      for (let n = 0; n < first.length; n++) numbers[from + n] = first[n] as number;
      if (more.length > 0) numbers.set(more, from + first.length);
      return text === "" ? 0 : append(text, count * BYTES_PER_NUMBER);
    },

    /** Numbers that a call left in the inbox. */
    readNumbers(count: number): number[] {
      lookAnew();
      const from = inbox / BYTES_PER_NUMBER;
      const read: number[] = [];
      for (let n = 0; n < count; n++) read.push(numbers[from + n] as number);
      return read;
    },

    /** A copy of what a call left anywhere in the memory. */
    copy(at: number, size: number): Uint8Array<ArrayBuffer> {
      lookAnew();
      return bytes.slice(at, at + size);
    },

    /** The reply that a call left at `place`: read at once, before the next call. */
    open(place: number) {
      lookAnew();
      return reply.open(bytes, place);
    },
  };
}

import type { Core } from "usher:glue";

/**
 * The texts of a call, in and out of the module's memory.
 *
 * `write` puts texts behind one another into the inbox and gives their sizes in bytes; `open` gives the reply of a
 * call. Both look at the memory anew each time, because it moves when it grows.
 */
export class Exchange {
  readonly #core: Core;
  readonly #encoder = new TextEncoder();
  // A text may begin with a byte order mark, and keeps it.
  readonly #decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  readonly #reply = new Reply();
  #bytes: Uint8Array;
  #numbers: Float64Array;
  #inbox: number;
  #room: number;

  constructor(core: Core) {
    this.#core = core;
    this.#inbox = core.inbox(USUAL_ROOM);
    this.#room = core.inboxRoom();
    this.#bytes = new Uint8Array(core.wasmMemory.buffer);
    this.#numbers = new Float64Array(core.wasmMemory.buffer);
  }

  /** Size in bytes of one text. */
  writeOne(text: string): number {
    this.#makeRoom(text.length * BYTES_PER_UNIT);
    return this.#append(text, 0);
  }

  /** Sizes in bytes of texts, written one behind the other. */
  write<Texts extends readonly string[]>(...texts: Texts): { [Place in keyof Texts]: number } {
    let units = 0;
    for (const text of texts) units += text.length;
    this.#makeRoom(units * BYTES_PER_UNIT);
    let offset = 0;
    const sizes = texts.map((text) => {
      const size = this.#append(text, offset);
      offset += size;
      return size;
    });
    return sizes as { [Place in keyof Texts]: number };
  }

  /** Size in bytes of a text, written behind numbers of eight bytes each. */
  writeNumbers(numbers: readonly number[], more: readonly number[], text: string): number {
    const count = numbers.length + more.length;
    this.#makeRoom(count * BYTES_PER_NUMBER + text.length * BYTES_PER_UNIT);
    const from = this.#inbox / BYTES_PER_NUMBER;
    const memory = this.#numbersInMemory();
    for (let n = 0; n < numbers.length; n++) memory[from + n] = numbers[n] as number;
    if (more.length > 0) memory.set(more, from + numbers.length);
    return text === "" ? 0 : this.#append(text, count * BYTES_PER_NUMBER);
  }

  /** Numbers that a call left in the inbox. */
  readNumbers(count: number): number[] {
    const from = this.#inbox / BYTES_PER_NUMBER;
    const memory = this.#numbersInMemory();
    const read: number[] = [];
    for (let n = 0; n < count; n++) read.push(memory[from + n] as number);
    return read;
  }

  /** The reply of a call, `size` bytes of texts: read at once, before the next call. */
  open(size: number): Reply {
    const at = this.#core.outbox();
    const texts = size === 0 ? "" : this.#decoder.decode(this.#memory().subarray(at, at + size));
    this.#reply.open(texts, this.#memory().buffer as ArrayBuffer, this.#core.replyNumbers());
    return this.#reply;
  }

  // A long text gets its room, and the next short one gives it back.
  #makeRoom(bytes: number): void {
    if (bytes <= this.#room && this.#room <= USUAL_ROOM) return;
    this.#inbox = this.#core.inbox(bytes);
    this.#room = this.#core.inboxRoom();
  }

  #append(text: string, offset: number): number {
    const from = this.#inbox + offset;
    const memory = this.#memory();
    const units = text.length;
    if (units <= SHORT) {
      let at = 0;
      for (let unit = 0; at < units; at++) {
        unit = text.charCodeAt(at);
        if (unit >= 0x80) break;
        memory[from + at] = unit;
      }
      if (at === units) return units;
    }
    return this.#encoder.encodeInto(text, memory.subarray(from, this.#inbox + this.#room)).written;
  }

  // Memory that has grown leaves views of no length behind; asking for its buffer each time would cost 80 ns.
  #memory(): Uint8Array {
    if (this.#bytes.length === 0) this.#bytes = new Uint8Array(this.#core.wasmMemory.buffer);
    return this.#bytes;
  }

  #numbersInMemory(): Float64Array {
    if (this.#numbers.length === 0) this.#numbers = new Float64Array(this.#core.wasmMemory.buffer);
    return this.#numbers;
  }
}

/** What a call said, one thing after the other: see `reply` in wasm/exchange.hpp. */
export class Reply {
  #texts = "";
  #from = 0;
  #numbers = new Uint32Array();
  #at = 0;
  #end = 0;

  open(texts: string, memory: ArrayBuffer, numbers: number): void {
    if (this.#numbers.buffer !== memory) this.#numbers = new Uint32Array(memory);
    this.#texts = texts;
    this.#from = 0;
    this.#at = numbers / BYTES_PER_COUNT + 1;
    this.#end = this.#at + (this.#numbers[this.#at - 1] as number);
  }

  get ended(): boolean {
    return this.#at === this.#end;
  }

  number(): number {
    return this.#numbers[this.#at++] as number;
  }

  flag(): boolean {
    return this.number() === 1;
  }

  /** The word of a list that a number stands for. */
  word<Word>(words: readonly Word[]): Word {
    return words[this.number()] as Word;
  }

  text<Text extends string>(): Text {
    const from = this.#from;
    this.#from += this.number();
    return this.#texts.slice(from, this.#from) as Text;
  }

  /** A text, `null` when there is none. */
  textIfAny<Text extends string>(): Text | null {
    return this.text<Text>() || null;
  }

  list<Text extends string>(): Text[] {
    const texts: Text[] = [];
    for (let left = this.number(); left > 0; left--) texts.push(this.text());
    return texts;
  }
}

const BYTES_PER_COUNT = 4;

/** The inbox is allocated, and so aligned to this. */
const BYTES_PER_NUMBER = 8;

/** Up to here a loop over ASCII takes less than the call of an encoder. */
const SHORT = 128;

/** Most bytes of UTF-8 that one UTF-16 code unit can become. */
const BYTES_PER_UNIT = 3;

/** As in wasm/exchange.hpp. */
const USUAL_ROOM = 4096;

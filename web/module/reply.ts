/** So many texts are remembered, by where they are. */
const PLACES = 256;

/**
 * What a call said, one thing after the other: see `reply` in wasm/exchange.hpp. Fields, because variables that functions
 * share are read and written anew for each number.
 */
export class Reply {
  // A text may begin with a byte order mark, and keeps it.
  readonly #decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  readonly #known: string[] = Array(PLACES).fill("");
  #texts = "";
  #from = 0;
  #bytes: Uint8Array<ArrayBuffer> = new Uint8Array();
  #numbers = new Uint32Array();
  #at = 0;
  #end = 0;

  open(memory: Uint8Array<ArrayBuffer>, place: number): this {
    // Memory that has grown leaves views of no length behind.
    if (this.#numbers.length === 0) this.#numbers = new Uint32Array(memory.buffer);
    this.#bytes = memory;
    this.#at = place >>> 2;
    this.#end = this.#at + this.number();
    const start = this.number();
    const size = this.number();
    this.#texts = size === 0 ? "" : this.#decode(start, size);
    this.#from = 0;
    return this;
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

  /** The same of all numbers that are left. */
  words<Word>(words: readonly Word[]): Word[] {
    const all: Word[] = [];
    while (!this.ended) all.push(this.word(words));
    return all;
  }

  text<Text extends string>(): Text {
    const start = this.#from;
    this.#from += this.number();
    return this.#texts.slice(start, this.#from) as Text;
  }

  /** A text, `null` when there is none. */
  textIfAny<Text extends string>(): Text | null {
    return this.text<Text>() || null;
  }

  /** A text where it is in the module, `null` when there is none: one met before there is not decoded again. */
  inPlace(): string | null {
    const size = this.number();
    const start = this.number();
    if (size === 0) return null;
    const text = this.#known[start % PLACES] as string;
    let same = 0;
    if (text.length === size) {
      while (same < size && text.charCodeAt(same) === this.#bytes[start + same]) same++;
    }
    if (same < size) this.#known[start % PLACES] = this.#decode(start, size);
    return this.#known[start % PLACES] as string;
  }

  list<Text extends string>(): Text[] {
    const all: Text[] = [];
    for (let left = this.number(); left > 0; left--) all.push(this.text());
    return all;
  }

  #decode(start: number, size: number): string {
    return this.#decoder.decode(this.#bytes.subarray(start, start + size));
  }
}

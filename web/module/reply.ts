const BYTES_PER_COUNT = 4;

export type Reply = ReturnType<typeof makeReply>;

/** What a call said, one thing after the other: see `reply` in wasm/exchange.hpp. */
export function makeReply() {
  // A text may begin with a byte order mark, and keeps it.
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  let texts = "";
  let from = 0;
  let bytes: Uint8Array<ArrayBuffer> = new Uint8Array();
  let numbers = new Uint32Array();
  let at = 0;
  let end = 0;

  const lasting: Record<number, string> = {};
  const decode = (start: number, size: number) => decoder.decode(bytes.subarray(start, start + size));

  const number = () => numbers[at++] as number;
  function text<Text extends string>(): Text {
    const start = from;
    from += number();
    return texts.slice(start, from) as Text;
  }

  const reply = {
    open(memory: Uint8Array<ArrayBuffer>, place: number) {
      // Memory that has grown leaves views of no length behind.
      if (numbers.length === 0) numbers = new Uint32Array(memory.buffer);
      bytes = memory;
      at = place / BYTES_PER_COUNT;
      end = at + number();
      const start = number();
      const size = number();
      texts = size === 0 ? "" : decode(start, size);
      from = 0;
      return reply;
    },

    get ended(): boolean {
      return at === end;
    },

    number,
    flag: () => number() === 1,
    /** The word of a list that a number stands for. */
    word: <Word>(words: readonly Word[]) => words[number()] as Word,
    text,
    /** A text, `null` when there is none. */
    textIfAny: <Text extends string>() => text<Text>() || null,

    /** A text that is kept, once it has been read; `null` when there is none. */
    lasting(): string | null {
      const size = number();
      const start = number();
      if (size === 0) return null;
      lasting[start] ??= decode(start, size);
      return lasting[start];
    },

    list<Text extends string>(): Text[] {
      const all: Text[] = [];
      for (let left = number(); left > 0; left--) all.push(text());
      return all;
    },
  };
  return reply;
}

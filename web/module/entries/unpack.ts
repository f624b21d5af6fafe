/** The function of wasm/unpacker/unpacker.cpp, and the memory it works in. */
interface Unpacker {
  memory: WebAssembly.Memory;
  unpack(text: number, end: number, streams: number, out: number): number;
}

const PAGE = 0x10000;

/** The module, from the text that wasm/packing.mjs wrote. Its streams are no longer than the text, nor is the module than two. */
export function unpack(packed: string, unpacker: WebAssembly.Module): Uint8Array<ArrayBuffer> {
  const { memory, unpack } = new WebAssembly.Instance(unpacker).exports as unknown as Unpacker;
  const { length } = packed;
  memory.grow(Math.ceil((4 * length) / PAGE));
  const bytes = new Uint8Array(memory.buffer);
  new TextEncoder().encodeInto(packed, bytes.subarray(PAGE));
  const [end, out] = [PAGE + length, PAGE + 2 * length];
  return bytes.subarray(out, unpack(PAGE, end, end, out));
}

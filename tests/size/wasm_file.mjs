// A WebAssembly module as a file: how many bytes each section and each function takes, and what the functions are called.

/**
 * @typedef {object} WasmFile
 * @property {number} size
 * @property {Map<string, number>} sections bytes of each, its head included; a custom section by its own name
 * @property {{ name: string, size: number }[]} functions the module's own, each with its size field
 */

const names = [
  "custom",
  "types",
  "imports",
  "functions",
  "tables",
  "memory",
  "globals",
  "exports",
  "start",
  "elements",
  "code",
  "data",
  "data count",
];

/** @param {Uint8Array} bytes @returns {WasmFile} */
export function readWasm(bytes) {
  const reader = new Reader(bytes, 8);
  /** @type {Map<string, number>} */
  const sections = new Map();
  /** @type {number[]} */
  let bodies = [];
  /** @type {Map<number, string>} */
  let called = new Map();
  let imported = 0;
  while (reader.at < bytes.length) {
    const start = reader.at;
    const id = reader.byte();
    const end = reader.number() + reader.at;
    const name = id === 0 ? reader.text() : (names[id] ?? `section ${id}`);
    if (name === "imports") imported = reader.number();
    if (name === "code") bodies = readBodies(reader);
    if (name === "name") called = readNames(reader, end);
    sections.set(name, (sections.get(name) ?? 0) + end - start);
    reader.at = end;
  }
  const functions = bodies.map((size, n) => ({ name: called.get(imported + n) ?? `function ${n}`, size }));
  return { size: bytes.length, sections, functions };
}

/** @param {Reader} reader */
function readBodies(reader) {
  return Array.from({ length: reader.number() }, () => {
    const start = reader.at;
    const size = reader.number();
    reader.at += size;
    return reader.at - start;
  });
}

/** The names of functions are one part of several. @param {Reader} reader @param {number} end */
function readNames(reader, end) {
  const called = new Map();
  while (reader.at < end) {
    const part = reader.byte();
    const partEnd = reader.number() + reader.at;
    if (part === 1)
      for (let left = reader.number(); left > 0; left--) called.set(reader.number(), reader.text());
    reader.at = partEnd;
  }
  return called;
}

class Reader {
  /** @param {Uint8Array} bytes @param {number} at */
  constructor(bytes, at) {
    this.bytes = bytes;
    this.at = at;
  }

  byte() {
    return this.bytes[this.at++] ?? 0;
  }

  number() {
    let read = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.byte();
      read |= (byte & 0x7f) << shift;
      if (byte < 0x80) return read >>> 0;
    }
  }

  text() {
    const size = this.number();
    this.at += size;
    return new TextDecoder().decode(this.bytes.subarray(this.at - size, this.at));
  }
}

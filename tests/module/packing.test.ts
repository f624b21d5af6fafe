import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
// @ts-expect-error: a script of the build, without types
import { ALPHABETS } from "../../wasm/packing/alphabets.mjs";
// @ts-expect-error: the same
import { pack, tuned } from "../../wasm/packing.mjs";
import { unpack } from "../../web/module/entries/unpack.js";

const unpacker = new WebAssembly.Module(
  readFileSync(new URL("../../build/wasm/unpacker.wasm", import.meta.url)),
);

/** A module of functions without parameters, `bodies` as bytes without their sizes; other sections stand around them. */
function moduleOf(...bodies: number[][]): Uint8Array<ArrayBuffer> {
  const section = (id: number, content: number[]) => [id, ...leb(content.length), ...content];
  const code = bodies.flatMap((body) => [...leb(body.length), ...body]);
  const types = section(1, [1, 0x60, 0, 0]);
  const functions = section(3, [...leb(bodies.length), ...bodies.map(() => 0)]);
  const memory = section(5, [1, 0, 1]);
  const data = section(11, [1, 0, 0x41, 0, 0x0b, 3, 0, 0xff, 0x61]);
  return Uint8Array.from([
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...types,
    ...functions,
    ...memory,
    ...section(10, [...leb(bodies.length), ...code]),
    ...data,
  ]);
}

function leb(value: number): number[] {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...leb(value >>> 7)];
}

function comesBack(bytes: Uint8Array, what: string): string {
  const packed = pack(bytes);
  expect(Buffer.compare(unpack(packed, unpacker), bytes), what).toBe(0);
  return packed;
}

test("the module comes back byte for byte, from printable text", () => {
  const packed = comesBack(readFileSync(new URL("../../dist/usher.wasm", import.meta.url)), "usher.wasm");
  expect(packed).toMatch(/^[ -~]+$/);
  expect(packed).not.toMatch(/["'`\\$<]/);
});

const BODIES: Record<string, number[]> = {
  "no locals": [0, 0x0b],
  "locals of two types": [2, 3, 0x7f, 0x81, 0x01, 0x7c, 0x0b],
  "a local, set and read": [1, 1, 0x7f, 0x20, 0, 0x22, 0, 0x21, 0, 0x0b],
  "a global beyond the first": [0, 0x23, 0x81, 0x01, 0x24, 0, 0x0b],
  "loads and stores": [0, 0x41, 0, 0x28, 2, 0xe0, 0x7f, 0x41, 1, 0x3c, 0, 0, 0x0b],
  "constants of both signs": [0, 0x41, 0x7f, 0x41, 0xc0, 0, 0x42, 0x80, 0x7f, 0x1a, 0x1a, 0x1a, 0x0b],
  "a constant that is added": [0, 0x20, 0, 0x41, 0x80, 0x08, 0x6a, 0x1a, 0x0b],
  "a float whose last byte is below 128": [0, 0x43, 0, 0, 0x80, 0x3f, 0x1a, 0x0b],
  "a negative float": [0, 0x44, 0x80, 0xff, 0, 0, 0, 0, 0xf0, 0xbf, 0x1a, 0x0b],
  "blocks of no, a simple and a numbered type": [
    0, 0x02, 0x40, 0x03, 0x7f, 0x04, 0x81, 0x01, 0x05, 0x0b, 0x0b, 0x0b, 0x0b,
  ],
  "branches, and a table of them": [0, 0x0c, 0, 0x0d, 1, 0x0e, 2, 0, 1, 0x80, 0x01, 0x0b],
  "calls, direct and by a table": [0, 0x10, 0x85, 0x01, 0x11, 7, 0, 0x0b],
  "selects, with a type and without": [0, 0x1b, 0x1c, 1, 0x7f, 0x0b],
  references: [0, 0xd0, 0x70, 0xd1, 0x1a, 0xd2, 0, 0x25, 0, 0x26, 1, 0x0b],
  "memory that grows, is copied and filled": [
    0, 0x3f, 0, 0x40, 0, 0xfc, 10, 0, 0, 0xfc, 11, 0, 0xfc, 8, 1, 0, 0xfc, 9, 1, 0x0b,
  ],
  "signs extended, and conversions that saturate": [0, 0xc0, 0xc1, 0xc4, 0xfc, 0, 0xfc, 7, 0x0b],
  "longer than one byte of size": [0, ...Array(300).fill(0x01), 0x0b],
};

test.each(Object.entries(BODIES))("code comes back: %s", (what, body) => {
  comesBack(moduleOf(body), what);
  comesBack(moduleOf([0, 0x0b], body, body), what);
});

test.each([
  { pairs: 0, first: 0 },
  { pairs: 3, first: 1 },
  { pairs: 20, first: 2 },
  { pairs: 9, first: 3 },
])("code comes back whatever the tuning is: $pairs pairs, another alphabet for each stream", (how) => {
  const names = Object.keys(ALPHABETS);
  const alphabets = tuned.alphabets.map((_: string, n: number) => names[(n + how.first) % names.length]);
  const bytes = moduleOf(...Object.values(BODIES), ...Object.values(BODIES));
  expect(Buffer.compare(unpack(pack(bytes, { pairs: how.pairs, alphabets }), unpacker), bytes)).toBe(0);
});

const REFUSED: Record<string, [Uint8Array, RegExp]> = {
  "an unknown opcode": [moduleOf([0, 0x06, 0x40, 0x0b, 0x0b]), /opcode 0x6 is not known here \(byte \d+\)/],
  "an unknown opcode behind the prefix": [moduleOf([0, 0xfc, 18, 0, 0x0b]), /opcode 0xfc is not known/],
  vectors: [moduleOf([0, 0xfd, 12, 0x0b]), /opcode 0xfd is not known/],
  "a second memory": [moduleOf([0, 0x28, 0x42, 1, 0, 0x0b]), /opcode 0x28 is not known/],
  "a size longer than it needs to be": [moduleOf([0x80, 0, 0x0b]), /longer than it needs to be/],
  "an instruction over the end of its function": [moduleOf([0, 0x41]), /goes over the end|too early/],
  "a byte that marks something in phrases": [
    moduleOf([0, 0x23, 0xe1, 0x01, 0x0b]),
    /byte 225 where a phrase has its marks/,
  ],
  "no code": [Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0), /no code section/],
};

test.each(Object.entries(REFUSED))("refused: %s", (_, [bytes, message]) => {
  expect(() => pack(bytes)).toThrow(message);
});

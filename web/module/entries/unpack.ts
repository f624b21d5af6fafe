/**
 * Bytes that were written as printable text by wasm/packing.mjs: first the {@link SINGLE} most frequent ones, which are
 * one character each; any other is a prefix and a character. Unlike base64 it keeps repeated bytes repeated, so the text compresses on the
 * wire nearly as well as the bytes would.
 */
export function unpack(packed: string): Uint8Array<ArrayBuffer> {
  const values = new TextEncoder().encode(packed);
  const ranks = values.subarray(SINGLE, readValues(values));
  const inOrder = new Set(values.subarray(0, SINGLE));
  for (let byte = 0; byte < 256; byte++) inOrder.add(byte);
  return putBytes(ranks, Uint8Array.from(inOrder));
}

// Each value takes the place of characters already read. Functions of their own, over nothing but byte arrays: the
// page waits for them, and this form is fast before it is optimised.
function readValues(bytes: Uint8Array): number {
  const values = VALUES;
  let size = 0;
  for (let at = 0; at < bytes.length; size++) {
    let value = values[bytes[at++] as number] as number;
    if (value >= SINGLE) value = (value - SINGLE + 1) * SINGLE + (values[bytes[at++] as number] as number);
    bytes[size] = value;
  }
  return size;
}

function putBytes(ranks: Uint8Array<ArrayBuffer>, byRank: Uint8Array): Uint8Array<ArrayBuffer> {
  for (let at = 0; at < ranks.length; at++) ranks[at] = byRank[ranks[at] as number] as number;
  return ranks;
}

/** Printable ASCII but for what strings, templates and HTML give a meaning to. */
const ALPHABET = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).filter(
  (c) => !"\"'`\\$<".includes(c),
);
/** The last two characters are the prefixes: 87 values, and as many again behind each. */
const SINGLE = ALPHABET.length - 2;
const VALUES = new Uint8Array(128);
ALPHABET.forEach((c, i) => {
  VALUES[c.charCodeAt(0)] = i;
});

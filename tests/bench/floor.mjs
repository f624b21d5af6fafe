/**
 * What nothing gets below that reads texts in WebAssembly: each is written into a memory, one call is made, and its bytes
 * are added up, which is one pass over them.
 *
 *     (module
 *       (memory (export "memory") 16)
 *       (func (export "sum") (param $at i32) (param $end i32) (result i32) (local $sum i32)
 *         (if (i32.lt_u (local.get $at) (local.get $end)) (then
 *           (loop $next
 *             (local.set $sum (i32.add (local.get $sum) (i32.load8_u (local.get $at))))
 *             (br_if $next (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 1))) (local.get $end))))))
 *         (local.get $sum)))
 */
const module =
  "AGFzbQEAAAABBwFgAn9/AX8DAgEABQMBABAHEAIGbWVtb3J5AgADc3VtAAAKKQEnAQF/IAAgAUkEQANAIAIgAC0AAGohAiAAQQFqIgAgAUkNAAsLIAIL";

/** From here on an encoder takes less than a loop. */
const LONG = 128;

/** A contestant that does only this. @param {(items: string[]) => string[]} texts what crosses, of all items */
export function floor(texts = (items) => items) {
  const bytes = Uint8Array.from(atob(module), (letter) => letter.charCodeAt(0));
  const { memory, sum } = new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports;
  const room = new Uint8Array(memory.buffer);
  const encoder = new TextEncoder();
  function added(text) {
    if (text.length > LONG) return sum(0, encoder.encodeInto(text, room).written);
    for (let n = 0; n < text.length; n++) room[n] = text.charCodeAt(n);
    return sum(0, text.length);
  }
  return {
    name: "floor",
    answer: () => null,
    pass(items) {
      let all = 0;
      for (const text of texts(items)) all += added(text);
      return all;
    },
  };
}

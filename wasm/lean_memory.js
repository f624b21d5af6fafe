// What the glue does for the module's memory, instead of Emscripten's own JavaScript, which counts its limits again and
// makes four attempts.
addToLibrary({
  // A fifth more than there was, so that what grows step by step does not grow the memory each time. The views of the
  // glue are left as they are: web/module/exchange.ts has its own.
  emscripten_resize_heap: (size) => {
    const now = wasmMemory.buffer.byteLength;
    for (const wanted of [now * 1.2, 0]) {
      try {
        wasmMemory.grow((Math.max(size >>> 0, wanted) - now + 65535) >>> 16);
        return 1;
      } catch {}
    }
    return 0;
  },
  // The module stops by itself behind this call.
  _abort_js: () => {},
});

// What unpacks the module, as a module of its own: half a kilobyte that is fast at once, where JavaScript is
// slow until it is optimised, and the page waits. web/module/entries/unpack.ts calls it; what it reads is
// written by wasm/packing.mjs.
using byte = unsigned char;
using size_t = decltype(sizeof 0);  // there is no library

// Bytes from letters, by a table: behind a prefix stands a letter of its second or third part. Returns where
// the bytes end.
extern "C" byte* read(const byte* letters, const byte* end, const byte* table, byte* out) {
  constexpr size_t last_letter = 124;
  constexpr size_t part = 128;
  while (letters != end) {
    size_t letter = *letters++;
    if (letter > last_letter) letter = (letter - last_letter) * part + *letters++;
    *out++ = table[letter];
  }
  return out;
}

// The bodies of functions, from the numbers of phrases. `places` are those of the streams, and behind them
// those of the phrases.
extern "C" void write(const byte* code, const byte* end, const byte** places, byte* out) {
  // In a phrase, as in wasm/packing.mjs: the first byte that stands for a stream; and counted from it, the
  // stream of single bytes, the end of a body, and the end of the phrase.
  constexpr unsigned streams = 0xE0;
  constexpr unsigned single_bytes = 8;
  constexpr unsigned body_end = 15;
  constexpr unsigned phrase_end = 16;
  constexpr size_t longest_size = 5;
  byte* body = out + longest_size;
  byte* to = body;
  for (; code != end; ++code) {
    for (const byte* part = places[phrase_end + *code];; ++part) {
      const unsigned stream = *part - streams;
      if (stream == phrase_end) break;
      if (stream > phrase_end) {
        *to++ = *part;
      } else if (stream != body_end) {
        do *to++ = *places[stream];
        while (*places[stream]++ >= 0x80 && stream < single_bytes);
      } else {
        // The size of a body stands before it.
        const size_t size = to - body;
        size_t rest = size;
        for (; rest >= 0x80; rest >>= 7) *out++ = static_cast<byte>(rest | 0x80);
        *out++ = static_cast<byte>(rest);
        __builtin_memmove(out, body, size);
        out += size;
        body = to = out + longest_size;
      }
    }
  }
}

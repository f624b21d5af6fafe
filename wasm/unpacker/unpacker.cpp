// What unpacks the module, as a module of its own: less than a kilobyte that is fast at once, where
// JavaScript is slow until it is optimised, and the page waits. web/module/entries/unpack.ts calls it; what
// it reads is written by wasm/packing.mjs.
using byte = unsigned char;
using size_t = decltype(sizeof 0);  // there is no library

namespace {

// The streams of the text in their order: what stands behind the code, what stands before it, the numbers in
// it by their kinds, of which the first two are locals and the last is single bytes, a list of phrases, and
// the code in phrases.
constexpr unsigned behind = 0;
constexpr unsigned before = 1;
constexpr unsigned last_of_locals = 3;
constexpr unsigned single_bytes = 13;
constexpr unsigned list = 14;
constexpr unsigned code = 15;

// In a phrase, as in wasm/packing.mjs: the first byte that stands for a stream; and counted from it, the end
// of a body, and the end of the phrase.
constexpr unsigned first_stream = 0xE0;
constexpr unsigned body_end = 15;
constexpr unsigned phrase_end = 16;

// Letters are printable; behind the last come the two prefixes.
constexpr unsigned first_letter = ' ';
constexpr unsigned last_letter = '|';
constexpr unsigned bytes = 256;
constexpr unsigned more_follows = 0x80;  // in a LEB128
constexpr size_t longest_size = 5;

// There is no stack: what is more than a number stands here.
const byte* text;
const byte* places[code + 2];
const byte* phrases[bytes];
byte ranks[last_letter + 1];
byte alphabet[bytes];
bool taken[bytes];
byte recent[more_follows];

// Numbers the letters: all of printable ASCII but for what strings, templates and HTML give a meaning to.
unsigned count_letters() {
  unsigned letters = 0;
  for (unsigned c = first_letter; c <= last_letter; ++c) {
    if (c != '"' && c != '$' && c != '\'' && c != '<' && c != '\\' && c != '`') ranks[c] = letters++;
  }
  return letters;
}

// The bytes up to a mark of two prefixes; returns where they end. A prefix adds the number of letters, or
// twice that number, to the rank of the next letter.
byte* read(const byte* end, unsigned letters, byte* out) {
  while (text < end) {
    unsigned rank = 0;
    if (*text > last_letter) {
      rank = (*text++ - last_letter) * letters;
      if (*text > last_letter) {
        ++text;
        break;
      }
    }
    *out++ = alphabet[rank + ranks[*text++]];
  }
  return out;
}

// A stream: the alphabet of its bytes, as differences, and the bytes, as ranks in it and, behind it, in all
// others.
byte* read_stream(const byte* end, unsigned letters, byte* out) {
  for (unsigned n = 0; n < bytes; ++n) {
    alphabet[n] = static_cast<byte>(n);
    taken[n] = false;
  }
  const byte* const differences = out;
  const byte* const differences_end = read(end, letters, out);
  byte last = 0;
  unsigned size = 0;
  for (const byte* at = differences; at != differences_end; ++at) {
    last += *at;
    taken[last] = true;
    alphabet[size++] = last;
  }
  for (unsigned n = 0; n < bytes; ++n) {
    if (!taken[n]) alphabet[size++] = static_cast<byte>(n);
  }
  return read(end, letters, out);
}

void forget_locals() {
  for (unsigned n = 0; n < more_follows; ++n) recent[n] = static_cast<byte>(n);
}

// The local that was named so many different ones ago.
byte take_local(unsigned rank) {
  const byte local = recent[rank];
  for (; rank > 0; --rank) recent[rank] = recent[rank - 1];
  return recent[0] = local;
}

byte* copy(const byte* from, const byte* to, byte* out) {
  __builtin_memmove(out, from, to - from);
  return out + (to - from);
}

}  // namespace

// Writes the module to `out`, with room behind it for the text as bytes; returns where the module ends.
extern "C" byte* unpack(const byte* from, const byte* end, byte* streams, byte* out) {
  text = from;
  const unsigned letters = count_letters();
  for (unsigned n = 0; n <= code; ++n) {
    places[n] = streams;
    streams = read_stream(end, letters, streams);
  }
  const byte* phrase = places[list];
  for (unsigned n = 0; phrase != places[code]; ++n) {
    phrases[n] = phrase;
    while (*phrase++ != first_stream + phrase_end);
  }
  const byte* const behind_end = places[before];
  out = copy(places[before], places[before + 1], out);
  forget_locals();
  byte* body = out + longest_size;
  byte* to = body;
  for (const byte* said = places[code]; said != streams; ++said) {
    for (const byte* part = phrases[*said];; ++part) {
      const unsigned stream = *part - first_stream;
      if (stream == phrase_end) break;
      if (stream > phrase_end) {
        *to++ = *part;
      } else if (stream <= last_of_locals && *places[stream] < more_follows) {
        *to++ = take_local(*places[stream]++);
      } else if (stream != body_end) {
        do *to++ = *places[stream];
        while (*places[stream]++ >= more_follows && stream < single_bytes);
      } else {
        // The size of a body stands before it.
        const size_t size = to - body;
        size_t rest = size;
        for (; rest >= more_follows; rest >>= 7) *out++ = static_cast<byte>(rest | more_follows);
        *out++ = static_cast<byte>(rest);
        out = copy(body, to, out);
        body = to = out + longest_size;
        forget_locals();
      }
    }
  }
  return copy(places[behind], behind_end, out);
}

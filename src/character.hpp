// What a character does to text that people paste, beside being a letter.
#pragma once

#include <cstdint>

namespace usher {

enum class character : std::uint8_t {
  letter,         // or a digit, a mark, a symbol
  blank,          // as JavaScript's trim removes it
  newline,        // LF, CR, VT, FF, NEL, and the separators of lines and paragraphs
  invisible,      // zero width: carries nothing
  bidi_mark,      // marks and isolates of direction: what copying from a page brings along
  bidi_override,  // embeddings and overrides: shows other text than there is
  control,        // the rest of C0 and C1, and DEL
  damaged,        // U+FFFD, which decoders put for what they could not read, and noncharacters
};

[[nodiscard]] character character_of(char32_t c) noexcept;

}  // namespace usher

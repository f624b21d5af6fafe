#include "character.hpp"

#include "unicode.hpp"

namespace usher {

character character_of(char32_t c) noexcept {
  if (c > 0x20 && c < 0x7F) return character::letter;
  if ((c >= 0x0A && c <= 0x0D) || c == 0x85 || c == 0x2028 || c == 0x2029) return character::newline;
  if (c == 0xAD || c == 0x034F || c == 0x180E || (c >= 0x200B && c <= 0x200D) ||
      (c >= 0x2060 && c <= 0x2064) || (c >= 0xFE00 && c <= 0xFE0F) || c == 0xFEFF ||
      (c >= 0xE0000 && c <= 0xE01EF)) {
    return character::invisible;
  }
  if (is_blank(c)) return character::blank;
  if (c < 0x20 || (c >= 0x7F && c < 0xA0)) return character::control;
  if (c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x2066 && c <= 0x2069)) return character::bidi_mark;
  if (c >= 0x202A && c <= 0x202E) return character::bidi_override;
  if (c == 0xFFFD || (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFEU) == 0xFFFE) return character::damaged;
  return character::letter;
}

}  // namespace usher

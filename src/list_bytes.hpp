// What the bytes of a pasted list are: a table instead of comparisons, because every byte is asked about.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "ascii.hpp"

namespace usher {

/// What a byte can be in a list, as bits.
enum list_byte : std::uint8_t {
  blank_byte = 1,
  separator_byte = 2,
  ending_byte = 4,  // ends a word
  control_byte = 8,
  name_byte = 16,  // of a name
  sign_byte = 32,
  colon_byte = 64,      // ends a label
  trailing_byte = 128,  // ends a sentence, or a word set in italics
};

inline constexpr auto list_bytes = [] {
  std::array<std::uint8_t, 256> table{};
  for (std::size_t n = 0; n < table.size(); ++n) {
    const char c = static_cast<char>(n);
    const auto one_of = [c](std::string_view set) { return set.contains(c); };
    unsigned bits = 0;
    if (one_of(" \t")) bits |= blank_byte;
    if (one_of("\t,;|")) bits |= separator_byte;
    if (one_of(" \t,;|<>()\"")) bits |= ending_byte;
    if (n < 0x20 || n == 0x7F) bits |= control_byte;
    if (ascii_alphanumeric(c) || n >= 0x80) bits |= name_byte;
    if (c == '@') bits |= sign_byte;
    if (one_of(":=")) bits |= colon_byte;
    if (one_of(".!?:'*_~`}")) bits |= trailing_byte;
    table[n] = static_cast<std::uint8_t>(bits);
  }
  return table;
}();

[[nodiscard]] constexpr unsigned kinds(char c) noexcept { return list_bytes[static_cast<unsigned char>(c)]; }
[[nodiscard]] constexpr bool is_any(char c, unsigned wanted) noexcept { return (kinds(c) & wanted) != 0; }

/// Everything that its bytes are.
[[nodiscard]] constexpr unsigned kinds(std::string_view text) noexcept {
  unsigned all = 0;
  for (const char c : text) all |= kinds(c);
  return all;
}

}  // namespace usher

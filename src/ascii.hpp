// Letters, digits and marks as protocols mean them: ASCII, whatever the locale.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace usher {

/// What a byte can be, as bits. A table instead of comparisons: the rules ask for every byte they read.
enum byte_class : std::uint16_t {
  letter_byte = 1,
  digit_byte = 2,
  hex_byte = 4,
  /// Nothing but itself in a URL, by RFC 3986 and browsers alike: not `\ " < > ^ ` { | }` and no control.
  url_byte = 8,
  /// RFC 3986: pchar without its escapes, and the delimiters of path, query and fragment.
  tail_byte = 16,
  /// What ECMA-262's encodeURIComponent leaves as it is.
  component_byte = 32,
  /// Ends no pasted link, and is nothing to look at closer in one.
  calm_byte = 64,
  /// ASCII that is no letter, no digit, no blank and no slash.
  mark_byte = 128,
  /// Within one component of a URL: no `/ ? #`.
  inner_byte = 256,
  ascii_byte = 512,
  /// ASCII that nobody disguises a link with: no `[`.
  open_byte = 1024,
  printable_byte = 2048,
  /// Of a host that somebody typed.
  host_byte = 4096,
  /// What may go on behind a word of such a host: `.`, `:`, `[.]`, or the first byte of an invisible
  /// character.
  joint_byte = 8192,
  /// Of the local part of an address, and of a label of its domain.
  local_byte = 16384,
  label_byte = 32768,
};
inline constexpr std::uint16_t word_byte = letter_byte | digit_byte;

inline constexpr auto byte_classes = [] {
  constexpr std::string_view unsafe = "\\\"<>^`{|}";
  constexpr std::string_view watched = "<>\"[]{}`|()&/?#";
  std::array<std::uint16_t, 256> table{};
  for (std::size_t n = 0; n < 0x80; ++n) {
    const char c = static_cast<char>(n);
    const char low = static_cast<char>(n | 0x20U);
    const bool digit = c >= '0' && c <= '9';
    const bool letter = low >= 'a' && low <= 'z';
    const bool word = digit || letter;
    const bool visible = n > 0x20 && n < 0x7F;
    unsigned bits = ascii_byte;
    if (letter) bits |= letter_byte;
    if (digit) bits |= digit_byte;
    if (digit || (low >= 'a' && low <= 'f')) bits |= hex_byte;
    if (visible && !unsafe.contains(c)) bits |= url_byte;
    if (word || std::string_view("-._~!$&'()*+,;=:@/?#").contains(c)) bits |= tail_byte;
    if (word || std::string_view("-_.!~*'()").contains(c)) bits |= component_byte;
    if (n != 0x20 && (n < 0x09 || n > 0x0D)) {
      if (!watched.contains(c)) bits |= calm_byte;
      if (!word && c != '/') bits |= mark_byte;
    }
    if (c != '/' && c != '?' && c != '#') bits |= inner_byte;
    if (c != '[') bits |= open_byte;
    if (visible || c == ' ') bits |= printable_byte;
    if (word || c == '-' || c == '.' || c == '_') bits |= host_byte;
    if (std::string_view(".-_:[").contains(c)) bits |= joint_byte;
    if (word || std::string_view("_+-.'").contains(c)) bits |= local_byte;
    if (word || c == '-') bits |= label_byte;
    table[n] = static_cast<std::uint16_t>(bits);
  }
  for (std::size_t n = 0x80; n < table.size(); ++n) table[n] = inner_byte;
  for (const std::size_t lead : {0xC2U, 0xCCU, 0xCDU, 0xE1U, 0xE2U, 0xEFU}) table[lead] |= joint_byte;
  return table;
}();

[[nodiscard]] constexpr bool is_byte(char c, std::uint16_t classes) noexcept {
  return (byte_classes[static_cast<unsigned char>(c)] & classes) != 0;
}

/// How many bytes from `at` on are of one of the classes.
[[nodiscard]] constexpr std::size_t count_bytes(std::string_view text, std::size_t at,
                                                std::uint16_t classes) noexcept {
  std::size_t end = at;
  while (end < text.size() && is_byte(text[end], classes)) ++end;
  return end - at;
}

[[nodiscard]] constexpr bool are_bytes(std::string_view text, std::uint16_t classes) noexcept {
  return count_bytes(text, 0, classes) == text.size();
}

[[nodiscard]] constexpr char ascii_lower(char c) noexcept {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}
[[nodiscard]] constexpr bool ascii_digit(char c) noexcept { return is_byte(c, digit_byte); }
[[nodiscard]] constexpr bool ascii_letter(char c) noexcept { return is_byte(c, letter_byte); }
[[nodiscard]] constexpr bool ascii_alphanumeric(char c) noexcept { return is_byte(c, word_byte); }
[[nodiscard]] constexpr bool ascii_hex_digit(char c) noexcept { return is_byte(c, hex_byte); }

/// Of a hexadecimal digit, in either case: 0 to 15.
[[nodiscard]] constexpr unsigned ascii_hex_value(char c) noexcept {
  return static_cast<unsigned>(c <= '9' ? c - '0' : ascii_lower(c) - 'a' + 10);
}

/// Does `text` begin with `word`, in any case?
[[nodiscard]] bool starts_with_word(std::string_view text, std::string_view word) noexcept;

}  // namespace usher

// Letters and digits as protocols mean them: ASCII, whatever the locale.
#pragma once

namespace usher {

[[nodiscard]] constexpr char ascii_lower(char c) noexcept {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}
[[nodiscard]] constexpr bool ascii_digit(char c) noexcept { return c >= '0' && c <= '9'; }
[[nodiscard]] constexpr bool ascii_letter(char c) noexcept {
  return ascii_lower(c) >= 'a' && ascii_lower(c) <= 'z';
}
[[nodiscard]] constexpr bool ascii_alphanumeric(char c) noexcept { return ascii_letter(c) || ascii_digit(c); }
[[nodiscard]] constexpr bool ascii_hex_digit(char c) noexcept {
  return ascii_digit(c) || (ascii_lower(c) >= 'a' && ascii_lower(c) <= 'f');
}

}  // namespace usher

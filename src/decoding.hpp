// What links are written in: percent-encoding, forms, base64, and the ampersands of HTML. Linear time.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace usher {

/// The value of a hexadecimal digit; -1 for anything else.
[[nodiscard]] constexpr int hex_value(char c) noexcept {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

/// Percent-decoded once (RFC 3986 section 2.1). What is no escape stays as it is. Another `mark` than '%'
/// serves quoted-printable, which escapes in the same way (RFC 2045 section 6.7).
[[nodiscard]] std::string decode_percent(std::string_view text, char mark = '%');

/// A value of a form: `+` is a blank, then percent-decoded once.
[[nodiscard]] std::string decode_form(std::string_view text);

/// base64 in either alphabet, with or without padding (RFC 4648 sections 4 and 5). Nothing when it is none.
[[nodiscard]] std::optional<std::string> decode_base64(std::string_view text);

/// `&amp;`, `&#38;` and `&#x26;` as the `&` they stand for, however often they were escaped.
[[nodiscard]] std::string decode_ampersands(std::string_view text);

/// As JavaScript's `encodeURIComponent`, with which invitations are sent (ECMA-262 section 19.2.6.4).
[[nodiscard]] std::string encode_component(std::string_view text);

}  // namespace usher

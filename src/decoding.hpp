// What links are written in: percent-encoding, forms, base64, and the ampersands of HTML. Linear time. What
// needs no decoding comes back as it is; what does is written into `texts`.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "usher/texts.hpp"

namespace usher {

/// The size of the first of `words`, separated by blanks, that `text` begins with; 0 when it is none.
[[nodiscard]] std::size_t leading_word(std::string_view text, std::string_view words) noexcept;

/// Does an escape stand at `at`: the mark and two hexadecimal digits (RFC 3986 section 2.1)?
[[nodiscard]] bool is_escape(std::string_view text, std::size_t at, char mark = '%') noexcept;

/// Percent-decoded once (RFC 3986 section 2.1). What is no escape stays as it is. Another `mark` than '%'
/// serves quoted-printable, which escapes in the same way (RFC 2045 section 6.7).
[[nodiscard]] std::string_view decode_percent(std::string_view text, text_store& texts, char mark = '%');

/// A value of a form: `+` is a blank, then percent-decoded once.
[[nodiscard]] std::string_view decode_form(std::string_view text, text_store& texts);

/// The value of a digit of base64, in either alphabet; -1 for anything else.
[[nodiscard]] int base64_value(char c) noexcept;

/// base64 in either alphabet, with or without padding (RFC 4648 sections 4 and 5). Nothing when it is none.
[[nodiscard]] std::optional<std::string_view> decode_base64(std::string_view text, text_store& texts);

/// `&amp;`, `&#38;` and `&#x26;` as the `&` they stand for, however often they were escaped.
[[nodiscard]] std::string_view decode_ampersands(std::string_view text, text_store& texts);

/// As JavaScript's `encodeURIComponent`, with which invitations are sent (ECMA-262 section 19.2.6.4).
[[nodiscard]] std::string_view encode_component(std::string_view text, text_store& texts);

/// Writes `%` and the two hexadecimal digits of a byte; returns where they end.
char* write_escape(char* out, char c) noexcept;

/// A copy in which one character takes another's place.
[[nodiscard]] std::string_view replace(std::string_view text, char what, char with, text_store& texts);

}  // namespace usher

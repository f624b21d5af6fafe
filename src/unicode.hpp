// Reading text that strangers wrote in UTF-8.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "usher/short_list.hpp"

namespace usher {

/// Takes the first code point off `text`. Nothing, and nothing taken, when the bytes are no UTF-8 (RFC 3629).
[[nodiscard]] std::optional<char32_t> take_code_point(std::string_view& text) noexcept;

/// What JavaScript's `trim` removes: the blanks of ECMA-262 section 12.2 and 12.3.
[[nodiscard]] bool is_blank(char32_t c) noexcept;

/// Zero-width characters, soft hyphens, direction marks, variation selectors and marks that sit on another
/// letter.
[[nodiscard]] bool is_invisible(char32_t c) noexcept;

/// The ASCII that a full-width form of it stands for, and a dot for the ideographic ones (RFC 3490
/// section 3.1); any other character as it is.
[[nodiscard]] char32_t narrow(char32_t c) noexcept;

/// Without the blanks on both ends.
[[nodiscard]] std::string_view trim(std::string_view text) noexcept;

/// The code points of one label: no label that DNS takes has more of them.
using label_points = short_list<char32_t, 63>;

/// The code points of a punycode label, given without its `xn--` (RFC 3492). Nothing when it does not decode.
[[nodiscard]] std::optional<label_points> decode_punycode(std::string_view label);

/// The other way round: without `xn--`, for the code points of one label.
[[nodiscard]] std::string encode_punycode(const label_points& points);

/// Appends a code point; nothing for half a surrogate pair, or what is none.
void append_utf8(std::string& out, char32_t c);

}  // namespace usher

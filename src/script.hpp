// Letters outside ASCII: which script they are of, and what they are in a domain.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace usher {

/// The scripts of a text in UTF-8, as bits of `catalog::script`.
[[nodiscard]] unsigned scripts_in(std::string_view text) noexcept;

/// Whether letters of these scripts can pass for one another (UTS 39 section 5.2, for the scripts that
/// imitate Latin).
[[nodiscard]] bool is_mixed(unsigned scripts) noexcept;

/// A domain as DNS has it (UTS 46 and RFC 3492); labels in ASCII stay as they are. Nothing when a letter of
/// it has more than one reading, or a label mixes scripts.
[[nodiscard]] std::optional<std::string> to_ascii_domain(std::string_view domain);

/// A domain as people read it: xn-- labels decoded, where they decode.
[[nodiscard]] std::string to_unicode_domain(std::string_view domain);

}  // namespace usher

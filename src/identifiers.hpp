// The shapes of names that settings may bring in.
#pragma once

#include <cstddef>
#include <string_view>

namespace usher {

/// Longest display name and base path, in bytes.
inline constexpr std::size_t max_name = 200;

/// A region or a role: up to 64 letters, digits, `-` and `_`.
[[nodiscard]] bool is_id(std::string_view text) noexcept;

/// A plan: as an id, with `:` too ("cloud:pro").
[[nodiscard]] bool is_plan_id(std::string_view text) noexcept;

/// `resource:verb`, up to 128 bytes.
[[nodiscard]] bool is_scope(std::string_view text) noexcept;

/// "" or "/one/or/more" plain segments.
[[nodiscard]] bool is_base_path(std::string_view text) noexcept;

}  // namespace usher

// The shapes of names that settings may bring in.
#pragma once

#include <string_view>

namespace usher {

/// A region or a role: up to 64 letters, digits, `-` and `_`.
[[nodiscard]] bool is_id(std::string_view text) noexcept;

/// A plan: as an id, with `:` too ("cloud:pro").
[[nodiscard]] bool is_plan_id(std::string_view text) noexcept;

/// `resource:verb`, up to 128 bytes.
[[nodiscard]] bool is_scope(std::string_view text) noexcept;

/// A display name: up to 200 bytes of anything.
[[nodiscard]] bool is_name(std::string_view text) noexcept;

/// "" or "/one/or/more" plain segments, up to 200 bytes.
[[nodiscard]] bool is_base_path(std::string_view text) noexcept;

}  // namespace usher

// What stands behind the authority of a URL: path, query and fragment. The only door to Boost.URL.
#pragma once

#include <optional>
#include <string_view>

#include "function_ref.hpp"
#include "usher/texts.hpp"

namespace usher {

/// The tail of a URL (RFC 3986 sections 3.3 to 3.5) in a form that RFC 3986 and browsers read alike: a path
/// from the root, and bytes that are allowed nowhere in it percent-encoded. A view of `tail` where that is so
/// already, and of `texts` otherwise. Nothing when it holds control characters, or a backslash in its path,
/// which browsers read as a slash.
[[nodiscard]] std::optional<std::string_view> clean_tail(std::string_view tail, text_store& texts);

/// The path of a tail.
[[nodiscard]] std::string_view path_of(std::string_view tail) noexcept;

/// Calls `visit` with each parameter's name and value, still encoded, in the query of what `clean_tail` gave.
void each_parameter(std::string_view clean, function_ref<void(std::string_view, std::string_view)> visit);

}  // namespace usher

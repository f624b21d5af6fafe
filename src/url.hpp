// What stands behind the authority of a URL: path, query and fragment. The only door to Boost.URL.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace usher {

/// The tail of a URL (RFC 3986 sections 3.3 to 3.5) in a form that RFC 3986 and browsers read alike: a path
/// from the root, and bytes that are allowed nowhere in it percent-encoded. Nothing when it holds control
/// characters, or a backslash in its path, which browsers read as a slash.
[[nodiscard]] std::optional<std::string> clean_tail(std::string_view tail);

}  // namespace usher

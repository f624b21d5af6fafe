// What stands behind the authority of a URL: path, query and fragment. The only door to Boost.URL.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace usher {

/// The tail of a URL (RFC 3986 sections 3.3 to 3.5) in a form that RFC 3986 and browsers read alike: a path
/// from the root, and bytes that are allowed nowhere in it percent-encoded. Nothing when it holds control
/// characters, or a backslash in its path, which browsers read as a slash.
[[nodiscard]] std::optional<std::string> clean_tail(std::string_view tail);

/// A parameter of a query, still encoded.
struct query_parameter {
  std::string_view name;
  std::string_view value;
};

/// Path and parameters of a tail, still encoded: views of it.
struct tail_parts {
  std::string_view path;
  std::vector<query_parameter> parameters;
};

/// Cuts what `clean_tail` gave, and so found to be a path and a query. The fragment is left out.
[[nodiscard]] tail_parts cut_tail(std::string_view clean);

}  // namespace usher

// The server's e-mail pattern: what `z.email()` of zod 4 accepts, in one pass and without a regular
// expression.
#pragma once

#include <cstddef>
#include <string_view>

namespace usher {

/// What one pass over an address finds.
struct email_shape {
  bool accepted = false;     // by the server
  bool deliverable = false;  // accepted, and within the limits of RFC 5321 section 4.5.3.1 and RFC 1035
  std::size_t sign = 0;      // where the @ stands, when accepted
};

/// Reads the address byte for byte as given: the server does not trim, and neither does this.
///
///     ^(?!\.)(?!.*\.\.)([A-Za-z0-9_'+\-\.]*)[A-Za-z0-9_+-]@([A-Za-z0-9][A-Za-z0-9\-]*\.)+[A-Za-z]{2,}$
///
///     first.last+tag@sub.acme.com
///     local part     labels   last label: two letters or more
[[nodiscard]] email_shape read_email_shape(std::string_view address) noexcept;

/// Whether the server takes the address.
[[nodiscard]] bool matches_email_pattern(std::string_view address) noexcept;

}  // namespace usher

// The server's e-mail pattern: what `z.email()` of zod 4.3.6 accepts, in one pass and without a regular
// expression.
#pragma once

#include <string_view>

namespace usher {

/// Whether the server takes the address, byte for byte as given: it does not trim, and neither does this.
///
///     ^(?!\.)(?!.*\.\.)([A-Za-z0-9_'+\-\.]*)[A-Za-z0-9_+-]@([A-Za-z0-9][A-Za-z0-9\-]*\.)+[A-Za-z]{2,}$
///
///     first.last+tag@sub.acme.com
///     local part     labels   last label: two letters or more
[[nodiscard]] bool matches_email_pattern(std::string_view address) noexcept;

}  // namespace usher

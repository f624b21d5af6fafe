// Points in time as servers write them.
#pragma once

#include <optional>
#include <string_view>

namespace usher {

/// Milliseconds since 1970-01-01T00:00:00Z of `YYYY-MM-DDThh:mm[:ss[.fff]](Z|±hh:mm)` (RFC 3339, ECMA-262
/// section 21.4.1.32). Without an offset nobody knows which moment is meant: nothing.
[[nodiscard]] std::optional<double> read_timestamp(std::string_view text) noexcept;

}  // namespace usher

// How long an address and its parts may be, in bytes.
#pragma once

#include <cstddef>

namespace usher {

inline constexpr std::size_t max_local_part = 64;  // RFC 5321 section 4.5.3.1.1
inline constexpr std::size_t max_label = 63;       // RFC 1035 section 2.3.4
inline constexpr std::size_t max_domain = 253;     // the same, without the root
inline constexpr std::size_t max_address = 254;    // RFC 3696, erratum 1690

}  // namespace usher

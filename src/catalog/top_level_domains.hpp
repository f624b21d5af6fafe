// Written by `npm run generate` from the `tlds` package, which follows the root zone of IANA. Do not edit.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace usher::catalog {

/// The endings that a misspelt one can be meant for, the most used first.
inline constexpr std::string_view common_endings = "com net org edu gov info";

/// The real endings within one edit of them: all others there are misspelt.
inline constexpr std::string_view endings_near_common =
    "bet bom cam goo gop got mom mov nec new next ntt ong pet vet";

/// The country endings: bit m of number n stands for the letters n and m of the alphabet.
inline constexpr std::array<std::uint32_t, 26> country_endings{
    0x2df597c, 0x36e73fb, 0x3f27ded, 0x2005610, 0x01e0054, 0x0025700, 0x15fb9fb, 0x01a3400, 0x00f7818,
    0x000d010, 0x342b1d0, 0x13e0507, 0x3fffcdd, 0x212c975, 0x0001000, 0x14e3cf1, 0x0000001, 0x0544010,
    0x3be7fdf, 0x26a7eec, 0x3040441, 0x0102155, 0x0040020, 0x0000000, 0x0080010, 0x0401001,
};

}  // namespace usher::catalog

// Which account an address is: trimmed, ASCII lower case, the whole of it. Aliases are accounts of their own.
#pragma once

#include <cstdint>
#include <string_view>

namespace usher {

enum class address_relation : std::uint8_t {
  same,       // letter for letter
  same_case,  // the same account, written with other capitals or blanks around
  alias,      // another account; the mailbox may be the same: only the part behind + differs
  different,
};

[[nodiscard]] address_relation compare_addresses(std::string_view invited,
                                                 std::string_view signed_in) noexcept;

}  // namespace usher

// Names before the @ that stand for a task: shared by one address and a list of them.
#pragma once

#include <cstddef>
#include <string_view>

#include "mail_provider.hpp"

namespace usher {

/// Whether the name in an identity, without its tag, stands for a task and not for a person.
[[nodiscard]] bool is_role_account(std::string_view identity, std::size_t sign,
                                   const mail_provider* provider) noexcept;

}  // namespace usher

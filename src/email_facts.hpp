// What there is to say about an address apart from its form: shared by one address and a list of them.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "mail_provider.hpp"
#include "usher/email.hpp"

namespace usher {

struct domain_facts {
  short_text suggestion;       // the domain that was probably meant
  std::string unicode_domain;  // as people read it, when that differs
  code_list warnings;
};

/// `domain` in lower case, of an address that the server accepts, and the provider found for it.
[[nodiscard]] domain_facts find_domain_facts(std::string_view domain, const mail_provider* provider,
                                             std::span<const std::string_view> own_domains);

/// Whether the name in an identity, without its tag, stands for a task and not for a person.
[[nodiscard]] bool is_role_account(std::string_view identity, std::size_t sign,
                                   const mail_provider* provider) noexcept;

}  // namespace usher

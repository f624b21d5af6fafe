// What there is to say about the domain of an address, whoever is before the @.
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string_view>

#include "mail_provider.hpp"
#include "usher/email.hpp"
#include "usher/texts.hpp"

namespace usher {

struct domain_facts {
  const mail_provider* provider = nullptr;
  std::string_view suggestion;      // the domain that was probably meant
  std::string_view unicode_domain;  // as people read it, when that differs
  code_list warnings;
  bool own = false;  // one of those of the organisation
};

/// `domain` in lower case, of an address that the server accepts. The texts are kept in `texts`.
[[nodiscard]] domain_facts find_domain_facts(std::string_view domain,
                                             std::span<const std::string_view> own_domains,
                                             text_store& texts);

/// The facts of the domains met last: people have few, and to find what there is to say about one takes
/// longer than all the rest.
class domain_book {
 public:
  /// As `find_domain_facts`, always with the same `own_domains`; until the next call.
  [[nodiscard]] const domain_facts& look_up(std::string_view domain,
                                            std::span<const std::string_view> own_domains);

 private:
  struct page {
    std::string_view domain;
    domain_facts facts;
  };

  static std::size_t place_of(std::string_view domain) noexcept;

  std::array<page, 256> pages_;
  text_store texts_;
  std::size_t kept_ = 0;  // bytes of domains
};

}  // namespace usher

#include "address_identity.hpp"

#include <algorithm>

#include "ascii.hpp"
#include "unicode.hpp"

namespace usher {
namespace {

bool same_identity(std::string_view one, std::string_view other) noexcept {
  return std::ranges::equal(one, other, {}, ascii_lower, ascii_lower);
}

struct parts {
  std::string_view mailbox;  // the local part without its tag
  std::string_view domain;
};
parts without_tag(std::string_view address) noexcept {
  const std::size_t at = std::min(address.rfind('@'), address.size());
  return {.mailbox = address.substr(0, std::min(address.find('+'), at)), .domain = address.substr(at)};
}

}  // namespace

address_relation compare_addresses(std::string_view invited, std::string_view signed_in) noexcept {
  if (invited == signed_in) return address_relation::same;
  invited = trim(invited);
  signed_in = trim(signed_in);
  if (same_identity(invited, signed_in)) return address_relation::same_case;
  const parts one = without_tag(invited);
  const parts other = without_tag(signed_in);
  return same_identity(one.mailbox, other.mailbox) && same_identity(one.domain, other.domain)
             ? address_relation::alias
             : address_relation::different;
}

}  // namespace usher

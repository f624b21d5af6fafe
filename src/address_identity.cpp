#include "address_identity.hpp"

#include <algorithm>

#include "ascii.hpp"
#include "unicode.hpp"

namespace usher {
namespace {

std::string without_tag(const std::string& identity) {
  const std::size_t at = identity.rfind('@');
  const std::size_t plus = identity.find('+');
  if (at == std::string::npos || plus >= at) return identity;
  return identity.substr(0, plus) + identity.substr(at);
}

}  // namespace

std::string address_identity(std::string_view address) {
  std::string identity(trim(address));
  std::ranges::transform(identity, identity.begin(), ascii_lower);
  return identity;
}

address_relation compare_addresses(std::string_view invited, std::string_view signed_in) {
  if (invited == signed_in) return address_relation::same;
  const std::string one = address_identity(invited);
  const std::string other = address_identity(signed_in);
  if (one == other) return address_relation::same_case;
  return without_tag(one) == without_tag(other) ? address_relation::alias : address_relation::different;
}

}  // namespace usher

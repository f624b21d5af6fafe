// Any text as settings. Either they are in effect and every question has an answer, or each problem has a place.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "usher/usher.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto rules = usher::parse_settings(text);
  if (!rules) {
    if (rules.error().empty()) std::abort();
    for (const auto& problem : rules.error()) {
      if (!problem.pointer.empty() && problem.pointer.front() != '/') std::abort();
    }
    return 0;
  }
  if (rules->roles().front() != "OWNER" || rules->roles().back() != "NONE") std::abort();
  for (const auto at : {usher::level::organization, usher::level::project}) {
    const auto table = matrix(*rules, at);
    for (const auto& scope : table.scopes) {
      const bool anyone = !roles_with(*rules, at, scope).empty();
      if (anyone != explain(*rules, at, "OWNER", scope).minimum_role.has_value()) std::abort();
    }
  }
  for (const auto& r : rules->regions()) {
    if (!r.host.empty() && detect_region(*rules, r.host).region != r.id) std::abort();
  }
  return 0;
}

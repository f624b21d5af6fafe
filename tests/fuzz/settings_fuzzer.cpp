// Any text as settings. Either they are in effect and every question has an answer, or each problem has a
// place.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "expect.hpp"
#include "usher/usher.hpp"

using usher_fuzz::expect;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  usher_fuzz::lent_text lent({reinterpret_cast<const char*>(data), size});
  const auto rules = usher::parse_settings(lent.text());
  lent.take_back();
  if (!rules) {
    expect(!rules.error().empty());
    for (const auto& problem : rules.error()) {
      expect(problem.why != usher::code::ok && (problem.pointer.empty() || problem.pointer.front() == '/'));
    }
    return 0;
  }
  expect(rules->roles().front() == "OWNER" && rules->roles().back() == "NONE");
  for (const auto at : {usher::level::organization, usher::level::project}) {
    const auto table = matrix(*rules, at);
    for (const auto& scope : table.scopes) {
      const auto holders = roles_with(*rules, at, scope);
      const auto lowest = explain(*rules, at, "OWNER", scope).minimum_role;
      expect(holders.empty() ? !lowest : lowest == holders.back());
      for (const auto role : holders) expect(can(*rules, at, role, scope));
    }
  }
  for (const auto& r : rules->regions()) {
    expect(r.host.empty() || detect_region(*rules, r.host).region == r.id);
  }
  for (const auto& site : rules->self_hosted()) {
    // A region of the same name comes first.
    const auto kind = detect_region(*rules, site.host).kind;
    expect(kind == usher::host_kind::self_hosted || kind == usher::host_kind::region);
  }
  return 0;
}

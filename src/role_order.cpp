#include "role_order.hpp"

#include <algorithm>
#include <bit>
#include <cstdint>

#include "built_in.hpp"
#include "identifiers.hpp"

namespace usher {
namespace {

struct listed_role {
  std::string_view name;
  const json_value* written = nullptr;  // where it was written first; null for a built-in role nobody wrote
  std::uint32_t above = 0;              // bit n: role n stands higher
};
using listed_roles = short_list<listed_role, access_table::max_roles>;

listed_roles built_in_order() {
  listed_roles roles;
  for (const std::string_view role : built_in::roles) {
    roles.push_back({.name = role, .above = roles.empty() ? 0 : 1U << (roles.size() - 1)});
  }
  return roles;
}

// Adds what one table says: its roles, each below the one listed before it.
void add_listing(const json_value& table, listed_roles& roles, settings_problems& problems) {
  std::uint32_t higher = 0;  // the bit of the role listed before
  for (const json_value& member : table) {
    if (!is_id(member.name)) {
      problems.add(code::invalid_id, member);
      continue;
    }
    listed_role* row = std::ranges::find(roles, member.name, &listed_role::name);
    if (row == roles.end()) {
      if (roles.full()) return problems.add(code::too_many, table);
      roles.begin()[built_in::roles.size() - 1].above |= 1U << roles.size();
      roles.push_back({.name = member.name, .above = 1U});
    }
    if (row->written == nullptr) row->written = &member;
    row->above |= higher;
    higher = 1U << (row - roles.begin());
  }
}

// One role after the other, as long as exactly one can be next.
role_names sorted(const listed_roles& roles, settings_problems& problems) {
  role_names order;
  for (std::uint32_t placed = 0; order.size() < roles.size();) {
    std::uint32_t next = 0;
    for (std::size_t n = 0; n < roles.size(); ++n) {
      if ((placed >> n & 1U) == 0 && (roles.begin()[n].above & ~placed) == 0) next |= 1U << n;
    }
    if (std::has_single_bit(next)) {
      order.push_back(roles.begin()[std::countr_zero(next)].name);
      placed |= next;
      continue;
    }
    // Name a role that was written; the last one is the deployment's own, if any is.
    const std::uint32_t left = next != 0 ? next : ~placed;
    std::size_t n = roles.size() - 1;
    while (n > 0 && ((left >> n & 1U) == 0 || roles.begin()[n].written == nullptr)) --n;
    problems.add(next != 0 ? code::role_without_order : code::role_order, *roles.begin()[n].written);
    return {};
  }
  return order;
}

}  // namespace

role_names order_roles(const std::array<const json_value*, level_count>& written,
                       settings_problems& problems) {
  listed_roles roles = built_in_order();
  const std::size_t before = problems.size();
  for (const json_value* table : written) {
    if (table == nullptr) continue;
    if (table->is != json_value::kind::object) {
      problems.add(code::wrong_type, *table);
    } else {
      add_listing(*table, roles, problems);
    }
  }
  if (problems.size() > before) return {};
  return sorted(roles, problems);
}

}  // namespace usher

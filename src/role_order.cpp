#include "role_order.hpp"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

#include "built_in.hpp"
#include "identifiers.hpp"

namespace usher {
namespace {

struct listed_role {
  std::string name;
  std::string pointer;      // where it was written first; empty for a built-in role nobody wrote
  std::uint32_t above = 0;  // bit n: role n stands higher
};

std::vector<listed_role> built_in_order() {
  std::vector<listed_role> roles;
  roles.reserve(access_table::max_roles);
  for (const std::string_view role : built_in::roles) {
    roles.push_back({std::string(role), {}, roles.empty() ? 0 : 1U << (roles.size() - 1)});
  }
  return roles;
}

// Adds what one table says: its roles, each below the one listed before it.
void add_listing(const json_value& table, const place& at, std::vector<listed_role>& roles,
                 std::vector<settings_problem>& problems) {
  std::optional<std::size_t> higher;
  for (const json_member& member : table.members) {
    const place here{&at, member.name};
    if (!is_id(member.name)) {
      problems.push_back({code::invalid_id, here.pointer()});
      continue;
    }
    auto row = std::ranges::find(roles, member.name, &listed_role::name);
    if (row == roles.end()) {
      if (roles.size() == access_table::max_roles) return problems.push_back({code::too_many, at.pointer()});
      roles[built_in::roles.size() - 1].above |= 1U << roles.size();
      row = roles.insert(row, {.name = member.name, .pointer = {}, .above = 1U});
    }
    if (row->pointer.empty()) row->pointer = here.pointer();
    if (higher) row->above |= 1U << *higher;
    higher = static_cast<std::size_t>(row - roles.begin());
  }
}

// One role after the other, as long as exactly one can be next.
std::expected<std::vector<std::string>, settings_problem> sorted(std::span<const listed_role> roles) {
  std::vector<std::string> order;
  for (std::uint32_t placed = 0; order.size() < roles.size();) {
    std::uint32_t next = 0;
    for (std::size_t n = 0; n < roles.size(); ++n) {
      if ((placed >> n & 1U) == 0 && (roles[n].above & ~placed) == 0) next |= 1U << n;
    }
    if (std::has_single_bit(next)) {
      order.push_back(roles[static_cast<std::size_t>(std::countr_zero(next))].name);
      placed |= next;
      continue;
    }
    // Name a role that was written; the last one is the deployment's own, if any is.
    const std::uint32_t left = next != 0 ? next : ~placed;
    std::size_t n = roles.size() - 1;
    while (n > 0 && ((left >> n & 1U) == 0 || roles[n].pointer.empty())) --n;
    return std::unexpected(
        settings_problem{next != 0 ? code::role_without_order : code::role_order, roles[n].pointer});
  }
  return order;
}

}  // namespace

std::expected<std::vector<std::string>, std::vector<settings_problem>> order_roles(
    const std::array<const json_value*, level_count>& written, const place& at) {
  std::vector<listed_role> roles = built_in_order();
  std::vector<settings_problem> problems;
  for (const level l : built_in::levels) {
    const json_value* table = written[static_cast<std::size_t>(l)];
    if (table == nullptr) continue;
    const place here{&at, to_string(l)};
    if (table->is != json_value::kind::object) {
      problems.push_back({code::wrong_type, here.pointer()});
    } else {
      add_listing(*table, here, roles, problems);
    }
  }
  if (!problems.empty()) return std::unexpected(std::move(problems));
  auto order = sorted(roles);
  if (!order) return std::unexpected(std::vector{std::move(order.error())});
  return std::move(*order);
}

}  // namespace usher

// The rules in effect, from the built-in tables.
#include <optional>

#include "built_in.hpp"
#include "usher/settings.hpp"

namespace usher {

namespace built_in {

void add_renames(level at, access_table& table) {
  for (packed_fields fields(packed_scopes); !fields.ended();) {
    const scope_facts row = take_scope(fields);
    if (row.at != at || row.later.empty()) continue;
    if (const auto scope = table.find_scope(row.id)) {
      table.add_spelling(row.later, *scope);
    } else if (const auto later = table.find_scope(row.later)) {
      table.add_spelling(row.id, *later);
    }
  }
}

void add_scopes(level at, std::span<const std::size_t> rank_of, access_table& table) {
  for (packed_fields fields(packed_scopes); !fields.ended();) {
    const scope_facts row = take_scope(fields);
    if (row.at != at) continue;
    const std::size_t scope = table.add_scope(row.id);
    for (std::size_t n = 0; n < rank_of.size(); ++n) {
      if ((row.holders >> n & 1U) != 0) table.grant(scope, rank_of[n]);
    }
  }
  add_renames(at, table);
}

}  // namespace built_in

policy::policy()
    : roles_(built_in::roles.begin(), built_in::roles.end()),
      plans_(built_in::plans.begin(), built_in::plans.end()),
      regions_(built_in::regions.begin(), built_in::regions.end()) {
  std::array<std::size_t, built_in::roles.size()> rank_of{};
  for (std::size_t n = 0; n < rank_of.size(); ++n) rank_of[n] = n;
  for (const level at : built_in::levels)
    built_in::add_scopes(at, rank_of, tables_[static_cast<std::size_t>(at)]);
  note_member_rights();
}

void policy::note_member_rights() noexcept {
  member_rights_ = {};
  for (std::size_t n = 0; n < member_scopes.size(); ++n) {
    const access_table& in_force = table(member_scopes[n].at);
    const auto scope = in_force.find_scope(member_scopes[n].id);
    for (std::size_t role = 0; scope && role < roles_.size(); ++role) {
      if (in_force.granted(*scope, role)) member_rights_[n] |= std::uint32_t{1} << role;
    }
  }
}

std::optional<std::size_t> policy::find_role(std::string_view name) const noexcept {
  for (std::size_t rank = 0; rank < roles_.size(); ++rank) {
    if (roles_[rank] == name) return rank;
  }
  return std::nullopt;
}

std::optional<std::size_t> policy::find_plan(std::string_view id) const noexcept {
  for (std::size_t number = 0; number < plans_.size(); ++number) {
    if (plans_[number].id == id) return number;
  }
  return std::nullopt;
}

}  // namespace usher

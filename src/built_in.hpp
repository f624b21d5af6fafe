// What stands in the tables of the catalog, without their sentences and examples: these stay out of the
// module.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

#include "catalog/plans.hpp"
#include "catalog/regions.hpp"
#include "catalog/roles.hpp"
#include "catalog/scopes.hpp"
#include "lean.hpp"
#include "packed.hpp"
#include "usher/settings.hpp"

namespace usher::built_in {

struct scope_facts {
  level at;
  std::string_view id;
  std::string_view later;
  catalog::role_set holders;
};
inline constexpr auto plans = lean(catalog::plans, [](const auto& row) {
  const auto seats = row.seats == catalog::unlimited_seats ? std::nullopt : std::optional(row.seats);
  return plan{row.id, seats, row.project_roles};
});
inline constexpr auto regions =
    lean(catalog::regions, [](const auto& row) { return region{row.id, row.host, row.production}; });
inline constexpr auto roles = lean(catalog::roles, &catalog::role_row::id);
/// The scopes in the order of the matrix, four fields each: see `take_scope`.
inline constexpr auto packed_scopes = pack<catalog::scopes, [](const catalog::scope_row& row) {
  return std::array{packed_number(static_cast<std::size_t>(row.at)), packed_number(row.holders), row.id,
                    row.later};
}>();
[[nodiscard]] inline scope_facts take_scope(packed_fields& fields) noexcept {
  const auto at = static_cast<level>(fields.number());
  const auto holders = static_cast<catalog::role_set>(fields.number());
  const std::string_view id = fields.text();
  return {.at = at, .id = id, .later = fields.text(), .holders = holders};
}

inline constexpr std::array levels{level::organization, level::project};

/// Fills the table of a level. `rank_of[n]` is where built-in role n stands among the roles in effect.
void add_scopes(level at, std::span<const std::size_t> rank_of, access_table& table);

/// Makes a table answer to both spellings of each renamed scope: a page may run against either side of the
/// upstream rename, whichever spelling the table was written in.
void add_renames(level at, access_table& table);

}  // namespace usher::built_in

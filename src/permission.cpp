#include "usher/permission.hpp"

#include <algorithm>

#include "usher/settings.hpp"

namespace usher {

level find_level(std::string_view name) noexcept {
  if (name == "organization") return level::organization;
  return name == "project" ? level::project : level::none;
}

std::string_view to_string(level at) noexcept {
  switch (at) {
    case level::organization:
      return "organization";
    case level::project:
      return "project";
    case level::none:
      break;
  }
  return "none";
}

std::size_t access_table::add_scope(std::string_view scope) {
  const std::size_t number = scopes_.size();
  if (!spellings_.add(scope, number)) return *spellings_.find(scope);
  scopes_.push_back(scope);
  holders_.push_back(0);
  return number;
}

void access_table::grant(std::size_t scope, std::size_t role) noexcept {
  holders_[scope] |= std::uint32_t{1} << role;
}

void access_table::add_spelling(std::string_view spelling, std::size_t scope) {
  spellings_.add(spelling, scope);
}

std::optional<std::size_t> access_table::find_scope(std::string_view spelling) const noexcept {
  return spellings_.find(spelling);
}

bool access_table::granted(std::size_t scope, std::size_t role) const noexcept {
  return (holders_[scope] >> role & 1U) != 0;
}

bool can(const policy& rules, level at, std::string_view role, std::string_view scope) noexcept {
  const auto rank = rules.find_role(role);
  if (!rank) return false;
  const auto number = rules.table(at).find_scope(scope);
  return number && rules.table(at).granted(*number, *rank);
}

access_explanation explain(const policy& rules, level at, std::string_view role, std::string_view scope) {
  const access_table& table = rules.table(at);
  const auto rank = rules.find_role(role);
  const auto number = table.find_scope(scope);
  access_explanation answer;
  if (number) {
    answer.scope = table.scopes()[*number];
    for (std::size_t r = rules.roles().size(); r-- > 0;) {
      if (!table.granted(*number, r)) continue;
      answer.minimum_role = rules.roles()[r];
      break;
    }
  }
  answer.allowed = rank && number && table.granted(*number, *rank);
  if (!rank) {
    answer.reason = code::unknown_role;
  } else if (!number) {
    answer.reason = code::unknown_scope;
  } else {
    answer.reason = answer.allowed ? code::granted : code::role_lacks_scope;
  }
  return answer;
}

permission_matrix matrix(const policy& rules, level at) {
  const access_table& table = rules.table(at);
  return {.at = at, .roles = rules.roles(), .scopes = table.scopes(), .holders = table.holders()};
}

std::vector<std::string_view> roles_with(const policy& rules, level at, std::string_view scope) {
  std::vector<std::string_view> holders;
  const auto number = rules.table(at).find_scope(scope);
  for (std::size_t role = 0; number && role < rules.roles().size(); ++role) {
    if (rules.table(at).granted(*number, role)) holders.emplace_back(rules.roles()[role]);
  }
  return holders;
}

role_comparison compare_roles(const policy& rules, level at, std::string_view from, std::string_view to) {
  const access_table& table = rules.table(at);
  const auto before = rules.find_role(from);
  const auto after = rules.find_role(to);
  role_comparison change;
  for (std::size_t scope = 0; scope < table.scopes().size(); ++scope) {
    const bool had = before && table.granted(scope, *before);
    const bool has = after && table.granted(scope, *after);
    if (has && !had) change.gained.emplace_back(table.scopes()[scope]);
    if (had && !has) change.lost.emplace_back(table.scopes()[scope]);
  }
  return change;
}

}  // namespace usher

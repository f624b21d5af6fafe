// Any role, any scope, at any level: every question about a table has one answer, whichever way it is asked.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "expect.hpp"
#include "input.hpp"
#include "policies.hpp"
#include "usher/usher.hpp"

namespace {

using usher::code;
using usher_fuzz::expect;

void check_scope(const usher::policy& rules, usher::level at, std::string_view role, std::string_view scope) {
  const auto why = explain(rules, at, role, scope);
  const auto holders = roles_with(rules, at, scope);
  const bool allowed = can(rules, at, role, scope);
  expect(why.allowed == allowed && (why.reason == code::granted) == allowed);
  expect(usher_fuzz::has(holders, role) == allowed);
  expect(why.minimum_role.has_value() == !holders.empty() &&
         (holders.empty() || why.minimum_role == holders.back()));
  const auto rank = rules.find_role(role);
  const auto number = rules.table(at).find_scope(scope);
  expect((why.reason == code::unknown_role) == !rank);
  expect((why.reason == code::unknown_scope) == (rank && !number));
  expect(why.scope.has_value() == number.has_value());
  expect(usher::to_json(why).starts_with('{'));
  if (!number) return;
  const auto table = matrix(rules, at);
  expect(table.scopes[*number] == why.scope);
  expect(explain(rules, at, role, *why.scope).reason == why.reason);
  if (rank) expect((table.holders[*number] >> *rank & 1U) == allowed);
}

void check_change(const usher::policy& rules, usher::level at, std::string_view from, std::string_view to) {
  const auto there = compare_roles(rules, at, from, to);
  const auto back = compare_roles(rules, at, to, from);
  expect(there.gained == back.lost && there.lost == back.gained);
  expect(from != to || (there.gained.empty() && there.lost.empty()));
  for (const auto scope : there.gained) expect(!can(rules, at, from, scope) && can(rules, at, to, scope));
  for (const auto scope : there.lost) expect(can(rules, at, from, scope) && !can(rules, at, to, scope));
  expect(usher::to_json(there).starts_with('{'));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  usher_fuzz::input in(data, size);
  const usher::policy& rules = usher_fuzz::policy_number(2 * in.below(2));
  // Beyond the levels there are, too: a number from JavaScript is any number.
  const auto at = static_cast<usher::level>(in.below(256));
  expect(at > usher::level::none || usher::find_level(to_string(at)) == at);
  expect(at < usher::level::none || matrix(rules, at).scopes.empty());
  const auto role = in.text();
  const auto scope = in.text();
  const auto to = in.rest();
  check_scope(rules, at, role, scope);
  check_change(rules, at, role, to);
  expect((usher::role_called(rules, role) == usher::unnamed_role) == !rules.find_role(role));
  expect(usher::to_json(matrix(rules, at)).starts_with('{'));
  return 0;
}

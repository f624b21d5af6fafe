// Any request for a decision, roles and counts that nobody has included. A refusal is one that the action can
// have, every parameter stands for something, whole tables say what single questions do, and strict never
// offers what the server refuses.
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

#include "catalog/decision_lists.hpp"
#include "expect.hpp"
#include "input.hpp"
#include "policies.hpp"
#include "usher/usher.hpp"

namespace {

using usher::code;
using usher_fuzz::expect;

usher::role_number role(usher_fuzz::input& in) {
  const std::size_t number = in.below(11);
  return number < 8 ? static_cast<usher::role_number>(number)
                    : static_cast<usher::role_number>(number == 8   ? in.byte()
                                                      : number == 9 ? usher::unnamed_role
                                                                    : usher::no_role);
}

usher::tally count(usher_fuzz::input& in) {
  const std::size_t number = in.below(8);
  if (number < 4) return number;
  if (number == 4) return std::nullopt;
  constexpr auto most = std::numeric_limits<std::uint64_t>::max();
  return number == 5 ? most : number == 6 ? most - 1 : in.number();
}

struct asked {
  usher::decision_request request;
  std::vector<usher::tally> owner_counts;
};

asked read(usher_fuzz::input& in) {
  asked a;
  usher::decision_request& r = a.request;
  r.action.type = static_cast<usher::action_type>(in.below(11));
  r.actor = {in.flag(), in.flag(), role(in), role(in)};
  if (const std::size_t plan = in.below(12); plan < 11) r.org.plan = plan;
  r.org.members = count(in);
  r.org.pending_invites = count(in);
  r.org.owners = count(in);
  r.project = {in.flag(), role(in)};
  r.target = {role(in), role(in), in.flag(), in.flag(), in.flag(), in.flag()};
  r.action.org_role = role(in);
  r.action.project_role = role(in);
  r.action.project = in.flag();
  r.action.invite = in.flag();
  for (std::size_t left = in.below(4); left > 0; --left) a.owner_counts.push_back(count(in));
  r.action.email = in.rest();
  return a;
}

void check_params(const usher::policy& rules, const usher::decision& answer) {
  for (const auto& [name, value] : answer.params) {
    expect(std::ranges::count(answer.params, name, &usher::decision_params::entry::name) == 1);
    switch (usher::param_facts[static_cast<std::size_t>(name)].unit) {
      case usher::param_unit::role:
        expect(value < rules.roles().size() || value == usher::no_role);
        break;
      case usher::param_unit::scope:
        expect(value < usher::member_scopes.size());
        break;
      case usher::param_unit::plan:
        expect(value < rules.plans().size());
        break;
      case usher::param_unit::outcome:
        expect(value < usher::invite_outcome_words.size());
        break;
      case usher::param_unit::number:
        break;
    }
  }
}

void check_reason(const usher::decision_request& asked, code reason) {
  if (reason == code::ok) return;
  if (!asked.actor.signed_in) return expect(reason == code::not_authenticated);
  const auto list = std::ranges::find(usher::catalog::decision_lists, asked.action.type,
                                      &usher::catalog::decision_list::action);
  if (list == usher::catalog::decision_lists.end()) return expect(reason == code::unknown_action);
  expect(usher_fuzz::has(list->reasons, reason));
  // A project that nobody named is out of sight for staff, too.
  constexpr std::array passed_by_staff{code::not_org_member,     code::no_members_read,
                                       code::no_org_members_cud, code::no_project_members_cud,
                                       code::no_members_cud,     code::no_invite_delete_right,
                                       code::role_above_own,     code::no_entitlement,
                                       code::unknown_plan,       code::seat_limit};
  expect(!asked.actor.admin || !usher_fuzz::has(passed_by_staff, reason));
}

// Each higher role that is said to do, until one does.
void climb(const usher::policy& rules, usher::decision_request asked) {
  usher::role_number before = usher::no_role;
  for (;;) {
    const auto answer = decide(rules, asked);
    if (answer.reason != code::role_above_own) return;
    const auto would_do = answer.params.find(usher::param::minimum_role);
    expect(would_do && *would_do < rules.roles().size() && *would_do < before);
    before = asked.actor.org_role = static_cast<usher::role_number>(*would_do);
    if (asked.actor.project_role != usher::no_role) asked.actor.project_role = before;
  }
}

void check_seats(const usher::policy& rules, const usher::decision_request& asked,
                 const usher::decision& answer) {
  const auto left = answer.params.find(usher::param::seats_left);
  if (!answer.allowed || !left) return;
  const auto limit = rules.plans()[asked.org.plan.value()].seats;
  expect(*asked.org.members + *asked.org.pending_invites + 1 + *left == limit.value());
}

void check_last_owner(const usher::decision_request& asked, const usher::decision& answer) {
  using enum usher::action_type;
  const auto type = asked.action.type;
  const bool ends =
      type == remove_member || type == leave || (type == change_org_role && asked.action.org_role > 0);
  const bool of_owner = type == leave ? asked.actor.org_role == 0 : asked.target.org_role == 0;
  if (answer.allowed && ends && of_owner && (type != leave || !asked.target.is_actor))
    expect(asked.org.owners.value() > 1);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  usher_fuzz::input in(data, size);
  const std::size_t pair = in.below(2) * 2;
  const usher::policy& strict = usher_fuzz::policy_number(pair);
  const usher::policy& upstream = usher_fuzz::policy_number(pair + 1);
  asked a = read(in);
  usher::decision_request& request = a.request;
  request.action.owner_counts = a.owner_counts;
  for (const usher::policy* rules : {&strict, &upstream}) {
    const auto answer = decide(*rules, request);
    expect(answer.allowed == (answer.reason == code::ok));
    expect(!answer.warning || (answer.allowed && rules == &strict));
    check_reason(request, answer.reason);
    check_params(*rules, answer);
    check_seats(*rules, request, answer);
    check_last_owner(request, answer);
    climb(*rules, request);
    const auto table = decide_members(*rules, request, {&request.target, 1}, {&request.action, 1});
    expect(table.size() == 1 && table.front() == answer.reason);
    const auto effective = effective_role(*rules, request.actor);
    expect(rules->find_role(effective.role).has_value() && effective.lowered == !effective.lost.empty());
    for (const auto at : {usher::level::organization, usher::level::project})
      expect(grantable_roles(*rules, at, request.actor).size() == rules->roles().size());
  }
  // What is offered is sent as it is said to be sent.
  const auto offered = decide(strict, request);
  if (!offered.allowed) return 0;
  if (const auto sent = offered.params.find(usher::param::project_role))
    request.action.project_role = static_cast<usher::role_number>(*sent);
  expect(decide(upstream, request).allowed);
  return 0;
}

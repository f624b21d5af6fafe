#include <benchmark/benchmark.h>

#include <vector>

#include "usher/decision.hpp"
#include "usher/settings.hpp"

namespace {

using usher::action_type;

usher::decision_request invitation(const usher::policy& rules) {
  usher::decision_request ask;
  ask.actor.org_role = role_called(rules, "ADMIN");
  ask.org = {rules.find_plan("cloud:hobby"), 1, 0, 1};
  ask.action = {.type = action_type::create_invite,
                .email = "first.last+team@acme.com",
                .org_role = role_called(rules, "MEMBER")};
  return ask;
}

void decides_an_invitation(benchmark::State& state) {
  const usher::policy rules;
  const auto ask = invitation(rules);
  for (auto _ : state) benchmark::DoNotOptimize(decide(rules, ask));
}
BENCHMARK(decides_an_invitation);

void decides_a_project_role(benchmark::State& state) {
  const usher::policy rules;
  auto ask = invitation(rules);
  ask.org.plan = rules.find_plan("cloud:team");
  ask.target = {.org_role = role_called(rules, "MEMBER"), .account_exists = true};
  ask.action = {.type = action_type::change_project_role,
                .project_role = role_called(rules, "VIEWER"),
                .project = true};
  for (auto _ : state) benchmark::DoNotOptimize(decide(rules, ask));
}
BENCHMARK(decides_a_project_role);

void decides_a_members_table(benchmark::State& state) {
  const usher::policy rules;
  const auto ask = invitation(rules);
  std::vector<usher::decision_target> members;
  for (int n = 0; n < 10'000; ++n) {
    members.push_back({.org_role = static_cast<usher::role_number>(n % 5), .account_exists = true});
  }
  const std::vector<usher::decision_action> actions(4, {.type = action_type::remove_member});
  for (auto _ : state) benchmark::DoNotOptimize(decide_members(rules, ask, members, actions));
}
BENCHMARK(decides_a_members_table)->Unit(benchmark::kMillisecond);

}  // namespace

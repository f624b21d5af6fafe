// The library itself, natively: cmake --preset bench && cmake --build --preset bench &&
// build/bench/tests/bench/usher-bench
#include <benchmark/benchmark.h>

#include <string>

#include "usher/usher.hpp"

namespace {

const usher::policy rules;

void can(benchmark::State& state) {
  const auto table = matrix(rules, usher::level::project);
  std::size_t asked = 0;
  for (auto _ : state) {
    const auto& role = table.roles[asked % table.roles.size()];
    const auto& scope = table.scopes[asked % table.scopes.size()];
    benchmark::DoNotOptimize(usher::can(rules, usher::level::project, role, scope));
    ++asked;
  }
}
BENCHMARK(can);

void detect_region(benchmark::State& state, const std::string& host) {
  for (auto _ : state) benchmark::DoNotOptimize(usher::detect_region(rules, host));
}
BENCHMARK_CAPTURE(detect_region, region, "https://us.cloud.langfuse.com/project/p1");
BENCHMARK_CAPTURE(detect_region, foreign, "https://observability.acme.example/project/p1");
BENCHMARK_CAPTURE(detect_region, longest, std::string(8000, 'a'));

void switch_region(benchmark::State& state) {
  for (auto _ : state) {
    benchmark::DoNotOptimize(
        usher::switch_region(rules, "https://cloud.langfuse.com/project/p1?tab=members", "JP"));
  }
}
BENCHMARK(switch_region);

void parse_settings(benchmark::State& state) {
  std::string json = R"({"roles":{"project":{"OWNER":[)";
  for (int n = 0; n < state.range(0); ++n)
    json += (n > 0 ? ",\"" : "\"") + ("resource" + std::to_string(n)) + ":read\"";
  json += "]}}}";
  for (auto _ : state) benchmark::DoNotOptimize(usher::parse_settings(json));
  state.SetComplexityN(state.range(0));
}
BENCHMARK(parse_settings)->RangeMultiplier(10)->Range(10, 10'000)->Complexity();

}  // namespace

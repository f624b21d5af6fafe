// The words that numbers stand for wherever they cross. Those of the library are one text, made when it is
// compiled; roles and plans are those in effect.
#include <emscripten/bind.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

#include "exchange.hpp"
#include "usher/usher.hpp"

namespace {

// What each parameter is called, and in what it counts.
constexpr auto param_words = [] {
  std::array<std::string_view, usher::param_facts.size()> words{};
  std::ranges::transform(usher::param_facts, words.begin(), &usher::param_fact::word);
  return words;
}();
constexpr auto unit_words = [] {
  std::array<std::string_view, usher::param_facts.size()> words{};
  std::ranges::transform(usher::param_facts, words.begin(), [](const auto& fact) {
    return usher::param_unit_words[static_cast<std::size_t>(fact.unit)];
  });
  return words;
}();
constexpr auto scope_words = [] {
  std::array<std::string_view, usher::member_scopes.size()> words{};
  std::ranges::transform(usher::member_scopes, words.begin(), &usher::member_scope::id);
  return words;
}();

// A word a line, and an empty line behind each list.
template <const auto&... Lists>
constexpr auto joined() {
  constexpr auto length = [](const auto& list) {
    std::size_t size = 1;
    for (const std::string_view word : list) size += word.size() + 1;
    return size;
  };
  std::array<char, (length(Lists) + ...)> text{};
  char* end = text.data();
  const auto write = [&end](const auto& list) {
    for (const std::string_view word : list) {
      end = std::ranges::copy(word, end).out;
      *end++ = '\n';
    }
    *end++ = '\n';
  };
  (write(Lists), ...);
  return text;
}

// In the order of web/module/names.ts.
constexpr auto words = joined<usher::code_words, usher::host_kind_words, usher::action_words, param_words,
                              unit_words, scope_words, usher::invite_outcome_words, usher::role_source_words,
                              usher::link_status_words, usher::link_kind_words, usher::repair_words,
                              usher::invite_verdict_words, usher::step_words, usher::step_status_words>();

std::size_t names() {
  exchange::reply out;
  out.text({words.data(), words.size()}).list(exchange::rules.roles());
  out.number(static_cast<std::uint32_t>(exchange::rules.plans().size()));
  for (const auto& plan : exchange::rules.plans()) out.text(plan.id);
  return out.size();
}

}  // namespace

EMSCRIPTEN_BINDINGS(usher_names) { emscripten::function("names", &names); }

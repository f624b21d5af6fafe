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

// What a table says of each row.
template <const auto& Rows, auto Column>
constexpr auto column = [] {
  std::array<std::string_view, Rows.size()> words{};
  std::ranges::transform(Rows, words.begin(), Column);
  return words;
}();
constexpr auto unit_word = [](const usher::param_fact& fact) {
  return usher::param_unit_words[static_cast<std::size_t>(fact.unit)];
};

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
constexpr auto words =
    joined<usher::code_words, usher::host_kind_words, usher::action_words,
           column<usher::param_facts, &usher::param_fact::word>, column<usher::param_facts, unit_word>,
           column<usher::member_scopes, &usher::member_scope::id>, usher::invite_outcome_words,
           usher::role_source_words, usher::link_status_words, usher::link_kind_words, usher::repair_words,
           usher::invite_verdict_words, usher::step_words, usher::step_status_words,
           usher::email_relation_words, usher::email_difference_words, usher::invite_status_words,
           usher::invite_fix_words, usher::invite_kind_words>();

std::size_t names() {
  exchange::reply out;
  out.text({words.data(), words.size()}).list(exchange::rules.roles());
  out.number(static_cast<std::uint32_t>(exchange::rules.plans().size()));
  for (const auto& plan : exchange::rules.plans()) out.text(plan.id);
  return out.done();
}

}  // namespace

EMSCRIPTEN_BINDINGS(usher_names) { emscripten::function("names", &names); }

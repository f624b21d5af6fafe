// The bindings of the module, called in any order with any numbers, on an inbox that holds anything: sizes,
// counts and places that do not agree with what was written included. Nothing reads beyond the inbox, and
// every reply has the shape that JavaScript reads.
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <iterator>
#include <limits>
#include <span>
#include <string_view>
#include <vector>

#include "../../wasm/exchange.hpp"
#include "embind/emscripten/bind.h"
#include "expect.hpp"
#include "input.hpp"
#include "usher/usher.hpp"

namespace {

using usher_fuzz::expect;

const emscripten::bound& called(std::string_view name) {
  return *std::ranges::find(emscripten::all_bound(), name, &emscripten::bound::name);
}

double call(const emscripten::bound& function, std::span<const double> arguments) {
  return function.call(function.function, arguments);
}

// What answers with a number, and not with the place of a reply.
constexpr std::array<std::string_view, 6> plain{"lookUp",        "decide",    "acceptsEmail",
                                                "compareEmails", "startList", "dropList"};
// Asked once, before everything else, as web/module/usher.ts does; or by `write`.
constexpr std::array<std::string_view, 3> first_or_own{"configure", "inbox", "inboxRoom"};

const std::vector<emscripten::bound>& callable() {
  static const auto chosen = [] {
    std::vector<emscripten::bound> all;
    std::ranges::copy_if(emscripten::all_bound(), std::back_inserter(all), [](const emscripten::bound& one) {
      return !usher_fuzz::has(first_or_own, one.name);
    });
    // The linker's order is nobody's: an input means the same in every build.
    std::ranges::sort(all, {}, &emscripten::bound::name);
    return all;
  }();
  return chosen;
}

std::size_t write(std::string_view text, std::size_t room) {
  const std::array<double, 1> asked{static_cast<double>(std::max(room, text.size()))};
  auto* const inbox = reinterpret_cast<char*>(static_cast<std::uintptr_t>(call(called("inbox"), asked)));
  const auto given = static_cast<std::size_t>(call(called("inboxRoom"), {}));
  expect(given >= asked[0] && given >= exchange::usual_room);
  text.copy(inbox, text.size());
  return text.size();
}

void start() {
  static bool once = false;
  if (once) return;
  once = true;
  constexpr std::string_view settings = R"({"invite": {"allowedDomains": ["acme.com"]},
      "selfHosted": [{"host": "acme.example", "basePath": "/langfuse"}]})";
  const std::array<double, 1> size{static_cast<double>(write(settings, 0))};
  call(called("configure"), size);
  expect(exchange::rules.self_hosted().size() == 1);
}

// Small numbers, those that a call of the right shape has, and those at the ends of their types.
double argument(usher_fuzz::input& in, std::size_t written) {
  const std::uint8_t kind = in.byte();
  const auto size = static_cast<double>(written);
  switch (kind) {
    case 's':
      return size;
    case 'h':
      return std::floor(size / 2);
    case 'n':
      return std::floor(size / 8);
    case 'r':
      return static_cast<double>(exchange::inbox_text.size());
    case '-':
      return -1;
    case 'N':
      return std::numeric_limits<double>::quiet_NaN();
    case 'I':
      return std::numeric_limits<double>::infinity();
    case 'B':
      return 2147483648.0;
    case 'M':
      return 4294967295.0;
    case 'E':
      return 536870912.0;  // times eight, it is nothing
    case 'x':
      return in.number();
    default:
      return static_cast<std::uint8_t>(kind - '0');
  }
}

void check_reply(double place) {
  const auto* const numbers = reinterpret_cast<const std::uint32_t*>(static_cast<std::uintptr_t>(place));
  const std::uint32_t count = numbers[0];
  expect(count >= 3 && numbers[2] <= exchange::outbox_text.size());
  expect(numbers[1] ==
         static_cast<std::uint32_t>(reinterpret_cast<std::uintptr_t>(exchange::outbox_text.data())));
  std::uint32_t sum = 0;
  for (std::uint32_t n = 0; n < count; ++n) sum += numbers[n];  // all of them are there
  expect(sum != 1 || count != 0);
}

void check_decision(double packed) {
  const auto bits = static_cast<std::uint32_t>(packed);
  expect((bits & 0xFFU) < usher::code_words.size() && (bits >> 8 & 0xFFU) < usher::code_words.size());
  expect(bits >> 16 <= 6);
  for (std::size_t n = 0; n < bits >> 16; ++n) {
    double name = 0;
    std::memcpy(&name, exchange::inbox_text.data() + n * 2 * sizeof name, sizeof name);
    expect(name >= 0 && name < static_cast<double>(usher::param_facts.size()));
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  usher_fuzz::input in(data, size);
  start();
  call(called("dropList"), {});
  std::size_t written = write({}, 0);
  for (int calls = 0; calls < 24 && !in.ended(); ++calls) {
    if (in.flag()) {
      const std::size_t room = in.below(4) * 3000;
      written = write(in.text(), room);
    }
    const emscripten::bound& function = callable()[in.below(callable().size())];
    std::vector<double> arguments(function.arity);
    for (double& each : arguments) each = argument(in, written);
    const double answer = call(function, arguments);
    if (function.name == "decide") {
      check_decision(answer);
    } else if (!usher_fuzz::has(plain, function.name)) {
      check_reply(answer);
    }
  }
  return 0;
}

// What the bindings need of embind, natively: their functions in a list, called with numbers that are
// converted as WebAssembly converts them. So the sanitizers see what the module does with any number from
// JavaScript.
#pragma once

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace emscripten {

/// A double as WebAssembly takes it for an integer of 32 bits: modulo, and 0 for what is no number.
inline std::uint32_t to_int32(double number) {
  if (!std::isfinite(number)) return 0;
  const double whole = std::fmod(std::trunc(number), 4294967296.0);
  return static_cast<std::uint32_t>(static_cast<std::int64_t>(whole));
}

template <class Argument>
Argument converted(double number) {
  if constexpr (std::is_same_v<Argument, bool>) return to_int32(number) != 0;
  if constexpr (std::is_floating_point_v<Argument>) return number;
  return static_cast<Argument>(to_int32(number));
}

/// A bound function. Places in memory come back whole, though they have 32 bits in the module.
struct bound {
  std::string_view name;
  std::size_t arity;
  double (*call)(const void* function, std::span<const double> arguments);
  const void* function;
};

inline std::vector<bound>& all_bound() {
  static std::vector<bound> all;
  return all;
}

template <class Result, class... Arguments>
void function(std::string_view name, Result (*bind)(Arguments...)) {
  const auto call = [](const void* function, std::span<const double> numbers) -> double {
    const auto called = reinterpret_cast<Result (*)(Arguments...)>(const_cast<void*>(function));
    return [&]<std::size_t... Place>(std::index_sequence<Place...> /*places*/) -> double {
      if constexpr (std::is_void_v<Result>) {
        called(converted<Arguments>(numbers[Place])...);
        return 0;
      } else {
        return static_cast<double>(called(converted<Arguments>(numbers[Place])...));
      }
    }(std::index_sequence_for<Arguments...>{});
  };
  all_bound().push_back({name, sizeof...(Arguments), call, reinterpret_cast<const void*>(bind)});
}

}  // namespace emscripten

#define EMSCRIPTEN_BINDINGS(name)                                          \
  static void bind_##name();                                               \
  [[maybe_unused]] static const bool bound_##name = (bind_##name(), true); \
  static void bind_##name()

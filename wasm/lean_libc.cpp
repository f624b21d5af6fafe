// Functions of the C and C++ libraries as this module needs them, in place of ones that would weigh more than
// all of the rules on permissions (a fifth of the module): see the --wrap flags in CMakeLists.txt.
#include <cerrno>
#include <cstddef>
#include <string>  // declares __libcpp_verbose_abort, by way of <__verbose_abort>

// The JSON library and Boost.System write messages with it, which nobody reads: the codes are ours.
extern "C" int __wrap_snprintf(char* out, std::size_t size, const char* /*format*/, ...) {
  if (size > 0) *out = '\0';
  return 0;
}

// The JSON library reads numbers with it. The C library's own is exact to the last bit, by 128-bit arithmetic
// in software; settings hold whole numbers, which this reads exactly up to 2^53. The lexer has checked the
// grammar.
extern "C" double __wrap_strtod(const char* text, char** end) {
  const auto digit = [](char c) { return c >= '0' && c <= '9'; };
  const bool negative = *text == '-';
  if (negative) ++text;
  double value = 0;
  int exponent = 0;
  for (; digit(*text); ++text) value = value * 10 + (*text - '0');
  if (*text == '.') {
    for (++text; digit(*text); ++text, --exponent) value = value * 10 + (*text - '0');
  }
  if (*text == 'e' || *text == 'E') {
    ++text;
    const bool down = *text == '-';
    if (*text == '-' || *text == '+') ++text;
    int power = 0;
    for (; digit(*text); ++text) power = power < 1000 ? power * 10 + (*text - '0') : power;
    exponent += down ? -power : power;
  }
  for (; exponent > 0 && value < 1e308; --exponent) value *= 10;
  for (; exponent < 0 && value > 0; ++exponent) value /= 10;
  *end = const_cast<char*>(text);
  return negative ? -value : value;
}

// With these the JSON library reads whole numbers first. Settings hold every number as a double, so they
// decline, and it goes on to strtod.
extern "C" unsigned long long __wrap_strtoull(const char* text, char** end, int /*base*/) {
  *end = const_cast<char*>(text);
  errno = ERANGE;
  return 0;
}
extern "C" long long __wrap_strtoll(const char* text, char** end, int base) {
  return static_cast<long long>(__wrap_strtoull(text, end, base));
}

// The place the C++ library provides for one's own ending; its own formats a message first.
void std::__libcpp_verbose_abort(const char* /*format*/, ...) { __builtin_trap(); }

// The C++ library asks for its locale's name; there is no environment.
extern "C" char* getenv(const char* /*name*/) { return nullptr; }

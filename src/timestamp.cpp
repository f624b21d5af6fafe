#include "timestamp.hpp"

#include <cstddef>
#include <cstdint>

#include "ascii.hpp"

namespace usher {
namespace {

// Takes `digits` digits and then `end`, when there is one to take.
std::optional<std::int64_t> take(std::string_view& text, std::size_t digits, char end = '\0') noexcept {
  if (text.size() < digits + (end != '\0' ? 1 : 0)) return std::nullopt;
  std::int64_t number = 0;
  for (std::size_t i = 0; i < digits; ++i) {
    if (!ascii_digit(text[i])) return std::nullopt;
    number = number * 10 + (text[i] - '0');
  }
  text.remove_prefix(digits);
  if (end == '\0') return number;
  if (text.front() != end) return std::nullopt;
  text.remove_prefix(1);
  return number;
}

constexpr bool is_leap(std::int64_t year) noexcept {
  return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

constexpr std::int64_t days_in(std::int64_t year, std::int64_t month) noexcept {
  if (month == 2) return is_leap(year) ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

// Days since 1970-01-01 in the proleptic Gregorian calendar: years begin in March, so that leap days end
// them.
constexpr std::int64_t days_since_epoch(std::int64_t year, std::int64_t month, std::int64_t day) noexcept {
  const std::int64_t y = month > 2 ? year : year - 1;
  const std::int64_t of_year = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
  return y * 365 + y / 4 - y / 100 + y / 400 + of_year - 719468;
}

}  // namespace

std::optional<double> read_timestamp(std::string_view text) noexcept {
  const auto year = take(text, 4, '-');
  const auto month = take(text, 2, '-');
  const auto day = take(text, 2, 'T');
  const auto hour = take(text, 2, ':');
  const auto minute = take(text, 2);
  if (!year || !month || !day || !hour || !minute || *year == 0) return std::nullopt;
  if (*month < 1 || *month > 12 || *day < 1 || *day > days_in(*year, *month) || *hour > 23 || *minute > 59) {
    return std::nullopt;
  }
  std::int64_t ms = ((days_since_epoch(*year, *month, *day) * 24 + *hour) * 60 + *minute) * 60000;
  if (text.starts_with(':')) {
    text.remove_prefix(1);
    const auto second = take(text, 2);
    if (!second || *second > 59) return std::nullopt;
    ms += *second * 1000;
    if (text.starts_with('.')) {
      text.remove_prefix(1);
      std::int64_t weight = 100;
      std::size_t digits = 0;
      for (; !text.empty() && ascii_digit(text.front()); text.remove_prefix(1), weight /= 10, ++digits) {
        ms += (text.front() - '0') * weight;
      }
      if (digits == 0 || digits > 9) return std::nullopt;
    }
  }
  if (text == "Z") return static_cast<double>(ms);
  if (text.empty() || (text.front() != '+' && text.front() != '-')) return std::nullopt;
  const std::int64_t sign = text.front() == '+' ? -1 : 1;
  text.remove_prefix(1);
  const auto hours = take(text, 2, ':');
  const auto minutes = take(text, 2);
  if (!hours || !minutes || !text.empty() || *hours > 23 || *minutes > 59) return std::nullopt;
  return static_cast<double>(ms + sign * (*hours * 60 + *minutes) * 60000);
}

}  // namespace usher

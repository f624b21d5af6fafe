#include "timestamp.hpp"

#include <cstddef>

#include "ascii.hpp"

namespace usher {
namespace {

// Reads from the front of a text. Once anything is not as it must be, the whole is no good.
struct reader {
  std::string_view rest;
  bool good = true;

  [[nodiscard]] bool at_digit() const noexcept { return !rest.empty() && ascii_digit(rest.front()); }
  bool skip(char c) noexcept {
    const bool there = rest.starts_with(c);
    if (there) rest.remove_prefix(1);
    return there;
  }
  void expect(char c) noexcept { good &= skip(c); }
  int number(std::size_t digits, int least, int most) noexcept {
    int number = 0;
    for (; digits > 0 && at_digit(); --digits, rest.remove_prefix(1))
      number = number * 10 + (rest.front() - '0');
    good &= digits == 0 && number >= least && number <= most;
    return number;
  }
};

constexpr bool is_leap(int year) noexcept { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

constexpr int days_in(int year, int month) noexcept {
  if (month == 2) return is_leap(year) ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

// Days since 1970-01-01 in the proleptic Gregorian calendar: years begin in March, so that leap days end
// them.
constexpr int days_since_epoch(int year, int month, int day) noexcept {
  const int y = month > 2 ? year : year - 1;
  const int of_year = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
  return y * 365 + y / 4 - y / 100 + y / 400 + of_year - 719468;
}

}  // namespace

std::optional<double> read_timestamp(std::string_view text) noexcept {
  reader in{.rest = text};
  const int year = in.number(4, 1, 9999);
  in.expect('-');
  const int month = in.number(2, 1, 12);
  in.expect('-');
  const int day = in.number(2, 1, days_in(year, month));
  in.expect('T');
  int minutes = in.number(2, 0, 23) * 60;
  in.expect(':');
  minutes += in.number(2, 0, 59);
  int ms = 0;
  if (in.skip(':')) {
    ms = in.number(2, 0, 59) * 1000;
    if (in.skip('.')) {
      int digits = 0;
      for (int weight = 100; in.at_digit(); weight /= 10, ++digits) ms += in.number(1, 0, 9) * weight;
      in.good &= digits > 0 && digits <= 9;
    }
  }
  if (!in.skip('Z')) {
    const bool east = in.skip('+');
    if (!east) in.expect('-');
    int offset = in.number(2, 0, 23) * 60;
    in.expect(':');
    offset += in.number(2, 0, 59);
    minutes -= east ? offset : -offset;
  }
  if (!in.good || !in.rest.empty()) return std::nullopt;
  return (days_since_epoch(year, month, day) * 1440.0 + minutes) * 60000 + ms;
}

}  // namespace usher

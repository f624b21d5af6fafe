// Points in time, held against the calendar of the standard library.
#include "timestamp.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <cstdio>
#include <optional>
#include <string>
#include <string_view>

namespace {

namespace ch = std::chrono;
using usher::read_timestamp;

double ms_of(ch::sys_time<ch::milliseconds> moment) {
  return static_cast<double>(moment.time_since_epoch().count());
}

std::string written(int year, unsigned month, unsigned day, std::string_view time) {
  char date[24];
  std::snprintf(date, sizeof date, "%04d-%02u-%02u", year, month, day);
  return date + std::string(time);
}

TEST(ReadTimestamp, KnowsEveryDayOfTheCalendar) {
  // All of the years in which anybody was invited, and the turns of centuries.
  for (int year = 1; year <= 9999; year = year >= 1895 && year < 2110 ? year + 1 : year + 33) {
    for (unsigned month = 0; month <= 13; ++month) {
      for (const unsigned day : {0U, 1U, 15U, 27U, 28U, 29U, 30U, 31U, 32U}) {
        const ch::year_month_day date{ch::year(year), ch::month(month), ch::day(day)};
        const auto expected = date.ok() ? std::optional(ms_of(ch::sys_days(date))) : std::nullopt;
        ASSERT_EQ(read_timestamp(written(year, month, day, "T00:00Z")), expected)
            << year << ' ' << month << ' ' << day;
      }
    }
  }
}

TEST(ReadTimestamp, KnowsLeapYears) {
  for (const int year : {1600, 1900, 2000, 2023, 2024, 2100, 2400, 4, 100, 400}) {
    const bool leap = ch::year(year).is_leap();
    EXPECT_EQ(read_timestamp(written(year, 2, 29, "T00:00:00Z")).has_value(), leap) << year;
  }
}

TEST(ReadTimestamp, ReadsEveryMinuteAndSecond) {
  const auto midnight = ch::sys_days(ch::year(2026) / 11 / 23);
  for (unsigned hour = 0; hour <= 25; ++hour) {
    for (unsigned minute = 0; minute <= 61; minute += hour == 23 ? 1 : 30) {
      char time[16];
      std::snprintf(time, sizeof time, "T%02u:%02u:%02uZ", hour, minute, minute);
      const auto expected =
          hour < 24 && minute < 60
              ? std::optional(ms_of(midnight + ch::hours(hour) + ch::minutes(minute) + ch::seconds(minute)))
              : std::nullopt;
      EXPECT_EQ(read_timestamp(written(2026, 11, 23, time)), expected) << time;
    }
  }
}

TEST(ReadTimestamp, TakesOffsetsAway) {
  const auto noon = ch::sys_days(ch::year(2026) / 1 / 1) + ch::hours(12);
  for (int minutes = -1439; minutes <= 1439; ++minutes) {
    const int size = minutes < 0 ? -minutes : minutes;
    char offset[16];
    std::snprintf(offset, sizeof offset, "%c%02d:%02d", minutes < 0 ? '-' : '+', size / 60, size % 60);
    EXPECT_EQ(read_timestamp(std::string("2026-01-01T12:00:00") + offset), ms_of(noon - ch::minutes(minutes)))
        << offset;
  }
  EXPECT_EQ(read_timestamp("2026-01-01T12:00-00:00"), ms_of(noon));
}

TEST(ReadTimestamp, ReadsFractionsToTheMillisecond) {
  const double whole = *read_timestamp("2026-11-23T10:00:00Z");
  struct fraction_case {
    std::string_view digits;
    double ms;
  };
  for (const auto& [digits, ms] :
       {fraction_case{"1", 100}, fraction_case{"12", 120}, fraction_case{"125", 125}, fraction_case{"001", 1},
        fraction_case{"0009", 0}, fraction_case{"999999999", 999}, fraction_case{"000000000", 0}}) {
    EXPECT_EQ(read_timestamp("2026-11-23T10:00:00." + std::string(digits) + "Z"), whole + ms) << digits;
    EXPECT_EQ(read_timestamp("2026-11-23T11:00:00." + std::string(digits) + "+01:00"), whole + ms) << digits;
  }
  // Before 1970 too, a fraction goes towards the future.
  EXPECT_EQ(read_timestamp("1969-12-31T23:59:59.999Z"), -1);
}

TEST(ReadTimestamp, ReachesTheEndsOfItsCalendar) {
  EXPECT_EQ(read_timestamp("1970-01-01T00:00:00Z"), 0);
  EXPECT_EQ(read_timestamp("0001-01-01T00:00:00Z"), ms_of(ch::sys_days(ch::year(1) / 1 / 1)));
  EXPECT_EQ(read_timestamp("9999-12-31T23:59:59.999Z"),
            ms_of(ch::sys_days(ch::year(10000) / 1 / 1) - ch::milliseconds(1)));
  EXPECT_EQ(read_timestamp("9999-12-31T23:59:59.999-23:59"),
            ms_of(ch::sys_days(ch::year(10000) / 1 / 1) - ch::milliseconds(1) + ch::minutes(1439)));
}

TEST(ReadTimestamp, RefusesWhatNobodyCouldPlace) {
  for (const std::string_view text : {"",
                                      "2026-11-23",
                                      "2026-11-23T10:00:00",
                                      "2026-11-23T10:00",
                                      "2026-11-23T10Z",
                                      "2026-11-23T24:00:00Z",
                                      "2026-11-23T23:60:00Z",
                                      "2026-12-31T23:59:60Z",
                                      "0000-01-01T00:00:00Z",
                                      "-001-01-01T00:00:00Z",
                                      "+002026-11-23T10:00:00Z",
                                      "26-11-23T10:00:00Z",
                                      "2026-1-23T10:00:00Z",
                                      "2026-11-23 10:00:00Z",
                                      "2026-11-23t10:00:00z",
                                      "2026-11-23T10:00:00z",
                                      " 2026-11-23T10:00:00Z",
                                      "2026-11-23T10:00:00Z ",
                                      "2026-11-23T10:00:00ZZ",
                                      "2026-11-23T10:00:00.Z",
                                      "2026-11-23T10:00:00,5Z",
                                      "2026-11-23T10:00:00.1234567890Z",
                                      "2026-11-23T10:00:00.5",
                                      "2026-11-23T10:00:5Z",
                                      "2026-11-23T10:00:00+01",
                                      "2026-11-23T10:00:00+0100",
                                      "2026-11-23T10:00:00+24:00",
                                      "2026-11-23T10:00:00+01:60",
                                      "2026-11-23T10:00:00+01:00Z",
                                      "2026-11-23T10:00:00+-1:00",
                                      "2026-11-23T10:00:00 GMT",
                                      "20261123T100000Z",
                                      "Mon, 23 Nov 2026 10:00:00 GMT",
                                      "1795428000",
                                      "2026-11-23T10:0O:00Z"}) {
    EXPECT_EQ(read_timestamp(text), std::nullopt) << text;
  }
}

TEST(ReadTimestamp, NeedsEveryByteOfIt) {
  const std::string_view whole = "2026-11-23T10:00:00.125+01:30";
  ASSERT_TRUE(read_timestamp(whole).has_value());
  for (std::size_t size = 0; size < whole.size(); ++size) {
    EXPECT_EQ(read_timestamp(whole.substr(0, size)), std::nullopt) << size;
  }
}

}  // namespace

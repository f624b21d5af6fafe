#include "unicode.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>

namespace {

TEST(TakeCodePoint, TakesShortestFormsOnly) {
  struct {
    std::string_view bytes;
    char32_t point;
  } constexpr valid[] = {
      {"a", U'a'},
      {"\x7F", 0x7F},
      {"\xC2\x80", 0x80},
      {"\xDF\xBF", 0x7FF},
      {"\xE0\xA0\x80", 0x800},
      {"\xED\x9F\xBF", 0xD7FF},
      {"\xEE\x80\x80", 0xE000},
      {"\xEF\xBF\xBF", 0xFFFF},
      {"\xF0\x90\x80\x80", 0x10000},
      {"\xF4\x8F\xBF\xBF", 0x10FFFF},
  };
  for (const auto& c : valid) {
    std::string_view text = c.bytes;
    EXPECT_EQ(usher::take_code_point(text), c.point);
    EXPECT_TRUE(text.empty());
  }
  for (const std::string_view bytes :
       {"\x80", "\xBF", "\xC0\x80", "\xC1\xBF", "\xC2", "\xC2\x20", "\xE0\x9F\xBF", "\xE0\xA0",
        "\xED\xA0\x80", "\xED\xBF\xBF", "\xF0\x8F\xBF\xBF", "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xFF"}) {
    std::string_view text = bytes;
    EXPECT_FALSE(usher::take_code_point(text).has_value());
    EXPECT_EQ(text.size(), bytes.size());
  }
  std::string_view none;
  EXPECT_FALSE(usher::take_code_point(none).has_value());
}

TEST(Trim, RemovesWhatJavaScriptRemoves) {
  EXPECT_EQ(
      usher::trim(" \t\n\v\f\r\u00A0\u1680\u2000\u200A\u2028\u2029\u202F\u205F\u3000\uFEFFa b\uFEFF\u3000 "),
      "a b");
  EXPECT_EQ(usher::trim("\u200Ba\u200B"), "\u200Ba\u200B");
  EXPECT_EQ(usher::trim(" \u00A0 "), "");
  EXPECT_EQ(usher::trim(""), "");
  EXPECT_EQ(usher::trim("a\xA0"), "a\xA0");
  EXPECT_EQ(usher::trim("\xE3\x80"), "\xE3\x80");
}

TEST(DecodePunycode, DecodesTheExamplesOfTheStandard) {
  struct {
    std::string_view label;
    std::u32string_view text;
  } constexpr valid[] = {
      {"bcher-kva", U"b\u00FCcher"},
      {"mnchen-3ya", U"m\u00FCnchen"},
      {"maana-pta", U"ma\u00F1ana"},
      {"ihqwcrb4cv8a8dqg056pqjye",
       U"\u4ED6\u4EEC\u4E3A\u4EC0\u4E48\u4E0D\u8BF4\u4E2D\u6587"},         // RFC 3492 7.1 B
      {"d9juau41awczczp", U"\u305D\u306E\u30B9\u30D4\u30FC\u30C9\u3067"},  // RFC 3492 7.1 R
      {"lngfuse-5wa", U"l\u00E4ngfuse"},
      {"", U""},
  };
  for (const auto& c : valid) {
    const auto points = usher::decode_punycode(c.label);
    ASSERT_TRUE(points.has_value()) << c.label;
    EXPECT_TRUE(std::ranges::equal(*points, c.text)) << c.label;
  }
}

TEST(DecodePunycode, RefusesWhatDoesNotDecode) {
  for (const std::string_view label : {"99999999", "a-!", "b\xC3"}) {
    EXPECT_FALSE(usher::decode_punycode(label).has_value()) << label;
  }
  EXPECT_FALSE(usher::decode_punycode(std::string(64, 'a')).has_value());
}

}  // namespace
